import { acceptedAt, kindByName, refOfEntry, word, type Entry, type Ref } from "@parley/core";
import { wordsOf } from "../guards/carrying.ts";
import { capital } from "../page/text.ts";
import type { Viewing } from "../status/viewing.ts";
import { folded, hasAll } from "./finding.ts";
import { roomChip, type RoomChip } from "./room-chip.ts";

/** What of the record is wanted; empty means everything. */
export interface RecordFilter {
  readonly text: string;
  readonly kind: string;
  readonly room: string;
}

/** The entries that are shown, the newest first, and how many there are. */
export interface RecordLines {
  readonly all: number;
  readonly matching: number;
  readonly lines: readonly RecordLine[];
  readonly kinds: readonly { readonly kind: string; readonly label: string }[];
}

/** One entry: when, where, what, by whom, and what has become of it. */
export interface RecordLine {
  readonly ref: Ref;
  readonly recorded: string;
  readonly room: RoomChip;
  readonly kind: string;
  readonly label: string;
  readonly sentence: string;
  readonly by: string;
  readonly is: "standing" | "unread" | "corrected" | "retracted" | "refused" | "foreign";
  /** How it reads after its correction; empty where it stands. */
  readonly now: string;
  /** Who says that it is wrong, and how. */
  readonly disputes: readonly string[];
  /** Whether the member at the desk wrote it and may take it back. */
  readonly isOwn: boolean;
}

/** How many lines are made at once. */
const MOST = 200;

/** The record of this view, filtered. */
export function recordLines(
  viewing: Viewing,
  entries: readonly Entry[],
  { text, kind, room }: RecordFilter,
  member: string,
): RecordLines {
  const { state, language } = viewing;
  const wanted = folded(text)
    .split(/\s+/)
    .filter((one) => one !== "");
  const seen = state.question.rooms;
  const readable = seen === undefined ? entries : entries.filter((entry) => seen.has(entry.room));
  const matching = readable
    .filter((entry) => (kind === "" || entry.kind === kind) && (room === "" || entry.room === room))
    .map((entry) => ({ entry, sentence: sentenceFor(viewing, entry) }))
    .filter(
      ({ entry, sentence }) =>
        wanted.length === 0 || hasAll(folded(`${sentence}\n${wordsOf(entry)}`), wanted),
    )
    .toSorted((a, b) => (acceptedAt(a.entry) < acceptedAt(b.entry) ? 1 : -1));
  return {
    all: readable.length,
    matching: matching.length,
    lines: matching.slice(0, MOST).map(({ entry, sentence }) => lineOf(viewing, entry, sentence, member)),
    kinds: [...new Set(readable.map((entry) => entry.kind))]
      .toSorted()
      .map((one) => ({ kind: one, label: language.desk.report.kind(one) })),
  };
}

function sentenceFor({ state, language }: Viewing, entry: Entry): string {
  const described = kindByName.get(entry.kind)?.describe(entry, state);
  return described === undefined
    ? language.desk.record.foreign(entry.kind)
    : capital(word(language.messages, described));
}

function lineOf(viewing: Viewing, entry: Entry, sentence: string, member: string): RecordLine {
  const { state, language } = viewing;
  const ref = refOfEntry(entry);
  const line = state.lineByRef.get(ref);
  const adds = kindByName.get(entry.kind)?.add !== undefined;
  const is =
    kindByName.get(entry.kind) === undefined
      ? "foreign"
      : line === undefined
        ? adds
          ? entry.origin.by === "reader"
            ? "refused"
            : "retracted"
          : "standing"
        : line.corrections.length > 0
          ? "corrected"
          : line.read === "reviewed"
            ? "standing"
            : "unread";
  return {
    ref,
    recorded: language.terms.when({ at: acceptedAt(entry) }),
    room: roomChip(state, language, entry.room),
    kind: entry.kind,
    label: language.desk.report.kind(entry.kind),
    sentence,
    by: nameOfMember(viewing, entry.author),
    is,
    now: is === "corrected" && line !== undefined ? sentenceFor(viewing, line.entry) : "",
    disputes: (state.disputesByRef.get(ref) ?? []).map(({ entry: dispute }) =>
      language.desk.record.disputed(nameOfMember(viewing, dispute.author), dispute.body.words),
    ),
    isOwn: entry.author === member && is === "standing" && adds,
  };
}

function nameOfMember({ state }: Viewing, id: string): string {
  for (const { entry } of state.rooms)
    for (const { member, name } of entry.body.members ?? []) if (member === id) return name ?? id;
  return id;
}
