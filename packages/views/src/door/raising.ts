import { mayCite, type Line, type Ref, type Speaker } from "@parley/core";
import { isConfidential, leaveFor } from "../guards/carrying.ts";
import type { Viewing } from "../status/viewing.ts";

/**
 * Whether a mediator may speak of the line before the party: it was not said in confidence, or the party
 * said it or reads the room in which it stands, or a release covers it in some form.
 */
export function mayBeRaised(viewing: Viewing, line: Line, party: Ref): boolean {
  const { state } = viewing;
  return (
    !isConfidential(state, line.ref) ||
    isOwnDealing(viewing, line, party) ||
    isOf(viewing, speakerOf(line), party) ||
    isReadBy(viewing, line.entry.room, party) ||
    leaveFor(state, { what: [line.ref], to: party, form: "as-our-own-idea" }).may
  );
}

/** Whether the party said the line or the mediators dealt with it there: whoever met it then knows it. */
export function isOfMeeting(viewing: Viewing, line: Line, party: Ref): boolean {
  return isOf(viewing, speakerOf(line), party) || isOwnDealing(viewing, line, party);
}

/** What the mediators themselves did with the party, or owe it or are owed by it, needs no leave. */
const DEALINGS: ReadonlySet<string> = new Set(["showing", "contact", "step"]);

function isOwnDealing({ state }: Viewing, { entry }: Line, party: Ref): boolean {
  return DEALINGS.has(entry.kind) && entry.touches.some((ref) => state.canon(ref) === party);
}

/** A party reads its own caucus and whatever that room may cite. */
function isReadBy({ state }: Viewing, room: string, party: Ref): boolean {
  const opening = state.rooms.find(({ entry }) => entry.room === room)?.entry.body;
  if (opening === undefined) return false;
  const isTheirs = opening.party !== undefined && state.canon(opening.party) === party;
  return isTheirs ? opening.kind !== "file" : mayCite({ kind: "caucus" }, opening);
}

function speakerOf({ entry }: Line): Speaker | undefined {
  const { speaker, by, from, party } = entry.body as {
    readonly speaker?: Speaker;
    readonly by?: Speaker;
    readonly from?: Speaker;
    readonly party?: Ref;
  }; // any kind may lack them
  // What we make of a side is no word of theirs.
  if (entry.knowledge?.how === "assessed") return undefined;
  return speaker ?? by ?? from ?? (party === undefined ? undefined : { party, capacity: "unknown" });
}

/** Whether the speaker is of the party, by what is said of them or by the person. */
export function isOf({ state }: Viewing, speaker: Speaker | undefined, party: Ref): boolean {
  if (speaker === undefined) return false;
  if (speaker.party !== undefined) return state.canon(speaker.party) === party;
  const person = state.people.find(({ ref }) => ref === (speaker.person && state.canon(speaker.person)));
  return person?.party === party;
}
