import type { Package, Problem } from "@parley/engine";
import { capital } from "../../page/text.ts";
import type { Viewing } from "../../status/viewing.ts";
import { packageModel } from "../picture.ts";
import type { OpenPoint } from "../record/naming.ts";
import type { Cast } from "./cast.ts";
import { shortAssumptions } from "./screen-sections.ts";
import type { Solving } from "./solving.ts";

/** One point with its options, and which of them the lever stands at. */
export interface Lever {
  readonly number: string | undefined;
  readonly title: string;
  readonly options: readonly string[];
  readonly option: number;
  /** The option of the first text: today's, else the first solution's. */
  readonly home: number;
}

/** A lever for each point. */
export function leversOf(points: readonly OpenPoint[], problem: Problem, cast: Cast): readonly Lever[] {
  return problem.points.map(({ id, options }, at): Lever => {
    const title = problem.points[at]?.title ?? id;
    const number =
      points[at] !== undefined && title.endsWith(` ${id}`) ? title.slice(0, -id.length - 1) : undefined;
    return {
      number,
      title: id,
      options: options.map((option) => option.title),
      option: cast.levers[at] ?? 0,
      home: cast.home[at] ?? 0,
    };
  });
}

/** The package as the terms of an offer, a line each. */
export function termsOf(
  { points }: Problem,
  chosen: Package,
  term: (point: string, option: string) => string,
): readonly string[] {
  return points.map(({ title, options }, at) => term(title, options[chosen[at] ?? 0]?.title ?? ""));
}

/** The red lines that a package crosses, a sentence each. */
export function crossedLines(
  { language }: Viewing,
  { parties, points }: Problem,
  chosen: Package,
): readonly string[] {
  return parties.flatMap(({ title, redLines }) =>
    redLines
      .filter(({ point, option }) => chosen[point] === option)
      .map(({ point, option }) => {
        const { title: on, options } = points[point] ?? { title: "", options: [] };
        return capital(language.packages.redLine(title, options[option]?.title ?? "", on));
      }),
  );
}

/** The package on the levers in words, with all that it rests on, to be taken elsewhere. */
export function copyOf(viewing: Viewing, solving: Solving, cast: Cast, enough: string): string {
  const { language } = viewing;
  const { problem, built } = solving;
  const words = language.desk.packages;
  const { byParty, isAcceptable } = packageModel(problem, cast.levers);
  const worth = byParty.map(({ utility }, party) =>
    words.term(problem.parties[party]?.title ?? "", language.packages.number(utility)),
  );
  return [
    words.leversAt(cast.hand?.letter, cast.isHandToday),
    ...termsOf(problem, cast.levers, words.term),
    "",
    words.verdict(isAcceptable, enough),
    ...worth,
    "",
    language.packages.underAssumptions,
    built.basis.whose,
    ...shortAssumptions(viewing, solving),
    ...built.basis.assumptions,
  ].join("\n");
}
