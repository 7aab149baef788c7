import type { NounPhrase } from "../grammar/phrases.ts";
import { type Sentence, nounFrom } from "../grammar/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { capacityOf } from "./offices.ts";

/** Phrases that mean all the sides of the talks. */
export const ALL_SIDES: RegExp =
  /^(?:(?:both|either|neither|each|all|the|two|three|other|warring) )+(?:sides?|parties|delegations|governments|teams|camps|countries|neighbours|neighbors)$|^both$/i;

/** Phrases that mean the last people named, by their number. */
export const PEOPLE_COUNTED: RegExp =
  /^(?:the )?(two|three|four|both|pair)(?: of)?(?: the| them)?(?: (?:men|women|leaders|presidents|ministers|envoys|premiers))?$/i;

/** Nouns for those who act for a side. */
export const TEAMS: RegExp =
  /^(?:side|team|office|entourage|delegation|delegations|leadership|forces|troops|people|camp|executive|executives|members|allies)$/;

/** What is called after its side: "the delegations of Toruna", "the government of Chad". */
export const OF_A_SIDE: RegExp =
  /^(?:delegations?|teams?|governments?|leadership|forces|army|leaders|representatives|side|people)$/;

/** Whether an office stands at the token: "leader", "president", "spokesman", "chief negotiator". */
export function isOffice(tokens: Sentence["tokens"], at: number): boolean {
  const first = tokens[at]?.lower ?? "";
  return (
    capacityOf(first) !== undefined || capacityOf(`${first} ${tokens[at + 1]?.lower ?? ""}`) !== undefined
  );
}

/** Whether a preposition of place or addressee inside the span stands right before: "in Doha", "to Russia". */
export function isPlaced({ tokens }: Sentence, at: number, from: number): boolean {
  const before = at - 1;
  return (
    before >= from &&
    /^(?:in|near|outside|on|during|against|between|into|inside|over|about)$/.test(tokens[before]?.lower ?? "")
  );
}

/** Whether the phrase means somebody told of before. */
export function isDefinite({ tokens }: Sentence, noun: NounPhrase): boolean {
  const first = tokens[noun.from]?.lower ?? "";
  return (
    /^(?:the|this|that|its|their|his|her|our)$/.test(first) ||
    (noun.to - noun.from === 1 && (tokens[noun.head]?.lower.endsWith("s") ?? false)) ||
    first === "management"
  );
}

/** The word that says who is meant: in "one of the officials" and "a member of the delegation" the last one. */
export function meantHead({ tokens }: Sentence, noun: NounPhrase): Token | undefined {
  const head = tokens[noun.head];
  const counts =
    head !== undefined &&
    (head.tag === "NUM" ||
      /^(?:one|some|many|most|several|both|none|two|three|group|number|majority)$/.test(head.lower));
  return counts && tokens[noun.head + 1]?.lower === "of" ? tokens[noun.to - 1] : head;
}

/** Past what "for", "of" and "from" add to a phrase, and past an apposition. */
export function phraseEnd(sentence: Sentence, noun: NounPhrase): number {
  const { tokens } = sentence;
  let { to } = noun;
  for (let guard = 0; guard < 2 && /^(?:for|of|from)$/.test(tokens[to]?.lower ?? ""); guard++) {
    const next = nounFrom(sentence, to + 1);
    if (next === undefined) break;
    to = next.to;
  }
  const apposed = tokens[to]?.text === "," ? nounFrom(sentence, to + 1) : undefined;
  return apposed?.to ?? to;
}
