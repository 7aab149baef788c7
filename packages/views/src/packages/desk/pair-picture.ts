import type { Package } from "@parley/engine";
import type { Viewing } from "../../status/viewing.ts";
import { packageModel } from "../picture.ts";
import type { Cast } from "./cast.ts";
import { cloudOf } from "./cloud.ts";
import { drawnFrontier, type FrontierDrawing, type Named } from "./frontier-drawing.ts";
import type { Solving } from "./solving.ts";

/** The frontier of a pair of parties as a picture, and its words. */
export interface PairPicture {
  readonly drawing: FrontierDrawing;
  readonly says: string;
  readonly axes: readonly [string, string];
  readonly without: readonly [string, string];
  readonly legend: Readonly<Record<"cloud" | "acceptable" | "edge" | "least", string>>;
}

/** Draws the picture of the pair, with every package that has a name on the screen. */
export function pictureOf(
  { language }: Viewing,
  { problem, seed }: Solving,
  cast: Cast,
  pair: readonly [number, number],
  enough: string,
): PairPicture {
  const words = language.desk.packages;
  const cloud = cloudOf(problem, pair, seed);
  const [first, second] = pair;
  const names = pair.map((party) => problem.parties[party]?.title ?? "");
  const worth = (chosen: Package, party: number): number =>
    packageModel(problem, chosen).byParty[party]?.utility ?? 0;
  const least = (party: number): number =>
    (problem.parties[party]?.reservation ?? 0) / problem.scale.ticksPerUnit;
  const named = cast.drawn.map((each): Named => ({
    letter: each.letter,
    title: each.title,
    sort: each.sort,
    x: worth(each.package, first),
    y: worth(each.package, second),
  }));
  const rounded = (party: number): string => language.packages.number(least(party));
  return {
    drawing: drawnFrontier(cloud, { x: least(first), y: least(second) }, named),
    says: words.pictureOf(names[0] ?? "", names[1] ?? ""),
    axes: [words.worthTo(names[0] ?? ""), words.worthTo(names[1] ?? "")],
    without: [
      words.withoutTo(names[0] ?? "", rounded(first)),
      words.withoutTo(names[1] ?? "", rounded(second)),
    ],
    legend: {
      cloud: words.legend.cloud(cloud.others.length, cloud.all, cloud.isWhole),
      acceptable: words.legend.acceptable(enough),
      edge: words.legend.edge,
      least: words.legend.least,
    },
  };
}
