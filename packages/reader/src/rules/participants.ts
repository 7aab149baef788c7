import type { Context } from "../context.ts";
import type { NounPhrase } from "../grammar/phrases.ts";
import { listFrom, nounFrom, type Sentence } from "../grammar/sentence.ts";
import { isSideNoun } from "../who/side-nouns.ts";
import type { Person } from "../who/person.ts";
import type { Side } from "../who/side.ts";

/** Who takes part in what a phrase names, and the token after the last of them. */
export interface Participants {
  readonly people: readonly Person[];
  readonly sides: readonly Side[];
  readonly to: number;
}

/**
 * The people and sides of a contact: adjectives before the noun ("US-Russia talks"), and lists after
 * "between", "with", "among", "by" and "and", up to the next verb or stop. Only the heads of the lists
 * count, so that in "Trump's son-in-law" it is the son-in-law who takes part.
 */
export function participantsOf(
  context: Context,
  sentence: Sentence,
  noun: NounPhrase,
  at: number,
): Participants {
  const { tokens } = sentence;
  const people: Person[] = [];
  const sides: Side[] = [];
  const own = adjectivesOf(context, sentence, noun, at);
  sides.push(...own);
  let to = noun.to;
  let joins = false;
  for (let i = noun.to; i < tokens.length && i < noun.to + 45; i++) {
    const token = tokens[i];
    if (token === undefined || /^[.;:"“”]$/.test(token.text)) break;
    if (stopsList(sentence, i, noun)) break;
    if (/^(?:between|with|among|amongst|by|involving|including)$/.test(token.lower)) joins = true;
    else if (token.lower === "from" && i > 0 && isAcross(sentence, noun.to, i)) joins = true;
    else if (token.tag === "ADP" || token.tag === "SCONJ") joins = false;
    const next = nounFrom(sentence, i);
    if (next === undefined) continue;
    if (joins || isObject(sentence, noun, next)) {
      for (const member of listFrom(sentence, next)) {
        const who = context.cast.member(sentence, member);
        if (who === undefined || isThing(sentence, member)) continue;
        people.push(...who.people);
        sides.push(
          ...(who.people.length > 0
            ? who.people.flatMap(({ side }) => (side === undefined ? [] : [side]))
            : who.sides),
        );
        if (who.people.length + who.sides.length > 0) to = member.to;
      }
    }
    i = Math.max(i, next.to - 1);
  }
  return { people: [...new Set(people)], sides: [...new Set(sides)], to };
}

/** "Across the table from management". */
function isAcross({ tokens }: Sentence, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ lower }) => lower === "across" || lower === "opposite");
}

/** The direct object right after a verb: "met Sabine Orlo". */
function isObject(sentence: Sentence, noun: NounPhrase, next: NounPhrase): boolean {
  const isVerb = sentence.verbs.some(({ to, head }) => to === noun.to && head === noun.head);
  return isVerb && next.from === noun.to;
}

function stopsList(sentence: Sentence, at: number, noun: NounPhrase): boolean {
  const verb = sentence.verbs.find(({ from }) => from === at);
  if (verb !== undefined && verb.form === "finite" && at > noun.to) return true;
  const token = sentence.tokens[at];
  return (
    token !== undefined &&
    /^(?:that|which|who|but|while|because|when|where|as|before|after|following|to)$/.test(token.lower) &&
    at > noun.to &&
    token.tag !== "ADP"
  );
}

/** A phrase whose head is a thing and no side: "with letters", "between drafts". */
function isThing({ tokens }: Sentence, { head }: NounPhrase): boolean {
  const token = tokens[head];
  return (
    token !== undefined &&
    token.tag === "NOUN" &&
    !isSideNoun(token.lower) &&
    !/^delegations?$/.test(token.lower) &&
    /(?:tion|ment|ness|ship|hours?|days?|weeks?|text|draft|list)s?$/.test(token.lower)
  );
}

/** "Ukraine-US talks", "Russian-American negotiations". */
function adjectivesOf(context: Context, sentence: Sentence, noun: NounPhrase, at: number): readonly Side[] {
  const inside = context.cast
    .mentions(sentence)
    .filter(({ from, to, name }) => from >= noun.from && to <= at && name === undefined);
  const sides = inside
    .map((mention) => context.cast.sides.enter(mention))
    .filter((side) => side !== undefined);
  return sides.length > 1 ? [...new Set(sides)] : [];
}
