import type { Name, Names } from "../describe/sentence.ts";
import type { Ref } from "../entry/ref.ts";
import type { Line } from "../stages/line.ts";
import type { Calendar } from "../time.ts";

/** What every section needs to finish: the talks' calendar, which entities are one, and their names. */
export interface World extends Names {
  readonly calendar: Calendar;
  /** The representative of the entity that the reference names; the reference itself where nothing joins it. */
  readonly canon: (ref: Ref) => Ref;
  /** The order of telling: reports by date and title, then the place in the text, then the reference. */
  readonly inOrder: (a: Line, b: Line) => number;
}

/** The distinct representatives of the references, in their order. */
export function canonAll(world: World, refs: readonly Ref[]): readonly Ref[] {
  return [...new Set(refs.map(world.canon))];
}

/** Collects display names. Of several for one entity the representative's counts, of a person's the fullest. */
export class NameBook {
  readonly #canon: (ref: Ref) => Ref;
  readonly #nameByRef = new Map<Ref, string>();

  constructor(canon: (ref: Ref) => Ref) {
    this.#canon = canon;
  }

  /** Enters a name for the entity that the line is. */
  add(line: Line, name: string, which: "first" | "fullest" = "first"): void {
    const ref = this.#canon(line.ref);
    const known = this.#nameByRef.get(ref);
    const better = which === "fullest" ? fuller(name, known) : line.ref === ref;
    if (known === undefined || better) this.#nameByRef.set(ref, name);
  }

  readonly name = (ref: Ref | undefined): Name =>
    ref === undefined ? null : (this.#nameByRef.get(this.#canon(ref)) ?? null);
}

/** Whether the name says more: more words, or as many and longer, or else the first in the alphabet. */
function fuller(name: string, known: string | undefined): boolean {
  if (known === undefined) return true;
  const difference = name.split(" ").length - known.split(" ").length || name.length - known.length;
  return difference > 0 || (difference === 0 && name < known);
}

/** Groups lines by the representative of the entity that each is, in order of first sight. */
export function byEntity<Body>(
  world: World,
  lines: readonly Line<Body>[],
): ReadonlyMap<Ref, readonly Line<Body>[]> {
  const linesByRef = new Map<Ref, Line<Body>[]>();
  for (const line of lines) {
    const ref = world.canon(line.ref);
    const group = linesByRef.get(ref);
    if (group === undefined) linesByRef.set(ref, [line]);
    else group.push(line);
  }
  return linesByRef;
}

/** The line of the representative where it is in the group, else the first of the group. */
export function representative<Body>(ref: Ref, lines: readonly Line<Body>[]): Line<Body> {
  const line = lines.find((candidate) => candidate.ref === ref) ?? lines[0];
  if (line === undefined) throw new RangeError(`no line for ${ref}`);
  return line;
}

/** The furthest reading among lines: reviewed if any is, else `fills` if any fills. */
export function readOf(lines: readonly Line[]): Line["read"] {
  if (lines.some(({ read }) => read === "reviewed")) return "reviewed";
  return lines.some(({ read }) => read === "fills") ? "fills" : "apart";
}
