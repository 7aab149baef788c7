import type { VerbGroup } from "../grammar/verb-groups.ts";
import { listFrom, nounBefore, nounFrom, stretchOf, type Sentence } from "../grammar/sentence.ts";
import { quoteAt, readable, type Prose } from "../prose.ts";
import type { Attribution } from "./attribution.ts";
import { contentFrom, trimmed } from "./content.ts";
import { cueClassByLemma, EXPRESSED } from "./cues.ts";
import { declinedIn, isDeclining } from "./declined.ts";
import { answersIn, isQuestion } from "./interview.ts";
import { withRunningQuotes } from "./running-quotes.ts";
import { appositionEnd, isInQuote, sourceOf, type Source } from "./source.ts";
import { isExpressing, contentBefore, contentAfter } from "./attribution-content.ts";

/** Every attribution of a report, in the order of the text: "X said that Y", "Y, according to X", quotations. */
export function attributionsIn(prose: Prose): readonly Attribution[] {
  const answers = answersIn(prose);
  const sentences = readable(prose).filter(({ block }) => answers.length === 0 || !isQuestion(prose, block));
  const found = sentences
    .flatMap((sentence) => inSentence(prose, sentence))
    .filter(({ cue }) => !answers.some((answer) => answer.cue?.start === cue?.start));
  return [...withRunningQuotes(prose, found), ...answers].toSorted(
    (a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0),
  );
}

function inSentence(prose: Prose, sentence: Sentence): readonly Attribution[] {
  const cues = sentence.verbs.filter((verb) => isCue(prose, sentence, verb));
  const found = cues
    .map(
      (verb) =>
        declinedIn(prose, sentence, verb) ??
        passive(prose, sentence, verb) ??
        active(prose, sentence, verb, cues),
    )
    .filter((attribution) => attribution !== undefined);
  return [...found, ...accordingTo(prose, sentence, cues), ...byColon(prose, sentence, cues)].toSorted(
    (a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0),
  );
}

function isCue(prose: Prose, sentence: Sentence, verb: VerbGroup): boolean {
  if (isInQuote(prose, sentence, verb.head)) return false;
  return cueClassByLemma.has(verb.lemma) || isExpressing(sentence, verb) || isDeclining(sentence, verb);
}

function active(
  prose: Prose,
  sentence: Sentence,
  verb: VerbGroup,
  cues: readonly VerbGroup[],
): Attribution | undefined {
  const kind = cueClassByLemma.get(verb.lemma) ?? "hopes";
  if (verb.form === "infinitive" || verb.form === "participle" || verb.isFuture) return undefined;
  if (verb.isNegated && kind !== "thinks" && kind !== "denies") return undefined;
  const source = sourceOf(prose, sentence, verb);
  if (source === undefined || isTeller(sentence, source) || isRuledOut(sentence, verb)) return undefined;
  const from = source.isAfter ? source.span.to : cueEnd(sentence, verb);
  const isRestrictive =
    source.pronoun !== undefined && sentence.tokens[source.pronoun.from - 1]?.text !== ",";
  if (isRestrictive) return undefined;
  const before =
    source.pronoun === undefined ? contentBefore(prose, sentence, verb, source, from) : undefined;
  const after = contentAfter(prose, sentence, verb, from, cues, before, kind);
  const content = [before?.stretch, after?.stretch].filter((stretch) => stretch !== undefined);
  if (content.length === 0) return undefined;
  const cue = stretchOf(sentence, { from: verb.from, to: source.isAfter ? verb.to : from });
  return {
    sentence,
    kind,
    source: source.span,
    pronoun: source.pronoun,
    verb,
    cue,
    content,
    lead: after?.lead,
  };
}

/** "We wrote earlier", outside quotation marks, is the outlet speaking of itself. */
function isTeller({ tokens }: Sentence, { span }: Source): boolean {
  return (
    span.to - span.from === 1 &&
    /^(?:i|we|you|one|it|there|what|which|nobody|nothing)$/.test(tokens[span.from]?.lower ?? "")
  );
}

/** "Ruled that out" takes a stance and says nothing. */
function isRuledOut({ tokens }: Sentence, { lemma, to }: VerbGroup): boolean {
  return lemma === "rule" && tokens.slice(to, to + 3).some(({ lower }) => lower === "out");
}

/** "Expressed hope" is a cue of two words. */
function cueEnd(sentence: Sentence, verb: VerbGroup): number {
  if (!isExpressing(sentence, verb)) return verb.to;
  const at = sentence.tokens.findIndex(({ lemma }, index) => index >= verb.to && EXPRESSED.has(lemma));
  return at === -1 ? verb.to : at + 1;
}

/** "Was described by Mr. Ruggiero as", "were characterized as", "is said to". */
function passive(prose: Prose, sentence: Sentence, verb: VerbGroup): Attribution | undefined {
  const kind = cueClassByLemma.get(verb.lemma);
  if (kind === undefined || !verb.isPassive || verb.form !== "finite") return undefined;
  const { tokens } = sentence;
  const by = tokens[verb.to]?.lower === "by" ? nounFrom(sentence, verb.to + 1) : undefined;
  const at = by?.to ?? verb.to;
  const opening = tokens[at];
  const isSaid = opening !== undefined && /^(?:as|that|to)$/.test(opening.lower);
  const quoted = opening !== undefined && quoteAt(prose, opening.start) !== undefined;
  if (!isSaid && !quoted) return undefined;
  const later = sentence.verbs.filter((other) => other.from > verb.from && cueClassByLemma.has(other.lemma));
  const content = contentFrom(prose, sentence, quoted || opening.lower === "to" ? at : at + 1, later);
  if (content === undefined) return undefined;
  const lead = opening.lower === "that" ? opening.start : undefined;
  return { sentence, kind, source: by, verb, cue: stretchOf(sentence, verb), content: [content], lead };
}

function accordingTo(prose: Prose, sentence: Sentence, cues: readonly VerbGroup[]): readonly Attribution[] {
  const { tokens } = sentence;
  const found: Attribution[] = [];
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (tokens[i]?.lower !== "according" || tokens[i + 1]?.lower !== "to" || isInQuote(prose, sentence, i))
      continue;
    const noun = nounFrom(sentence, i + 2);
    if (noun === undefined) continue;
    const isFirst = i === 0 || /^(?:but|and)$/.test(tokens[i - 1]?.lower ?? "");
    const plain = listFrom(sentence, noun).at(-1)?.to ?? noun.to;
    const reach = appositionEnd(sentence, plain);
    // At the start, an apposition must be closed by a comma before what is told.
    const to = isFirst && tokens[reach]?.text !== "," ? plain : reach;
    const content = isFirst
      ? contentFrom(prose, sentence, tokens[to]?.text === "," ? to + 1 : to, cues)
      : trimmed(prose, {
          start: tokens[0]?.start ?? sentence.start,
          end: tokens[i - 1]?.end ?? sentence.start,
        });
    const cue = stretchOf(sentence, { from: i, to: i + 2 });
    if (content !== undefined)
      found.push({
        sentence,
        kind: "says",
        source: { from: noun.from, to },
        verb: undefined,
        cue,
        content: [content],
      });
  }
  return found;
}

/** "Sanders: Clinton needs…", "Ms Aldana: “No.”" at the start of a passage, as in interviews and headlines. */
function byColon(prose: Prose, sentence: Sentence, cues: readonly VerbGroup[]): readonly Attribution[] {
  const { tokens } = sentence;
  const colon = tokens.findIndex(({ text }, at) => text === ":" && tokens[at - 1]?.tag !== "NUM");
  if (colon < 1 || colon > 12 || cues.some(({ from }) => from < colon)) return [];
  // "Mr. Foss again: “Nearer than in July.”"
  const end = tokens[colon - 1]?.tag === "ADV" ? colon - 1 : colon;
  const source = nounBefore(sentence, end);
  const head = source === undefined ? undefined : tokens[source.head];
  if (
    source === undefined ||
    (source.from > 1 && !isAfterTime(tokens, source.from)) ||
    head === undefined ||
    !head.isCapital
  )
    return [];
  if (
    /^(?:Q|A|Question|Answer|Note|Correction|Update|Six|Photo|Read|Watch|By)$/.test(head.text) ||
    head.tag === "NUM"
  )
    return [];
  if (sentence.verbs.some(({ from }) => from < colon)) return [];
  const content = contentFrom(prose, sentence, colon + 1, []);
  const cue = stretchOf(sentence, { from: colon, to: colon + 1 });
  return content === undefined
    ? []
    : [{ sentence, kind: "says", source, verb: undefined, cue, content: [content] }];
}

/** "13:10 Neil Rowan: “We have made an offer.”": nothing but a time of day stands before. */
function isAfterTime(tokens: Sentence["tokens"], at: number): boolean {
  return (
    at < 5 &&
    tokens
      .slice(0, at)
      .every(({ tag, text }) => tag === "NUM" || /^(?:[:.–—-]|am|pm|a\.m\.|p\.m\.)$/.test(text))
  );
}
