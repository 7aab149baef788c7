import { kindByName, type Line, type Ref } from "@parley/core";
import { wordsOf } from "../guards/carrying.ts";
import { sentenceOf } from "../status/describing.ts";
import type { Viewing } from "../status/viewing.ts";
import { roomChip, type RoomChip } from "./room-chip.ts";

/** A line of the record that has the words, and the cell that it fills where it fills one. */
export interface Found {
  readonly ref: Ref;
  readonly sentence: string;
  readonly room: RoomChip | undefined;
  readonly row: Ref | undefined;
  readonly party: Ref | undefined;
}

/** How many lines are shown at once. */
const MOST = 8;

/** The lines that have every word, those in whose sentence they stand first; at most eight. */
export function found(viewing: Viewing, text: string): readonly Found[] {
  const wanted = folded(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (wanted.length === 0) return [];
  const { state } = viewing;
  return [...state.lineByRef.values()]
    .filter(({ entry }) => kindByName.get(entry.kind)?.isFrame !== true)
    .map((line) => ({ line, sentence: sentenceOf(viewing, line) }))
    .filter(({ line, sentence }) => hasAll(folded(`${sentence}\n${wordsOf(line.entry)}`), wanted))
    .toSorted(
      (a, b) =>
        Number(hasAll(folded(b.sentence), wanted)) - Number(hasAll(folded(a.sentence), wanted)) ||
        state.inOrder(b.line, a.line),
    )
    .slice(0, MOST)
    .map(({ line, sentence }) => ({ ref: line.ref, sentence, ...whereOf(viewing, line) }));
}

/** Letters without case and accents. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether every word stands in the text. */
export function hasAll(text: string, wanted: readonly string[]): boolean {
  return wanted.every((word) => text.includes(word));
}

function whereOf({ state, language }: Viewing, { entry }: Line): Pick<Found, "room" | "row" | "party"> {
  const room = state.rooms.some((opening) => opening.entry.room === entry.room)
    ? roomChip(state, language, entry.room)
    : undefined;
  if (entry.kind !== "position") return { room, row: undefined, party: undefined };
  const { subject, party } = entry.body as { readonly subject: Ref; readonly party?: Ref }; // the kind's schema has checked it
  return { room, row: state.canon(subject), party: party === undefined ? undefined : state.canon(party) };
}
