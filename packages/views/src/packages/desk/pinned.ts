import type { Package, Problem } from "@parley/engine";
import type { PackagesDeskWords } from "../../language/packages-desk-words.ts";
import type { PartyMark } from "../../page/text.ts";
import { barsOf, type PartyBar } from "./bars.ts";

/** A package under the name that it has on the screen. */
export interface Entitled {
  readonly letter: string;
  readonly title: string;
  /** The letter, or the first name of what has none. */
  readonly short: string;
  readonly package: Package;
}

/** Packages side by side, on the points where they differ. */
export interface PinnedTable {
  readonly columns: readonly (Entitled & { readonly bars: readonly PartyBar[]; readonly counted: string })[];
  readonly rows: readonly {
    readonly point: string;
    /** The option of each column; one that is not the first column's is marked. */
    readonly options: readonly { readonly title: string; readonly isOther: boolean }[];
  }[];
  readonly differ: string;
  readonly alike: string;
}

/** Compares the packages; the first is the one with which the others are compared. */
export function pinnedTable(
  problem: Problem,
  entitled: readonly Entitled[],
  marks: readonly (PartyMark | undefined)[],
  words: PackagesDeskWords,
  of: { readonly seed: number; readonly counted: (chosen: Package) => string },
): PinnedTable {
  const [first] = entitled;
  const isAlike = (point: number): boolean =>
    entitled.every((each) => each.package[point] === first?.package[point]);
  const places = [...problem.points.keys()];
  const differing = places.filter((point) => !isAlike(point));
  return {
    columns: entitled.map((each) => ({
      ...each,
      bars: barsOf(problem, each.package, marks, of.seed),
      counted: of.counted(each.package),
    })),
    rows: differing.map((point) => ({
      point: problem.points[point]?.title ?? "",
      options: entitled.map((each) => ({
        title: problem.points[point]?.options[each.package[point] ?? 0]?.title ?? "",
        isOther: each.package[point] !== first?.package[point],
      })),
    })),
    differ: words.differ(differing.length),
    alike: words.alike(places.filter(isAlike).map((point) => problem.points[point]?.title ?? "")),
  };
}
