import { listFrom, nounAt, nounFrom, type Sentence } from "../grammar/sentence.ts";
import type { NounPhrase } from "../grammar/phrases.ts";
import { officeIn } from "./offices.ts";
import { isOffice, isPlaced } from "./phrase-signs.ts";
import { sideOfPossessive, type Voice } from "./pronouns.ts";
import type { Register } from "./register.ts";
import { isSideNoun, sideNounBefore } from "./side-nouns.ts";
import type { Side } from "./side.ts";

/** Finds the sides to which tokens point, whatever they are in the sentence. */
export class SideFinder {
  readonly #register: Register;
  readonly #voice: Voice;

  constructor(register: Register, voice: Voice) {
    this.#register = register;
    this.#voice = voice;
  }

  /** The one side that the tokens point to: by a name, a person's side, a common noun or a pronoun. */
  sideIn(sentence: Sentence, from: number, to: number): Side | undefined {
    for (const mention of this.#register.mentions(sentence).toReversed()) {
      if (mention.from < from || mention.to > to || isPlaced(sentence, mention.from, from)) continue;
      const side = this.#register.side(mention);
      if (side !== undefined) return side;
    }
    for (let i = from; i < to; i++) {
      const token = sentence.tokens[i];
      if (token === undefined) break;
      const owner = sideOfPossessive(sentence, i, this.#register.trail, this.#voice);
      const side = owner ?? (isPlaced(sentence, i - 1, from) ? undefined : this.#byNounAt(sentence, i));
      if (side !== undefined) return side;
    }
    return undefined;
  }

  /** "The union", "residents", "union" before "president": a side by a common noun at the token. */
  #byNounAt(sentence: Sentence, at: number): Side | undefined {
    const { tokens } = sentence;
    const token = tokens[at];
    if (token === undefined || !/^(?:NOUN|PROPN|ADJ|X)$/.test(token.tag)) return undefined;
    const { lower } = token;
    const term = token.isCapital ? this.#register.sides.byTerm(lower) : undefined;
    if (term !== undefined) return term;
    if (lower === "party" || lower === "parties") return undefined;
    const before = tokens[at - 1]?.lower ?? "";
    const isDefinite =
      /^(?:the|this|that)$/.test(before) ||
      tokens[nounAt(sentence, at)?.from ?? at]?.lower === "the" ||
      lower.endsWith("s") ||
      lower === "management";
    if (token.tag === "NOUN" && isDefinite && isSideNoun(lower))
      return this.#register.sides.byNoun(lower, token);
    const title = `${lower} ${tokens[at + 1]?.lower ?? ""}`;
    const isOwnOffice = officeIn(title)?.office === title && !/^(?:rebel|union)$/.test(lower);
    const isName = token.isCapital && at > 0;
    const noun = isOwnOffice || isName ? undefined : sideNounBefore(lower);
    return noun !== undefined && isOffice(tokens, at + 1)
      ? this.#register.sides.byNoun(noun, token)
      : undefined;
  }

  /** "Envoys from Chad and the rebel front", "negotiators for the union and the company": the sides of a list. */
  fromSeveral(sentence: Sentence, noun: NounPhrase): readonly Side[] {
    const first = /^(?:from|for)$/.test(sentence.tokens[noun.to]?.lower ?? "")
      ? nounFrom(sentence, noun.to + 1)
      : undefined;
    const list = first === undefined ? [] : listFrom(sentence, first);
    return [...new Set(list.flatMap((member) => this.sideIn(sentence, member.from, member.to) ?? []))];
  }
}
