import { didYouMean } from "./nearest.ts";
import type { Choice, Option, Point } from "./problem.ts";
import { refuse } from "./result.ts";

/** Where names stand in a problem; looking up an unknown one refuses with the nearest that there is. */
export class Names {
  readonly #what: string;
  readonly #placeById: Map<string, number> = new Map();

  /** `what` one of them is, for messages: “point”, “option of point “pay””. */
  constructor(what: string, ids: Iterable<string>) {
    this.#what = what;
    for (const id of ids) {
      if (this.#placeById.has(id))
        refuse("duplicate-name", `The ${what} “${id}” is there twice; rename one.`);
      this.#placeById.set(id, this.#placeById.size);
    }
  }

  /** The place of a name that `where` uses. */
  placeOf(id: string, where: string): number {
    const place = this.#placeById.get(id);
    if (place === undefined)
      refuse(
        "unknown-name",
        `${where} names the ${this.#what} “${id}”, which is unknown${didYouMean(id, this.#placeById.keys())}`,
      );
    return place;
  }
}

/** The names of the points and of each point's options. */
export class PointNames {
  readonly points: readonly Point[];
  readonly #points: Names;
  readonly #options: readonly Names[];

  constructor(points: readonly Point[]) {
    this.points = points;
    this.#points = new Names("point", idsOf(points));
    this.#options = points.map(({ id, options }) => new Names(`option of point “${id}”`, idsOf(options)));
  }

  pointOf(id: string, where: string): number {
    return this.#points.placeOf(id, where);
  }

  optionOf(point: number, id: string, where: string): number {
    return this.#options[point]!.placeOf(id, where);
  }

  choiceOf(point: string, option: string, where: string): Choice {
    const place = this.pointOf(point, where);
    return { point: place, option: this.optionOf(place, option, where) };
  }
}

/** A choice for a sentence: “early” at “pay date”. */
export function choiceName(points: readonly Point[], { point, option }: Choice): string {
  return `“${points[point]!.options[option]!.id}” at “${points[point]!.id}”`;
}

const idsOf = (named: readonly (Point | Option)[]): string[] => named.map(({ id }) => id);
