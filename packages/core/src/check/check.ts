import { sentence, type Sentence } from "../describe/sentence.ts";
import { refOfEntry, type Entry } from "../entry/entry.ts";
import { forbiddenRefs, refsOfEntry, roomsIn } from "./citing.ts";
import type { Digest } from "../entry/identity.ts";
import type { Ref } from "../entry/ref.ts";
import { anchorHolds, isQuote, type Quote } from "../entry/source.ts";
import { kindByName } from "../kinds/index.ts";
import { effective } from "../stages/effective.ts";
import type { Ignored } from "../stages/ignored.ts";
import type { Report } from "../state/reports.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    "check-words": { report: string; start: number; end: number; exact: string; found: string };
    "check-report": { report: string };
    "check-clash": { ref: Ref };
    "check-touches": { ref: Ref };
    "check-ignored": { why: Ignored["why"]; refs: readonly Ref[] };
    "check-joint": { rooms: readonly string[] };
    "check-room": { ref: Ref };
    "check-missing": { count: number };
    "check-cites": { ref: Ref; from: string; count: number };
    "check-foreign": { kind: string; v: number; count: number };
  }
}

/** Something that does not hold (`fault`), or that a reader should know (`note`). */
export interface Finding {
  readonly severity: "fault" | "note";
  readonly what: Sentence;
}

/**
 * Checks a record: each quote against its report, each report against its SHA-256, references with two
 * bodies, cycles and amendments without right, and what each entry says that it touches.
 */
export async function checkRecord(entries: readonly Entry[], digest: Digest): Promise<readonly Finding[]> {
  const reports = reportsOf(entries);
  const effect = effective(entries);
  const fault = (what: Sentence): Finding => ({ severity: "fault", what });
  const note = (what: Sentence): Finding => ({ severity: "note", what });
  return [
    ...(await changedReports(reports, digest)).map(fault),
    ...entries.flatMap((entry) => brokenQuotes(entry, reports)).map(fault),
    ...[...effect.clashes].toSorted().map((ref) => fault(sentence("check-clash", { ref }, [ref]))),
    ...entries.flatMap(wrongTouches).map(fault),
    ...wrongCitations(entries).map(fault),
    ...wrongRooms(entries).map(fault),
    ...effect.ignored.map(({ why, refs }) => fault(sentence("check-ignored", { why, refs }, refs))),
    ...missing(entries).map(note),
    ...foreign(effect.foreign).map(note),
  ];
}

/** How many quotes there are to check, and over how many reports. */
export function countQuotes(entries: readonly Entry[]): number {
  return entries.reduce((sum, { sources }) => sum + sources.filter(isQuote).length, 0);
}

type Reports = ReadonlyMap<Ref, Entry<Report>>;

function reportsOf(entries: readonly Entry[]): Reports {
  const reports = entries.filter((entry): entry is Entry<Report> => isReport(entry));
  return new Map(reports.map((entry) => [refOfEntry(entry), entry]));
}

/** A body that has a text and its SHA-256 is a report's, whatever the kind is called. */
function isReport(entry: Entry): entry is Entry<Report> {
  const { body } = entry;
  return body !== null && typeof body === "object" && "sha256" in body && "text" in body;
}

async function changedReports(reports: Reports, digest: Digest): Promise<readonly Sentence[]> {
  const changed: Sentence[] = [];
  for (const [ref, { body }] of reports) {
    if ((await digest(body.text)) !== body.sha256) {
      changed.push(sentence("check-report", { report: body.title }, [ref]));
    }
  }
  return changed;
}

function brokenQuotes(entry: Entry, reports: Reports): readonly Sentence[] {
  return entry.sources.filter(isQuote).flatMap((quote) => {
    const report = reports.get(quote.report);
    if (report === undefined || anchorHolds(quote, report.body.text)) return [];
    return [sentence("check-words", brokenWords(quote, report.body), [refOfEntry(entry), quote.report])];
  });
}

function brokenWords(
  { start, end, exact }: Quote,
  { title, text }: Report,
): {
  report: string;
  start: number;
  end: number;
  exact: string;
  found: string;
} {
  return { report: title, start, end, exact, found: text.slice(start, end) };
}

function wrongTouches(entry: Entry): readonly Sentence[] {
  const kind = kindByName.get(entry.kind);
  if (kind === undefined || entry.v !== kind.version) return [];
  const touched = new Set(entry.touches);
  const lacking = kind.refs(entry.body).some((ref) => !touched.has(ref));
  return lacking ? [sentence("check-touches", { ref: refOfEntry(entry) }, [refOfEntry(entry)])] : [];
}

/** Rule 7: a room is opened in itself and nowhere else, and talks have one room that every party reads. */
function wrongRooms(entries: readonly Entry[]): readonly Sentence[] {
  const astray = entries
    .filter(({ kind, id, room }) => kind === "room" && id !== room)
    .map(refOfEntry)
    .map((ref) => sentence("check-room", { ref }, [ref]));
  const joint = [...roomsIn(entries)].filter(([, { kind }]) => kind === "joint").map(([room]) => room);
  return joint.length < 2
    ? astray
    : [
        ...astray,
        sentence(
          "check-joint",
          { rooms: joint.toSorted() },
          joint.map((room) => `${room}/${room}`),
        ),
      ];
}

/** Rule 8: an entry that refers to a room which its own room may not cite. */
function wrongCitations(entries: readonly Entry[]): readonly Sentence[] {
  const rooms = roomsIn(entries);
  return entries.flatMap((entry) => {
    const count = forbiddenRefs(entry, rooms).length;
    const from = rooms.get(entry.room)?.kind ?? "";
    const ref = refOfEntry(entry);
    return count === 0 ? [] : [sentence("check-cites", { ref, from, count }, [ref])];
  });
}

/**
 * What the entries refer to and is not here. One sentence for all, since a room that is not read, an entry
 * that has not arrived and an id that never was must look alike.
 */
function missing(entries: readonly Entry[]): readonly Sentence[] {
  const here = new Set(entries.map(refOfEntry));
  const referred = entries.flatMap(refsOfEntry);
  const count = new Set(referred.filter((ref) => !here.has(ref))).size;
  return count === 0 ? [] : [sentence("check-missing", { count })];
}

function foreign(entries: readonly Entry[]): readonly Sentence[] {
  const countByKind = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.kind} ${entry.v}`;
    countByKind.set(key, [...(countByKind.get(key) ?? []), entry]);
  }
  return [...countByKind.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const args = { kind: first.kind, v: first.v, count: group.length };
    return [sentence("check-foreign", args, group.map(refOfEntry))];
  });
}
