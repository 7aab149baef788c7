import {
  composeEntry,
  failure,
  forbiddenRefs,
  formatProblem,
  parseEntry,
  roomsIn,
  success,
  word,
  kindByName,
  mayCite,
  roomOf,
  type Entry,
  type Ref,
  type Result,
  type Room,
  type RoomKind,
} from "@parley/core";
import type { Viewing } from "../status/viewing.ts";
import type { EntryForm, FormField, Values } from "./form.ts";
import { note } from "./forms/note.ts";
import { contact } from "./forms/contact.ts";
import { statement } from "./forms/statement.ts";
import { position } from "./forms/position.ts";
import { signal } from "./forms/signal.ts";
import { step } from "./forms/step.ts";
import { release } from "./forms/release.ts";
import { offer } from "./forms/offer.ts";

/** The forms, in the order of the composer's tabs. */
export const FORMS: readonly EntryForm[] = [note, contact, statement, position, signal, step, release, offer];

/** A form as the composer shows it. */
export interface FormShown {
  readonly kind: string;
  readonly label: string;
  readonly fields: readonly FormField[];
}

/** Every form with what its fields offer in this view. */
export function formsIn(viewing: Viewing): readonly FormShown[] {
  return FORMS.map((form) => ({
    kind: form.kind,
    label: viewing.language.desk.report.kind(form.kind),
    fields: form.fields(viewing),
  }));
}

/** Whose entry, where and when. */
export interface Writing {
  readonly id: string;
  readonly room: string;
  readonly author: string;
  readonly recordedAt: string;
}

/** An entry made from a form, and how it reads as a sentence. */
export interface Composed {
  readonly entry: Entry;
  readonly sentence: string;
}

/** Rooms that a party reads: what a mediator only assesses is not written there. */
const OPEN_TO_PARTIES: ReadonlySet<RoomKind> = new Set(["caucus", "joint", "public"]);

/**
 * The entry that the form's fields make. Fails with one sentence: what is missing, that the room may not cite what
 * it refers to (rule 8), or that an assessment is not written where a party reads.
 */
export function composed(
  viewing: Viewing,
  entries: readonly Entry[],
  kind: string,
  values: Values,
  writing: Writing,
): Result<Composed> {
  const words = viewing.language.desk.compose;
  const rooms = roomsIn(entries);
  const form = FORMS.find((candidate) => candidate.kind === kind);
  if (form === undefined) throw new RangeError(`there is no form for ${kind}`);
  const needed = form.needs?.(values, viewing) ?? [];
  const missing = form
    .fields(viewing)
    .filter(
      ({ name, isOptional }) =>
        (!isOptional || needed.includes(name)) && (values[name] ?? []).every((value) => value.trim() === ""),
    );
  if (missing.length > 0) return failure("missing", "", words.missing(missing.map(({ label }) => label)));
  const { body, ...rest } = form.read(values, viewing, citable(rooms, writing.room));
  const draft = composeEntry({ ...writing, kind, origin: { by: "person" }, sources: [], ...rest, body });
  const parsed = parseEntry(draft, viewing.language.desk.report.kind(kind));
  if (!parsed.ok) return failure("wrong", "", `${formatProblem(parsed.problem)}.`);
  const forbidden = forbiddenRefs(draft, rooms);
  if (forbidden.length > 0) return failure("cites", "", words.mayNotCite(forbidden.length));
  const audience = rooms.get(writing.room)?.kind;
  if (draft.knowledge?.how === "assessed" && audience !== undefined && OPEN_TO_PARTIES.has(audience))
    return failure("assessment", "", words.noAssessment);
  const described = kindByName.get(kind)?.describe(draft, viewing.state);
  return success({
    entry: draft,
    sentence: described === undefined ? kind : word(viewing.language.messages, described),
  });
}

/** Whether an entry in the room may refer to something; it may to what stands in a room that is not known here. */
function citable(rooms: ReadonlyMap<string, Room>, room: string): (ref: Ref) => boolean {
  const own = rooms.get(room);
  return (ref) => {
    const other = rooms.get(roomOf(ref));
    return roomOf(ref) === room || own === undefined || other === undefined || mayCite(own, other);
  };
}
