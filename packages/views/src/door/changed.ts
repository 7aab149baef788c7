import { acceptedAt, kindByName, type Line, type PartyState } from "@parley/core";
import type { Item } from "../page/page.ts";
import { plain } from "../page/text.ts";
import { sentenceOf } from "../status/describing.ts";
import type { Viewing } from "../status/viewing.ts";
import { mayBeRaised } from "./raising.ts";

/** What was recorded since the last meeting held with the party, concerns it or was said in the open, and may be raised. */
export function changedSince(viewing: Viewing, { ref }: PartyState): readonly Item[] {
  const { state } = viewing;
  const met = state.contacts
    .filter(({ status, parties }) => status === "held" && parties.includes(ref))
    .map(({ when }) => state.calendar.span(when)?.end)
    .filter((end) => end !== undefined)
    .toSorted((a, b) => b - a)[0];
  if (met === undefined) return [];
  return [...state.lineByRef.values()]
    .filter(
      ({ entry }) =>
        kindByName.get(entry.kind)?.isFrame !== true && entry.kind !== "person" && entry.kind !== "contact",
    )
    .filter(({ entry }) => Date.parse(acceptedAt(entry)) > met)
    .filter((line) => concerns(viewing, line, ref) && mayBeRaised(viewing, line, ref))
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
