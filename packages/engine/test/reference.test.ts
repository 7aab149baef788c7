import assert from "node:assert/strict";
import { test } from "node:test";
import {
  accepts,
  frontierOf,
  gainsOf,
  packageCount,
  solutionsOf,
  toProblem,
  zopaOf,
  type Problem,
} from "@parley/engine";
import { synthetic, type SyntheticScale } from "@parley/bench/synthetic";
import { absent, reference, scenario } from "./shared.ts";
import { packagesOf } from "./brute.ts";

const skip = absent;

interface Synthetic {
  readonly cases: readonly {
    readonly parties: number;
    readonly scale: SyntheticScale;
    readonly seed: number;
    readonly maxWelfareSum: number;
    readonly maximinValue: number;
    readonly nashProduct: string;
    readonly paretoVectors?: number;
  }[];
}

test("36 seeded problems of 28 points: maximin, Nash, welfare and the frontier", { skip }, () => {
  for (const { parties, scale, seed, ...expected } of reference<Synthetic>("synthetic-28x4").cases) {
    const problem = synthetic(parties, scale, seed);
    const { nash, maximin, welfare } = solutionsOf(problem, {
      only: ["nash", "maximin", "welfare"],
      ties: 1,
    });
    const name = `${parties} parties, ${scale}, seed ${seed}`;
    assert.equal(maximin!.value, expected.maximinValue, name);
    assert.equal(String(exactProduct(problem, nash!.package)), expected.nashProduct, name);
    assert.equal(welfare!.value, expected.maxWelfareSum, name);
    if (expected.paretoVectors === undefined || parties > 4) continue;
    const frontier = frontierOf(problem)!;
    assert.deepEqual([frontier.exact, frontier.count], [true, expected.paretoVectors], name);
  }
});

const exactProduct = (problem: Problem, chosen: readonly number[]): bigint =>
  gainsOf(problem, chosen).reduce((product, gain) => product * BigInt(gain), 1n);

interface Games {
  readonly [game: string]: {
    readonly parties: readonly string[];
    readonly veto: readonly string[];
    readonly thresholds: readonly number[];
    readonly feasible_all: number;
    readonly feasible_n_minus_1_with_vetoes: number;
    readonly per_party_accept_count: Readonly<Record<string, number>>;
    readonly pareto_vectors: number;
    readonly nash_vs_thresholds: Solutions & { readonly product: number };
    readonly maximin_gain: Solutions & { readonly value: number };
    readonly leximin_gain: Solutions & { readonly sortedGains: readonly number[] };
    readonly "ks_maximin_relative_gain(ideal within ZOPA)": Solutions & { readonly value: string };
  };
}

interface Solutions {
  readonly packages: readonly (readonly [string, readonly number[]])[];
}

test("three scorable games of six parties: who accepts what, and the solutions", { skip }, () => {
  for (const [name, game] of Object.entries(reference<Games>("llm-deliberation"))) {
    const problem = scorableGame(name, "all");
    const vetoed = scorableGame(name, { needs: "all-but-one", vetoes: game.veto });
    assert.equal(packageCount(problem), 720n);
    assert.equal(zopaOf(problem).count, BigInt(game.feasible_all));
    assert.equal(zopaOf(vetoed).count, BigInt(game.feasible_n_minus_1_with_vetoes));
    for (const party of problem.parties) {
      const accepted = packagesOf(problem).filter((chosen) => accepts(party, chosen)).length;
      assert.equal(accepted, game.per_party_accept_count[party.id]);
    }
    assert.equal(frontierOf(problem, { within: "all" })!.count, game.pareto_vectors);
    const found = solutionsOf(problem);
    const told = (solution: (typeof found)["nash"]) => solution!.ties.packages.map(gameLetters).sort();
    assert.equal(found.nash!.value, game.nash_vs_thresholds.product);
    assert.deepEqual(told(found.nash), lettersOf(game.nash_vs_thresholds));
    assert.equal(found.maximin!.value, game.maximin_gain.value);
    assert.deepEqual(told(found.maximin), lettersOf(game.maximin_gain));
    assert.deepEqual(
      found.leximin!.gains.toSorted((a, b) => a - b),
      game.leximin_gain.sortedGains,
    );
    assert.deepEqual(told(found.leximin), lettersOf(game.leximin_gain));
    const ks = game["ks_maximin_relative_gain(ideal within ZOPA)"];
    const [over, under] = ks.value.split("/").map(Number);
    assert.ok(Math.abs(found.kalaiSmorodinsky!.value - over! / under!) < 1e-12);
    assert.deepEqual(told(found.kalaiSmorodinsky), lettersOf(ks));
  }
});

const lettersOf = ({ packages }: Solutions): string[] => packages.map(([name]) => name).sort();

const gameLetters = (chosen: readonly number[]): string =>
  chosen.map((option, point) => `${String.fromCharCode(65 + point)}${option + 1}`).join(" ");

/** A game of LLM-Deliberation: a line of scores per point in each party's file, its threshold in the last line. */
function scorableGame(name: string, consent: unknown): Problem {
  const folder = `mit-llm-deliberation/${name}`;
  const lines = scenario(`${folder}/config.txt`).trim().split("\n");
  const scores = lines.map((line) => {
    const [id, file] = line.split(",");
    const rows = scenario(`${folder}/scores_files/${file}.txt`).trim().split("\n");
    return { id: id!.trim(), rows: rows.map((row) => row.split(",").map(Number)) };
  });
  const points = scores[0]!.rows.slice(0, -1).map((row, point) => ({
    id: String.fromCharCode(65 + point),
    options: row.map((_, option) => String(option + 1)),
  }));
  const parties = scores.map(({ id, rows }) => ({
    id,
    reservation: rows.at(-1)![0],
    values: Object.fromEntries(
      points.map(({ id: point }, at) => [
        point,
        Object.fromEntries(rows[at]!.map((score, option) => [String(option + 1), score])),
      ]),
    ),
  }));
  const result = toProblem({ points, parties, consent });
  assert.ok(result.ok, result.ok ? "" : result.failure.message);
  return result.value;
}

test("five two-party domains of NegoLog: the Nash point and the greatest welfare", { skip }, () => {
  for (const name of ["domain14", "domain15", "domain47", "domain49", "domainBalancedHighOpp"]) {
    const specs = JSON.parse(scenario(`gpl3-negolog/${name}/specs.json`)) as Record<string, number>;
    const problem = negoLog(name);
    const { nash, welfare } = solutionsOf(problem, { only: ["nash", "welfare"] });
    const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-8, `${name}: ${a} is not ${b}`);
    near(nash!.value, specs["Nash Product"] ?? specs["Product Score"]!);
    near(welfare!.value, specs["Social Welfare"]!);
    assert.equal(Number(packageCount(problem)), specs["NumberOfBids"]);
  }
});

interface NegoLogProfile {
  readonly reservationValue: number;
  readonly issueWeights: Readonly<Record<string, number>>;
  readonly issues: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

function negoLog(name: string): Problem {
  const profiles = ["A", "B"].map((side) => {
    return JSON.parse(scenario(`gpl3-negolog/${name}/profile${side}.json`)) as NegoLogProfile;
  });
  const issues = Object.entries(profiles[0]!.issues);
  const points = issues.map(([id, values]) => ({ id, options: Object.keys(values) }));
  const parties = profiles.map(({ reservationValue, issueWeights, issues }, at) => ({
    id: "AB"[at],
    reservation: reservationValue,
    values: Object.fromEntries(
      Object.entries(issues).map(([issue, values]) => [
        issue,
        Object.fromEntries(Object.entries(values).map(([option, v]) => [option, v * issueWeights[issue]!])),
      ]),
    ),
  }));
  const result = toProblem({ points, parties });
  assert.ok(result.ok, result.ok ? "" : result.failure.message);
  return result.value;
}
