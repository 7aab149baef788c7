import fc from "fast-check";
import {
  accepts,
  consentingGroups,
  gainsOf,
  isEnough,
  keepsLinks,
  toProblem,
  utilitiesOf,
  type Package,
  type Problem,
} from "@parley/engine";
import { letter } from "./notation.ts";

/** Every package that keeps the links, in order. */
export function packagesOf(problem: Problem): Package[] {
  const all = problem.points.reduce<number[][]>(
    (packages, { options }) => packages.flatMap((chosen) => options.map((_, option) => [...chosen, option])),
    [[]],
  );
  return all.filter((chosen) => keepsLinks(problem.links, chosen));
}

/** Those acceptable under the rule of consent. */
export function acceptableOf(problem: Problem): Package[] {
  return packagesOf(problem).filter((chosen) =>
    isEnough(
      problem.consent,
      problem.parties.map((party) => accepts(party, chosen)),
    ),
  );
}

/** A group whose consent would do, and the packages that all its members accept, with their gains in ticks. */
export interface Group {
  readonly group: readonly number[];
  readonly packages: readonly { readonly chosen: Package; readonly gains: number[] }[];
}

export function byGroup(problem: Problem): Group[] {
  return consentingGroups(problem.consent, problem.parties.length).map((group) => ({
    group,
    packages: packagesOf(problem)
      .filter((chosen) => group.every((party) => accepts(problem.parties[party]!, chosen)))
      .map((chosen) => ({ chosen, gains: group.map((party) => gainsOf(problem, chosen)[party]!) })),
  }));
}

/** The distinct utility vectors that none betters, by vector, with how many of the packages share each. */
export function frontOf(problem: Problem, packages: readonly Package[]): Map<string, number> {
  const vectors = new Map<string, { vector: number[]; count: number }>();
  for (const chosen of packages) {
    const vector = utilitiesOf(problem, chosen);
    const known = vectors.get(vector.join());
    vectors.set(vector.join(), { vector, count: (known?.count ?? 0) + 1 });
  }
  const all = [...vectors.values()];
  const best = all.filter(({ vector }) => !all.some((other) => dominates(other.vector, vector)));
  return new Map(best.map(({ vector, count }) => [vector.join(), count]));
}

/** Whether a is at least b everywhere and more somewhere. */
export function dominates(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, at) => value >= b[at]!) && a.some((value, at) => value > b[at]!);
}

const KINDS = ["requires", "excludes", "together"] as const;

export interface Shape {
  readonly parties?: readonly [number, number];
  readonly points?: readonly [number, number];
  readonly options?: number;
  readonly links?: number;
  readonly largest?: number;
  readonly consent?: boolean;
}

/** Small problems with links, red lines, vetoes, negative values and ties. */
export function smallProblems(shape: Shape = {}): fc.Arbitrary<Problem> {
  const { parties = [1, 4], points = [1, 5], options = 4, links = 3, largest = 9, consent = true } = shape;
  const sizes = fc.array(fc.integer({ min: 1, max: options }), {
    minLength: points[0],
    maxLength: points[1],
  });
  const file = sizes.chain((counts) => {
    const choice = fc
      .nat(counts.length - 1)
      .chain((point) =>
        fc.nat(counts[point]! - 1).map((option) => ({ point: String(point + 1), option: letter(option) })),
      );
    const row = (count: number) =>
      fc.array(fc.integer({ min: -3, max: largest }), { minLength: count, maxLength: count });
    const values = fc
      .tuple(...counts.map(row))
      .map((rows) =>
        Object.fromEntries(
          rows.map((row, at) => [String(at + 1), Object.fromEntries(row.map((v, o) => [letter(o), v]))]),
        ),
      );
    const party = fc.record({
      values,
      reservation: fc.integer({ min: -4, max: Math.round(largest * counts.length * 0.7) }),
      redLines: fc.array(choice, { maxLength: 2 }),
    });
    return fc.record({
      points: fc.constant(
        counts.map((count, at) => ({
          id: String(at + 1),
          options: Array.from({ length: count }, (_, o) => letter(o)),
        })),
      ),
      parties: fc
        .array(party, { minLength: parties[0], maxLength: parties[1] })
        .map((drafts) => drafts.map((draft, at) => ({ id: letter(at).toUpperCase(), ...draft }))),
      links: fc.array(fc.record({ kind: fc.constantFrom(...KINDS), from: choice, to: choice }), {
        maxLength: links,
      }),
      consent: consent
        ? fc.constantFrom("all", "all", "all-but-one", { needs: "all-but-one", vetoes: ["A"] })
        : fc.constant("all"),
    });
  });
  return file
    .map((draft) => toProblem(draft))
    .filter((result) => result.ok)
    .map((result) => result.value);
}
