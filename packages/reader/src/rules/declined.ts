import type { VerbGroup } from "../grammar/verb-groups.ts";
import { stretchOf, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import type { Prose } from "../prose.ts";
import type { Attribution } from "./attribution.ts";
import { trimmed } from "./content.ts";
import { DECLINING, SPEAKING } from "./cues.ts";
import { sourceOf } from "./source.ts";

/** Whether the verb refuses to speak: "declined to comment", "refused details", "would not say". */
export function isDeclining(sentence: Sentence, verb: VerbGroup): boolean {
  return declinedWith(sentence, verb) !== undefined;
}

/** Somebody declines to say something; the content is the refusal. */
export function declinedIn(prose: Prose, sentence: Sentence, verb: VerbGroup): Attribution | undefined {
  const last = declinedWith(sentence, verb);
  if (last === undefined) return undefined;
  const { tokens } = sentence;
  const source = sourceOf(prose, sentence, verb);
  const content = trimmed(prose, {
    start: tokens[verb.from]?.start ?? sentence.start,
    end: clauseEnd(sentence, last.to),
  });
  if (source === undefined || content === undefined) return undefined;
  const cue = stretchOf(sentence, { from: verb.from, to: last.to });
  return {
    sentence,
    kind: "declined",
    source: source.span,
    pronoun: source.pronoun,
    verb,
    cue,
    content: [content],
  };
}

/** The last verb group of the refusal; undefined where nothing is refused. */
function declinedWith(sentence: Sentence, verb: VerbGroup): VerbGroup | undefined {
  const { verbs, tokens } = sentence;
  if (DECLINING.has(verb.lemma) && !verb.isNegated && verb.form !== "infinitive") {
    const next = verbs[verbs.indexOf(verb) + 1];
    if (next !== undefined && next.form === "infinitive" && next.from <= verb.to + 1) {
      return SPEAKING.has(next.lemma) ? next : undefined;
    }
    const objects = tokens.slice(verb.to, verb.to + 4);
    return objects.some(({ lemma }) => /^(?:comment|detail|interview|question)$/.test(lemma))
      ? verb
      : undefined;
  }
  if (saysNothing(sentence, verb)) return verb;
  if (!verb.isNegated || !SPEAKING.has(verb.lemma) || verb.form !== "finite" || verb.isPassive)
    return undefined;
  const auxiliary = tokens[verb.from]?.lower ?? "";
  const refuses = /^(?:would|wo|will|'d|'ll)$/.test(auxiliary);
  const withholds =
    /^(?:did|does|do|has|have|had)$/.test(auxiliary) &&
    /^(?:disclose|reveal|elaborate|specify|divulge|identify|name|comment|release|publish)$/.test(verb.lemma);
  return refuses || withholds ? verb : undefined;
}

/** "Neither man has disclosed", "nobody would say". */
function saysNothing(sentence: Sentence, verb: VerbGroup): boolean {
  const first = sentence.tokens[subjectOf(sentence, verb)?.whole.from ?? -1];
  return (
    first !== undefined &&
    /^(?:neither|nobody|none|no)$/.test(first.lower) &&
    SPEAKING.has(verb.lemma) &&
    verb.form === "finite" &&
    !verb.isPassive
  );
}

/** The offset at which the clause ends: before ", but", ", and", a semicolon or the end. */
function clauseEnd({ tokens, end }: Sentence, at: number): number {
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i];
    const next = tokens[i + 1];
    const turns =
      next !== undefined &&
      /^(?:but|and|saying|adding|citing|although|though|while|which|who)$/.test(next.lower);
    if (token?.text === ";" || token?.text === ")" || (token?.text === "," && turns)) return token.start;
  }
  return end;
}
