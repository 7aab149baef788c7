import { acceptedAt, kindByName, type Line, type PartyState } from "@parley/core";
import type { Item } from "../page/page.ts";
import { plain } from "../page/text.ts";
import { sentenceOf } from "../status/describing.ts";
import type { Viewing } from "../status/viewing.ts";
import { isOfMeeting, mayBeRaised } from "./raising.ts";

/**
 * What was recorded since the last meeting held with the party, concerns it or was said in the open, and may be raised;
 * not what the party said or was told at that meeting itself.
 */
export function changedSince(viewing: Viewing, { ref }: PartyState): readonly Item[] {
  const { state } = viewing;
  const met = state.contacts
    .filter(({ status, parties }) => status === "held" && parties.includes(ref))
    .map(({ when, minutes = 0 }) => (state.calendar.span(when)?.end ?? NaN) + minutes * 60_000)
    .filter((end) => !Number.isNaN(end))
    .toSorted((a, b) => b - a)[0];
  if (met === undefined) return [];
  return [...state.lineByRef.values()]
    .filter(
      ({ entry }) =>
        kindByName.get(entry.kind)?.isFrame !== true && entry.kind !== "person" && entry.kind !== "contact",
    )
    .filter(({ entry }) => Date.parse(acceptedAt(entry)) > met)
    .filter((line) => concerns(viewing, line, ref) && mayBeRaised(viewing, line, ref))
    .filter(
      (line) =>
        (state.calendar.span(line.entry.on)?.end ?? Infinity) > met || !isOfMeeting(viewing, line, ref),
    )
    .toSorted(state.inOrder)
    .map((line) => ({
      text: [plain(sentenceOf(viewing, line)), ...viewing.sources([line])],
      note: [],
      isUnread: line.read !== "reviewed",
    }));
}

function concerns({ state }: Viewing, { entry }: Line, party: string): boolean {
  const room = state.rooms.find(({ entry: opening }) => opening.room === entry.room)?.entry.body.kind;
  const isOpen = room === "joint" || room === "public" || entry.venue === "public";
  return isOpen || entry.touches.some((ref) => state.canon(ref) === party);
}
