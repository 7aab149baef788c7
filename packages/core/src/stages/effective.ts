import { byAcceptance, refOfEntry, type Entry } from "../entry/entry.ts";
import type { Kind } from "../entry/kind.ts";
import type { Ref } from "../entry/ref.ts";
import { isQuote } from "../entry/source.ts";
import { kindByName } from "../kinds/index.ts";
import { emptyAmendments, type Amendments, type CorrectionOf, type JoinOf } from "./amendments.ts";
import type { Ignored } from "./ignored.ts";
import { indexed } from "./indexed.ts";
import type { Line } from "./line.ts";
import { merging } from "./merging.ts";
import { standing, type Standing } from "./standing.ts";

/** The record with corrections, retractions, reviews and merges applied. */
export interface Effective {
  /** Every entry that stands and adds to the state, in no particular order. */
  readonly lines: readonly Line[];
  readonly canon: (ref: Ref) => Ref;
  /** Joins that wait for a person. */
  readonly proposed: readonly JoinOf[];
  /** Entries of kinds or versions that this program does not understand; kept, shown, passed on. */
  readonly foreign: readonly Entry[];
  /** References under which different bodies stand. */
  readonly clashes: ReadonlySet<Ref>;
  readonly ignored: readonly Ignored[];
}

/** Applies what the entries do to one another. The result does not depend on their order. */
export function effective(entries: readonly Entry[]): Effective {
  const { entryByRef, clashes } = indexed(entries);
  const amendments = emptyAmendments();
  const foreign: Entry[] = [];
  for (const entry of entryByRef.values()) {
    const kind = kindOf(entry);
    if (kind === undefined) foreign.push(entry);
    else kind.alter?.(entry, amendments);
  }
  const stands = standing(entryByRef, amendments);
  const reading = readingOf(entryByRef, amendments, stands);
  const joins = merging(entryByRef, standingJoins(amendments, stands.retracted), {
    alike: (a, b) => alike(entryByRef.get(a), entryByRef.get(b)),
    mayCount: (join) => mayCount(join, entryByRef, reading),
  });
  const ignored: Ignored[] = [...stands.ignored, ...joins.ignored];
  const lines: Line[] = [];
  for (const [ref, entry] of entryByRef) {
    const kind = kindOf(entry);
    if (kind?.add === undefined || stands.retracted.has(ref) || reading.refused.has(ref)) continue;
    const corrections = stands.correctionsByRef.get(ref) ?? NONE;
    const fit = corrections.length === 0 ? NONE : fitting(corrections, kind, ignored);
    lines.push({
      ref,
      entry: fit[0] === undefined ? entry : corrected(entry, fit[0], kind),
      read: readLine(ref, entry, reading),
      corrections: fit.length === 0 ? NONE : fit.map(({ by }) => by),
    });
  }
  return { lines, canon: joins.canon, proposed: joins.proposed, foreign, clashes, ignored };
}

const NONE: readonly never[] = [];

/** The kind of an entry, if this program understands it in that version. */
function kindOf({ kind: name, v }: Entry): Kind | undefined {
  const kind = kindByName.get(name);
  return kind?.version === v ? kind : undefined;
}

interface Reading {
  readonly accepted: ReadonlySet<Ref>;
  readonly refused: ReadonlySet<Ref>;
  /** Reports of which a person has read at least one line. */
  readonly begun: ReadonlySet<Ref>;
}

/** The latest standing review counts; a correction by a person accepts. */
function readingOf(
  entryByRef: ReadonlyMap<Ref, Entry>,
  { reviews }: Amendments,
  { retracted, correctionsByRef }: Standing,
): Reading {
  const accepted = new Set<Ref>();
  const refused = new Set<Ref>();
  const standingReviews = reviews
    .filter(({ ref, by }) => !retracted.has(ref) && by.origin.by === "person")
    .toSorted((a, b) => byAcceptance(a.by, b.by));
  for (const { of, verdict } of standingReviews) {
    (verdict === "accepted" ? accepted : refused).add(of);
    (verdict === "accepted" ? refused : accepted).delete(of);
  }
  for (const [ref, [correction]] of correctionsByRef) {
    if (correction?.by.origin.by === "person" && !refused.has(ref)) accepted.add(ref);
  }
  return { accepted, refused, begun: begunReports(entryByRef, accepted) };
}

function begunReports(entryByRef: ReadonlyMap<Ref, Entry>, accepted: ReadonlySet<Ref>): ReadonlySet<Ref> {
  const begun = new Set<Ref>();
  for (const entry of entryByRef.values()) {
    if (entry.sources.length === 0) continue;
    if (entry.origin.by === "reader" && !accepted.has(refOfEntry(entry))) continue;
    for (const source of entry.sources) if (isQuote(source)) begun.add(source.report);
  }
  return begun;
}

function readLine(ref: Ref, entry: Entry, { accepted, begun }: Reading): Line["read"] {
  if (entry.origin.by === "person" || accepted.has(ref)) return "reviewed";
  return entry.sources.some((source) => isQuote(source) && begun.has(source.report)) ? "apart" : "fills";
}

function standingJoins(
  { joined, keptApart }: Amendments,
  retracted: ReadonlySet<Ref>,
): Pick<Amendments, "joined" | "keptApart"> {
  const stands = ({ ref }: JoinOf): boolean => !retracted.has(ref);
  return { joined: joined.filter(stands), keptApart: keptApart.filter(stands) };
}

/** Two of one kind that can be joined, or a topic and a point. */
function alike(a: Entry | undefined, b: Entry | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const kinds = new Set([a.kind, b.kind]);
  if (kinds.size === 2) return kinds.has("topic") && kinds.has("point");
  return kindByName.get(a.kind)?.joins !== undefined;
}

/** A person's join counts; the reader's only between entities that may be matched unread, unless refused. */
function mayCount(join: JoinOf, entryByRef: ReadonlyMap<Ref, Entry>, reading: Reading): boolean {
  if (join.by.origin.by === "person" || reading.accepted.has(join.ref)) return true;
  if (reading.refused.has(join.ref)) return false;
  const kind = entryByRef.get(join.a)?.kind;
  return kind !== undefined && kindByName.get(kind)?.joins === "unread-too";
}

/** The corrections whose body is one of the kind's; any other is ignored and named. */
function fitting(
  corrections: readonly CorrectionOf[],
  kind: Kind,
  ignored: Ignored[],
): readonly CorrectionOf[] {
  return corrections.filter(({ content, ref, of }) => {
    const fits = kind.schema.safeParse(content.body).success;
    if (!fits) ignored.push({ why: "unfit", refs: [ref, of] });
    return fits;
  });
}

function corrected(entry: Entry, { content }: CorrectionOf, kind: Kind): Entry {
  const { on: _on, venue: _venue, knowledge: _knowledge, ...frame } = entry;
  return { ...frame, ...content, touches: [...new Set(kind.refs(content.body))] };
}
