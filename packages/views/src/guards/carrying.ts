import {
  isQuote,
  mayCite,
  roomsIn,
  type Entry,
  type Ref,
  type ReleaseForm,
  type ReleaseState,
  type StateOfPlay,
} from "@parley/core";
import { sharedWith, type Shared } from "./comparing.ts";

/** What is to be carried to whom. */
export interface Carriage {
  readonly what: readonly Ref[];
  readonly to: Ref;
  readonly form: ReleaseForm;
}

/** Why something may not be carried, or the release under which it may. */
export type Leave =
  | { readonly may: true; readonly release: ReleaseState | undefined }
  | {
      readonly may: false;
      readonly why: "no-release" | "other-party" | "other-form" | "expired" | "revoked";
    };

/**
 * Whether a release covers the carriage: everything that was said in confidence, to this party, in this
 * form or a more guarded one, not expired and not revoked as of the state's moment. What was said in the
 * open needs none.
 */
export function leaveFor(state: StateOfPlay, { what, to, form }: Carriage): Leave {
  const confidential = what.filter((ref) => isConfidential(state, ref));
  if (confidential.length === 0) return { may: true, release: undefined };
  const covering = state.releases.filter((release) =>
    confidential.every((ref) => release.what.includes(ref)),
  );
  if (covering.length === 0) return { may: false, why: "no-release" };
  const forParty = covering.filter((release) => release.to.includes(state.canon(to)));
  if (forParty.length === 0) return { may: false, why: "other-party" };
  const inForm = forParty.filter((release) => GUARD[form] >= GUARD[release.form]);
  if (inForm.length === 0) return { may: false, why: "other-form" };
  const live = inForm.find(({ status }) => status === "live");
  if (live !== undefined) return { may: true, release: live };
  return { may: false, why: inForm.some(({ status }) => status === "revoked") ? "revoked" : "expired" };
}

/** How guarded a form is: leave to quote includes leave to give the substance, and not the other way round. */
const GUARD: Readonly<Record<ReleaseForm, number>> = { verbatim: 0, gist: 1, "as-our-own-idea": 2 };

/** Whatever stands in a room that not everybody reads, unless it was said in public; what is not here, too. */
export function isConfidential(state: StateOfPlay, ref: Ref): boolean {
  const line = state.lineByRef.get(ref);
  if (line === undefined) return true;
  const room = state.rooms.find(({ entry }) => entry.room === line.entry.room)?.entry.body.kind;
  return room !== "public" && room !== "joint" && line.entry.venue !== "public";
}

/** Words shared with an entry of a room that the target may not cite. */
export interface Origin {
  readonly ref: Ref;
  readonly room: string;
  readonly shared: readonly Shared[];
}

/** A comparison before the copy goes: what it shares with which entry, and which rooms were compared. */
export interface Comparing {
  readonly rooms: readonly string[];
  readonly origins: readonly Origin[];
}

/**
 * Compares a text with the words of every entry in rooms that the writer reads and the target room may not
 * cite. Words that also stand in a room which the target may cite are no secret.
 */
export function comparing(text: string, target: string, entries: readonly Entry[]): Comparing {
  const rooms = roomsIn(entries);
  const audience = rooms.get(target);
  const isOpen = (room: string): boolean => {
    const other = rooms.get(room);
    return room === target || (audience !== undefined && other !== undefined && mayCite(audience, other));
  };
  const [open, closed] = [true, false].map((wanted) => entries.filter(({ room }) => isOpen(room) === wanted));
  const known = [(open ?? []).map(wordsOf).join("\n")];
  const origins = (closed ?? [])
    .map((entry) => ({
      ref: `${entry.room}/${entry.id}`,
      room: entry.room,
      shared: sharedWith(text, wordsOf(entry), known),
    }))
    .filter(({ shared }) => shared.length > 0);
  return { rooms: [...new Set((closed ?? []).map(({ room }) => room))].toSorted(), origins };
}

const REFERENCE = /^[\w-]{1,64}\/[\w-]{1,64}$/;

/** Every word that a person could read in the entry: the texts of its body and the quotes on which it rests. */
export function wordsOf({ body, sources }: Entry): string {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === "string" && /[\s\d\p{Lu}]/u.test(value) && !REFERENCE.test(value)) texts.push(value);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (value !== null && typeof value === "object") Object.values(value).forEach(walk);
  };
  walk(body);
  return [...texts, ...sources.filter(isQuote).map(({ exact }) => exact)].join("\n");
}
