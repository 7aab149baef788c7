import type { Capacity } from "@parley/core";
import type { Stretch } from "../text/sentences.ts";
import { GIVEN_NAMES, WOMENS_NAMES } from "./given-names.ts";
import type { NameMention } from "./names.ts";
import { genderOf } from "./offices.ts";
import { stretch } from "./spans.ts";
import type { Side } from "./side.ts";

/** Somebody whom the report names. */
export interface Person {
  /** The fullest name in the report. */
  name: string;
  readonly last: string;
  readonly offices: string[];
  capacity: Capacity;
  side: Side | undefined;
  gender: "m" | "f" | undefined;
  /** Where the fullest name stands first. */
  place: Stretch;
}

/** A person first met in this mention; undefined where it names nobody. */
export function personOf({ sentence, name, honorific, from, to }: NameMention): Person | undefined {
  if (name === undefined) return undefined;
  const words = sentence.tokens.slice(name.from, name.to);
  const full = words.map(({ text }) => text).join(" ");
  return {
    name: full,
    last: lastName(words.map(({ text }) => text)),
    offices: [],
    capacity: "unknown",
    side: undefined,
    gender:
      genderOf(honorific ?? sentence.tokens[from]?.lower ?? "") ??
      (words.length > 1 ? genderOfName(words[0]?.lower ?? "") : undefined),
    place: stretch(sentence, name.from, to),
  };
}

/** Given names of men and women alike. */
const EITHER: ReadonlySet<string> = new Set(
  "jean kim leslie robin morgan jackie andrea nicola sam chris alex jan lee karim per jo pat taylor ariel noor joy chen mai".split(
    " ",
  ),
);

function genderOfName(given: string): "m" | "f" | undefined {
  if (EITHER.has(given)) return undefined;
  if (WOMENS_NAMES.has(given)) return "f";
  return GIVEN_NAMES.has(given) ? "m" : undefined;
}

/** The last name, with its particles: "bin Nasser al-Marri" is known as "al-Marri". */
export function lastName(words: readonly string[]): string {
  const kept = words.filter((word) => !/^(?:Jr|Sr|II|III|IV)\.?$/.test(word));
  return (kept.at(-1) ?? "").toLowerCase();
}
