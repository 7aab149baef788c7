import type { Entry, Ref, Speaker, StateOfPlay } from "@parley/core";

/** How words stand in a report: exactly as printed, as told, or in nobody's or the outlet's own voice. */
export type Telling = "exact" | "told" | "voice";

/** What kinds that carry somebody's words may have; any of it may be missing. */
interface Spoken {
  readonly speaker?: Speaker;
  /** A speaker, a party, or several parties, as the kind has it. */
  readonly by?: Speaker | Ref | readonly Ref[];
  readonly from?: Speaker;
  readonly party?: Ref;
  readonly quotation?: "direct" | "indirect" | "mixed";
  readonly voice?: "side" | "outlet" | "unnamed";
}

/** Kinds that carry somebody's words, and how they look where the entry does not say. */
const WORDS: Readonly<Record<string, Telling>> = {
  statement: "told",
  position: "told",
  signal: "told",
  undertaking: "exact",
  outlook: "told",
};

/** How the entry's words stand in its report; undefined for kinds that carry nobody's. */
export function tellingOf({ kind, body }: Entry): Telling | undefined {
  const usual = WORDS[kind];
  if (usual === undefined) return undefined;
  const { quotation, voice, speaker } = body as Spoken; // any of it may be missing
  if (voice === "outlet" || voice === "unnamed") return "voice";
  if (kind === "statement" && speaker === undefined) return "voice";
  return quotation === "direct" ? "exact" : usual;
}

/** Who speaks in the entry, with the party; undefined where nobody is named. */
export function speakerOf(state: StateOfPlay, { body }: Entry): Speaker | undefined {
  const { speaker, by, from, party } = body as Spoken; // any of it may be missing
  const found = speaker ?? (typeof by === "object" && "capacity" in by ? by : undefined) ?? from;
  if (found === undefined) {
    const [side, ...others] = typeof by === "string" ? [by] : Array.isArray(by) ? by : [party];
    return side === undefined || others.length > 0 ? undefined : { party: side, capacity: "unknown" };
  }
  if (found.party !== undefined) return found;
  const side =
    state.people.find(({ ref }) => ref === (found.person && state.canon(found.person)))?.party ?? party;
  return side === undefined ? found : { ...found, party: side };
}
