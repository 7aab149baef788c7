import type { NounPhrase } from "../grammar/phrases.ts";
import type { Sentence } from "../grammar/sentence.ts";
import type { Side } from "./side.ts";
import type { Seen, Trail } from "./trail.ts";
import { whoOfPerson, whoOfSide, type Who } from "./who.ts";

/** Who is "I" and "we" at an offset: the speaker of the words there, or the side in whose name the report speaks. */
export interface Voice {
  readonly speakerAt: (offset: number) => Who | undefined;
}

/** Whom a pronoun means; undefined where the phrase is none, or nobody fits. */
export function pronounIn(sentence: Sentence, noun: NounPhrase, trail: Trail, voice: Voice): Who | undefined {
  const token = sentence.tokens[noun.head];
  if (token === undefined || noun.to - noun.from !== 1 || token.tag !== "PRON") return undefined;
  const { lower, start, text } = token;
  if (/^(?:i|me|we|us)$/.test(lower)) return voiceIn(voice, start, text);
  if (!/^(?:he|she|they|it|him|her|them)$/.test(lower)) return undefined;
  const gender = /^(?:he|him)$/.test(lower) ? "m" : /^(?:she|her)$/.test(lower) ? "f" : undefined;
  const seen = trail.before(start, gender === undefined ? isSide : isPerson(gender));
  if (seen?.person !== undefined) return whoOfPerson(seen.person, text);
  if (seen?.role !== undefined) return { ...seen.role, words: text };
  return seen?.side === undefined ? undefined : whoOfSide(seen.side, text);
}

function voiceIn(voice: Voice, offset: number, text: string): Who | undefined {
  const speaker = voice.speakerAt(offset);
  if (speaker === undefined) return undefined;
  if (/^(?:i|me)$/i.test(text)) return speaker.people.length === 1 ? { ...speaker, words: text } : undefined;
  const [side] = speaker.sides;
  return side === undefined ? undefined : whoOfSide(side, text);
}

/** The side whose "its", "their", "his", "her" or "our" stands at the token. */
export function sideOfPossessive(
  sentence: Sentence,
  at: number,
  trail: Trail,
  voice: Voice,
): Side | undefined {
  const token = sentence.tokens[at];
  if (token === undefined) return undefined;
  const { lower, start } = token;
  if (/^(?:our|your)$/.test(lower)) return voice.speakerAt(start)?.sides[0];
  return possessorAt(sentence, at, trail)?.sides[0];
}

/** Whose "his", "her", "its" or "their" stands at the token: somebody of the sentence first, then a subject before it. */
export function possessorAt(sentence: Sentence, at: number, trail: Trail): Who | undefined {
  const { lower = "", start = 0, text = "" } = sentence.tokens[at] ?? {};
  if (!/^(?:his|her|their|its)$/.test(lower)) return undefined;
  const gender = lower === "his" ? "m" : lower === "her" ? "f" : undefined;
  if (gender !== undefined) {
    const near = trail.only(sentence.start, start, ({ person }) => person?.gender === gender);
    if (near !== undefined) return whoOfPerson(near, text);
  }
  const owner = trail.before(start, gender === undefined ? isSide : isPerson(gender));
  if (owner?.person !== undefined) return whoOfPerson(owner.person, text);
  if (owner?.role !== undefined) return { ...owner.role, words: text };
  return owner?.side === undefined ? undefined : whoOfSide(owner.side, text);
}

function isSide({ side, role }: Seen): boolean {
  return side !== undefined || (role !== undefined && role.people.length > 1);
}

function isPerson(gender: "m" | "f"): (seen: Seen) => boolean {
  return ({ person, role }) =>
    role === undefined
      ? person !== undefined && (person.gender === undefined || person.gender === gender)
      : role.people.length < 2;
}
