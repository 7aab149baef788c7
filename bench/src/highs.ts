import type { Highs } from "highs";
import * as module from "highs";
import { gainsOf, type Link, type Package, type Problem } from "@parley/engine";

/** A question that HiGHS (github.com/ERGO-Code/HiGHS) answers as a mixed-integer program, beside the engine. */
export const QUESTIONS = ["maximin", "nash", "welfare"] as const;

export type Question = (typeof QUESTIONS)[number];

/** HiGHS in WebAssembly, ready to solve. */
export async function highs(): Promise<Highs> {
  // its types describe the CommonJS build, in which the loader hides one level deeper
  const load = module.default as unknown as typeof module.default.default;
  return load();
}

/**
 * The package that HiGHS finds, with everybody's gain at least 0; null when it finds none. Nash is solved by
 * tangents to the logarithm at the gains of the package found last, until those add nothing.
 */
export function solvedByHighs(solver: Highs, problem: Problem, question: Question): Package | null {
  const tangents: string[] = [];
  for (let round = 0; round < 200; round++) {
    const solution = solver.solve(programOf(problem, question, tangents), {
      mip_rel_gap: 0,
      mip_abs_gap: 1e-9,
    });
    if (solution.Status !== "Optimal") return null;
    const chosen = problem.points.map(({ options }, point) =>
      options.findIndex((_, option) => (solution.Columns[`x${point}_${option}`]?.Primal ?? 0) > 0.5),
    );
    if (question !== "nash") return chosen;
    const gains = gainsOf(problem, chosen);
    const reached = gains.reduce((sum, gain) => sum + Math.log(Math.max(gain, 1e-9)), 0);
    if (solution.ObjectiveValue - reached < 1e-7) return chosen;
    for (const [party, gain] of gains.entries()) tangents.push(tangent(party, Math.max(1, gain)));
  }
  return null;
}

/** z ≤ log a + (g − a) / a, at a. */
const tangent = (party: number, at: number): string =>
  `z${party} - ${1 / at} g${party} <= ${Math.log(at) - 1}`;

/** The program in CPLEX's LP format: x for options, g for gains, t for the smallest gain, z for logarithms. */
function programOf(problem: Problem, question: Question, tangents: readonly string[]): string {
  const parties = [...problem.parties.keys()];
  const rows = [
    ...problem.points.map(
      ({ options }, point) => `${sumOf([...options.keys()].map((o) => `x${point}_${o}`))} = 1`,
    ),
    ...problem.parties.map((party, at) => {
      const terms = party.values.flatMap((row, point) =>
        Array.from(row, (value, option) => (value === 0 ? "" : ` ${signed(value)} x${point}_${option}`)),
      );
      return `${terms.join("")} - g${at} = ${party.reservation}`;
    }),
    ...problem.parties.flatMap(({ redLines }) =>
      redLines.map(({ point, option }) => `x${point}_${option} = 0`),
    ),
    ...problem.links.flatMap(linkRows),
    ...(question === "maximin" ? parties.map((party) => `g${party} - t >= 0`) : []),
    ...(question === "nash"
      ? [...parties.flatMap((party) => [1, 10, 100, 1_000].map((at) => tangent(party, at))), ...tangents]
      : []),
  ];
  const aim = {
    maximin: "t",
    nash: sumOf(parties.map((p) => `z${p}`)),
    welfare: sumOf(parties.map((p) => `g${p}`)),
  };
  const free = question === "nash" ? parties.map((party) => `z${party} free`) : [];
  const binary = problem.points.flatMap(({ options }, point) =>
    [...options.keys()].map((o) => `x${point}_${o}`),
  );
  const body = rows.map((row, at) => `c${at}: ${row}`).join("\n");
  return `Maximize\nobj: ${aim[question]}\nSubject To\n${body}\nBounds\n${free.join("\n")}\nBinary\n${binary.join(" ")}\nEnd\n`;
}

function linkRows({ kind, from, to }: Link): string[] {
  const [a, b] = [`x${from.point}_${from.option}`, `x${to.point}_${to.option}`];
  if (kind === "excludes") return [`${a} + ${b} <= 1`];
  return [`${a} - ${b} ${kind === "together" ? "=" : "<="} 0`];
}

const sumOf = (names: readonly string[]): string => names.join(" + ");

const signed = (value: number): string => (value < 0 ? `- ${-value}` : `+ ${value}`);
