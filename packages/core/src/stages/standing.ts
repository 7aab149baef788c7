import { byAcceptance, type Entry } from "../entry/entry.ts";
import { roomOf, type Ref } from "../entry/ref.ts";
import type { Amendment, Amendments, CorrectionOf } from "./amendments.ts";
import type { Ignored } from "./ignored.ts";

/** Which entries are taken back, and which corrections stand on which, the one that counts first. */
export interface Standing {
  readonly retracted: ReadonlySet<Ref>;
  readonly correctionsByRef: ReadonlyMap<Ref, readonly CorrectionOf[]>;
  readonly ignored: readonly Ignored[];
}

/**
 * Rule 6: the author corrects and retracts; in `team` and `file` rooms also any mediator; a suggestion of
 * the reader anybody who writes in its room. What has no right to, and every cycle, is ignored and named.
 */
export function standing(
  entryByRef: ReadonlyMap<Ref, Entry>,
  amendments: Pick<Amendments, "corrections" | "retractions" | "rooms">,
): Standing {
  const ignored: Ignored[] = [];
  const mayAmend = (amendment: Amendment): boolean => {
    const target = entryByRef.get(amendment.of);
    // What has not arrived yet, or is not for this reader, makes the amendment wait, and is no error.
    if (target === undefined) return false;
    const right = hasRight(amendment.by, target, amendments.rooms);
    if (!right) ignored.push({ why: "no-right", refs: [amendment.ref, amendment.of] });
    return right;
  };
  const retracted = retractedRefs(amendments.retractions.filter(mayAmend), ignored);
  const corrections = amendments.corrections.filter(mayAmend);
  return { retracted, correctionsByRef: correctionsOf(corrections, retracted, ignored), ignored };
}

function hasRight(by: Entry, target: Entry, rooms: Amendments["rooms"]): boolean {
  if (by.room !== target.room) return false;
  if (by.author === target.author || target.origin.by === "reader") return true;
  const room = rooms.get(target.room);
  if (room === undefined || (room.kind !== "team" && room.kind !== "file")) return false;
  return (room.members ?? []).some(({ member, role }) => member === by.author && role === "mediator");
}

/** Everything under a retraction that is not itself under one. Retractions in a circle all fall. */
function retractedRefs(retractions: readonly Amendment[], ignored: Ignored[]): ReadonlySet<Ref> {
  const { straight, circular } = withoutCycles(retractions);
  for (const refs of circular) ignored.push({ why: "cycle", refs });
  const byTarget = groupByTarget(straight);
  const fate = new Map<Ref, boolean>();
  for (const start of byTarget.keys()) settleFate(start, byTarget, fate);
  return new Set([...fate].filter(([, isRetracted]) => isRetracted).map(([ref]) => ref));
}

/** Works from the retraction that nothing retracts back to the start, without recursion: chains can be long. */
function settleFate(
  start: Ref,
  byTarget: ReadonlyMap<Ref, readonly Amendment[]>,
  fate: Map<Ref, boolean>,
): void {
  const stack = [start];
  while (stack.length > 0) {
    const ref = stack.at(-1) ?? "";
    const against = byTarget.get(ref) ?? [];
    const unsettled = against.map((amendment) => amendment.ref).filter((other) => !fate.has(other));
    if (unsettled.length > 0 && !fate.has(ref)) {
      stack.push(...unsettled);
      continue;
    }
    stack.pop();
    fate.set(
      ref,
      against.some((amendment) => fate.get(amendment.ref) === false),
    );
  }
}

/** Standing corrections by the entry that they correct in the end; a correction of one corrects the original. */
function correctionsOf(
  corrections: readonly CorrectionOf[],
  retracted: ReadonlySet<Ref>,
  ignored: Ignored[],
): ReadonlyMap<Ref, readonly CorrectionOf[]> {
  const { straight, circular } = withoutCycles(corrections);
  for (const refs of circular) ignored.push({ why: "cycle", refs });
  const targetByRef = new Map(straight.map(({ ref, of }) => [ref, of]));
  const byOriginal = new Map<Ref, CorrectionOf[]>();
  for (const correction of straight) {
    if (retracted.has(correction.ref)) continue;
    const original = originalOf(correction.of, targetByRef);
    // Of a chain, the room of the original is the one that counts.
    if (roomOf(original) !== correction.by.room) continue;
    byOriginal.set(original, [...(byOriginal.get(original) ?? []), correction]);
  }
  for (const [ref, group] of byOriginal) {
    byOriginal.set(
      ref,
      group.toSorted((a, b) => byAcceptance(b.by, a.by)),
    );
  }
  return byOriginal;
}

/** Follows the chain to its end and shortens it for the next who asks. */
function originalOf(ref: Ref, targetByRef: Map<Ref, Ref>): Ref {
  let end = ref;
  for (let next = targetByRef.get(end); next !== undefined; next = targetByRef.get(end)) end = next;
  for (let at = ref; at !== end;) {
    const next = targetByRef.get(at) ?? end;
    targetByRef.set(at, end);
    at = next;
  }
  return end;
}

/** Splits amendments into those whose chain of targets ends, and the circles. */
function withoutCycles<A extends Amendment>(
  amendments: readonly A[],
): { straight: readonly A[]; circular: readonly (readonly Ref[])[] } {
  const targetByRef = new Map(amendments.map(({ ref, of }) => [ref, of]));
  const state = new Map<Ref, "open" | "straight" | "circular">();
  const circular: Ref[][] = [];
  for (const { ref } of amendments) {
    const path: Ref[] = [];
    let at: Ref | undefined = ref;
    while (at !== undefined && targetByRef.has(at) && !state.has(at)) {
      state.set(at, "open");
      path.push(at);
      at = targetByRef.get(at);
    }
    const from = at !== undefined && state.get(at) === "open" ? path.indexOf(at) : path.length;
    path.forEach((step, index) => state.set(step, index >= from ? "circular" : "straight"));
    if (from < path.length) circular.push(path.slice(from).toSorted());
  }
  return {
    straight: amendments.filter(({ ref }) => state.get(ref) !== "circular"),
    circular: circular.toSorted((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1)),
  };
}

function groupByTarget(amendments: readonly Amendment[]): ReadonlyMap<Ref, readonly Amendment[]> {
  const byTarget = new Map<Ref, Amendment[]>();
  for (const amendment of amendments) {
    const group = byTarget.get(amendment.of);
    if (group === undefined) byTarget.set(amendment.of, [amendment]);
    else group.push(amendment);
  }
  return byTarget;
}
