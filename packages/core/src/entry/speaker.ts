import * as z from "zod";
import type { Name, Names } from "../describe/sentence.ts";
import { refSchema, type Ref } from "./ref.ts";

/**
 * In which capacity somebody spoke or took part. It belongs to each statement or contact, not to the
 * person: one man is an envoy today and an adviser tomorrow.
 */
export const CAPACITIES = [
  "principal",
  "envoy",
  "negotiator",
  "adviser",
  "spokesperson",
  "unofficial",
  "unknown",
] as const;
export type Capacity = (typeof CAPACITIES)[number];

/**
 * The levels that are never merged: a principal's own word; the word of somebody sent (envoy, negotiator,
 * adviser, spokesperson); a private person's; and words of a side for which no person is named.
 */
export const LEVELS = ["principal", "envoy", "unofficial", "unknown"] as const;
export type Level = (typeof LEVELS)[number];

/** Who spoke. A metonym ("Moscow") gives a party and no person; `words` keeps what the report calls them. */
export interface Speaker {
  readonly person?: Ref;
  readonly party?: Ref;
  readonly capacity: Capacity;
  readonly words?: string;
}

/** The schema of `Speaker`. */
export const speakerSchema: z.ZodType<Speaker> = z.strictObject({
  person: refSchema.exactOptional(),
  party: refSchema.exactOptional(),
  capacity: z.enum(CAPACITIES),
  words: z.string().min(1).exactOptional(),
});

const LEVEL_BY_CAPACITY: Readonly<Record<Capacity, Level>> = {
  principal: "principal",
  envoy: "envoy",
  negotiator: "envoy",
  adviser: "envoy",
  spokesperson: "envoy",
  unofficial: "unofficial",
  unknown: "unknown",
};

/** The level at which the speaker speaks; `unknown` where there is no speaker. */
export function levelOf(speaker: Speaker | undefined): Level {
  return speaker === undefined ? "unknown" : LEVEL_BY_CAPACITY[speaker.capacity];
}

/** The entries that the speaker refers to. */
export function refsOfSpeaker(speaker: Speaker | undefined): readonly Ref[] {
  return [speaker?.person, speaker?.party].filter((ref) => ref !== undefined);
}

/** The person's name, else the party's; null for nobody and for whom this reader has no name. */
export function nameOfSpeaker(names: Names, speaker: Speaker | undefined): Name {
  return names.name(speaker?.person) ?? names.name(speaker?.party);
}
