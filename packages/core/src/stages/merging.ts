import { byAcceptance, type Entry } from "../entry/entry.ts";
import type { Ref } from "../entry/ref.ts";
import type { Amendments, JoinOf } from "./amendments.ts";
import type { Ignored } from "./ignored.ts";

/** Which entities are one. */
export interface Merging {
  /** The representative, the earliest visible of those joined; the reference itself where nothing joins it. */
  readonly canon: (ref: Ref) => Ref;
  /** Joins that a person has yet to read and that count for nothing until then. */
  readonly proposed: readonly JoinOf[];
  readonly ignored: readonly Ignored[];
}

/** How a join is judged: whether the two can be one at all, and whether it may count unread. */
export interface JoinRules {
  readonly alike: (a: Ref, b: Ref) => boolean;
  readonly mayCount: (join: JoinOf) => boolean;
}

/**
 * Rule 9: joins apply in the order of acceptance; what is kept apart wins, and a join that would bring such
 * a pair together, directly or through a chain, is ignored and named.
 */
export function merging(
  entryByRef: ReadonlyMap<Ref, Entry>,
  { joined, keptApart }: Pick<Amendments, "joined" | "keptApart">,
  { alike, mayCount }: JoinRules,
): Merging {
  if (joined.length === 0) return { canon: (ref) => ref, proposed: [], ignored: [] };
  const ignored: Ignored[] = [];
  const groups = new Groups(keptApart);
  const proposed: JoinOf[] = [];
  for (const join of joined.toSorted((a, b) => byAcceptance(a.by, b.by))) {
    if (!entryByRef.has(join.a) || !entryByRef.has(join.b)) continue;
    if (!alike(join.a, join.b)) ignored.push({ why: "unlike", refs: [join.ref, join.a, join.b] });
    else if (!mayCount(join)) proposed.push(join);
    else if (!groups.join(join.a, join.b)) {
      ignored.push({ why: "kept-apart", refs: [join.ref, join.a, join.b] });
    }
  }
  const canonByRef = groups.representatives(entryByRef);
  return { canon: (ref) => canonByRef.get(ref) ?? ref, proposed, ignored };
}

/** Disjoint sets with pairs that must not meet. */
class Groups {
  readonly #membersByRoot = new Map<Ref, Ref[]>();
  readonly #rootByRef = new Map<Ref, Ref>();
  readonly #foesByRef = new Map<Ref, Set<Ref>>();

  constructor(apart: readonly JoinOf[]) {
    for (const { a, b } of apart) {
      this.#addFoe(a, b);
      this.#addFoe(b, a);
    }
  }

  /** Joins the two groups and says true, or leaves them where a pair must not meet and says false. */
  join(a: Ref, b: Ref): boolean {
    const first = this.#members(a);
    const second = this.#members(b);
    if (first === second) return true;
    const meets = (ref: Ref): boolean =>
      second.some((other) => this.#foesByRef.get(ref)?.has(other) ?? false);
    if (first.some(meets)) return false;
    const [large, small] = first.length >= second.length ? [first, second] : [second, first];
    const root = this.#root(large[0] ?? a);
    for (const ref of small) {
      this.#rootByRef.set(ref, root);
      large.push(ref);
    }
    this.#membersByRoot.set(root, large);
    return true;
  }

  /** The representative of every member of a group of two or more. */
  representatives(entryByRef: ReadonlyMap<Ref, Entry>): ReadonlyMap<Ref, Ref> {
    const canonByRef = new Map<Ref, Ref>();
    for (const [root, members] of this.#membersByRoot) {
      if (members.length < 2 || this.#root(root) !== root) continue;
      const earliest = members.toSorted((a, b) => byEntry(entryByRef, a, b))[0] ?? root;
      for (const ref of members) canonByRef.set(ref, earliest);
    }
    return canonByRef;
  }

  #root(ref: Ref): Ref {
    return this.#rootByRef.get(ref) ?? ref;
  }

  #members(ref: Ref): Ref[] {
    const root = this.#root(ref);
    const members = this.#membersByRoot.get(root);
    if (members !== undefined) return members;
    const alone = [ref];
    this.#rootByRef.set(ref, ref);
    this.#membersByRoot.set(ref, alone);
    return alone;
  }

  #addFoe(ref: Ref, foe: Ref): void {
    const foes = this.#foesByRef.get(ref);
    if (foes === undefined) this.#foesByRef.set(ref, new Set([foe]));
    else foes.add(foe);
  }
}

function byEntry(entryByRef: ReadonlyMap<Ref, Entry>, a: Ref, b: Ref): number {
  const first = entryByRef.get(a);
  const second = entryByRef.get(b);
  if (first === undefined || second === undefined) return a < b ? -1 : 1;
  return byAcceptance(first, second) || (a < b ? -1 : 1);
}
