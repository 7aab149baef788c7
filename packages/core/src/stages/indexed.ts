import { acceptedAt, byAcceptance, canonicalJson, isCopy, refOfEntry, type Entry } from "../entry/entry.ts";
import type { Ref } from "../entry/ref.ts";

/** Entries by their references, one for each, and the references that stand over different bodies. */
export interface Indexed {
  readonly entryByRef: ReadonlyMap<Ref, Entry>;
  readonly clashes: ReadonlySet<Ref>;
}

/**
 * One entry for each reference. Of copies, which differ in the times and the author alone, the earliest
 * counts; of different bodies under one reference, the first by time of acceptance and then by text.
 */
export function indexed(entries: readonly Entry[]): Indexed {
  const entryByRef = new Map<Ref, Entry>();
  for (const entry of entries) entryByRef.set(refOfEntry(entry), entry);
  return entryByRef.size === entries.length ? { entryByRef, clashes: new Set() } : settled(entries);
}

/** The same, where references come more than once. */
function settled(entries: readonly Entry[]): Indexed {
  const entryByRef = new Map<Ref, Entry>();
  const clashes = new Set<Ref>();
  for (const entry of entries) {
    const ref = refOfEntry(entry);
    const known = entryByRef.get(ref);
    if (known === undefined) {
      entryByRef.set(ref, entry);
      continue;
    }
    if (!isCopy(known, entry)) clashes.add(ref);
    if (comesFirst(entry, known)) entryByRef.set(ref, entry);
  }
  return { entryByRef, clashes };
}

function comesFirst(a: Entry, b: Entry): boolean {
  if (acceptedAt(a) !== acceptedAt(b)) return byAcceptance(a, b) < 0;
  return canonicalJson(a) < canonicalJson(b);
}
