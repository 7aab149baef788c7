import assert from "node:assert/strict";
import { test } from "node:test";
import {
  frontierOf,
  packageCount,
  solutionsOf,
  toProblem,
  utilitiesOf,
  zopaOf,
  type Problem,
} from "@parley/engine";
import { parseGenius, type Imported } from "@parley/engine/genius";
import { absent, reference, scenario } from "./shared.ts";

/** A domain and profiles of two issues, in the way of GENIUS. */
function xml(weights: string, items: string): string {
  return `<?xml version="1.0"?><utility_space><objective name="any">${items}${weights}</objective></utility_space>`;
}

const weights = '<weight index="1" value="0.75"/><weight index="2" value="0.25"/>';
const domain =
  `<negotiation_template>${xml("", '<issue index="1" name="pay"><item value="low"/><item value="high"/></issue><issue index="2" name="days" type="integer" lowerbound="1" upperbound="3"/>')}</negotiation_template>`.replace(
    '<?xml version="1.0"?>',
    "",
  );
const items = (low: string) =>
  `<issue index="1" name="pay"><item value="low" evaluation="${low}"/><item value="high" evaluation="4"/></issue><issue index="2" name="days" type="integer" lowerbound="1" upperbound="3"><evaluator slope="0.5" offset="0"/></issue>`;

function imported(profile: string, name = "A.xml"): Imported {
  const result = parseGenius({ name: "domain.xml", text: domain }, [{ name, text: profile }]);
  assert.ok(result.ok, result.ok ? "" : result.failure.message);
  return result.value;
}

function refusal(profile: string): string {
  const result = parseGenius({ name: "domain.xml", text: domain }, [{ name: "A.xml", text: profile }]);
  return result.ok ? "taken" : result.failure.message;
}

test("an evaluation counts divided by the greatest of its point, as in GENIUS and not in NegMAS", () => {
  const { file, notes } = imported(xml(weights, items("1")), "profiles/A.xml");
  assert.deepEqual(notes, []);
  assert.deepEqual(file.parties, [
    {
      id: "A",
      reservation: 0,
      values: { pay: { low: 0.1875, high: 0.75 }, days: { 1: 0, 2: 0.125, 3: 0.25 } },
    },
  ]);
});

test("weights that do not sum to 1 are taken as they stand, and that is said", () => {
  const { notes } = imported(xml(weights.replace("0.25", "0.5"), items("1")));
  assert.equal(notes[0]!.message, "A.xml: its weights sum to 1.25, not to 1; they are taken as they stand.");
});

test("what cannot be read is said in one sentence", () => {
  assert.equal(refusal("<a><b></a>"), "A.xml, line 1, column 10: unexpected close tag.");
  assert.equal(
    refusal(xml(weights, items("x"))),
    "A.xml: the evaluation of “low” at “pay” is “x”, which is not a number.",
  );
  assert.equal(
    refusal(xml(weights, items("1").replace('"high"', '"hihg"'))),
    "A.xml evaluates “hihg” at “pay”, which the domain does not know; did you mean “high”?",
  );
  assert.equal(
    refusal(xml(weights, items("1").replace('"days"', '"dayz"'))),
    "A.xml has the issue “dayz”, which the domain does not know; did you mean “days”?",
  );
  assert.equal(
    refusal(xml(weights, items("1")).replace("<utility_space", '<utility_space type="constraint"')),
    "A.xml: its utility is not a sum over issues (constraint); only additive profiles can be read.",
  );
});

interface Row {
  readonly id: string;
  readonly profiles: readonly string[];
  readonly outcomes: number;
  readonly paretoVectors: number;
  readonly zopaOutcomes: number;
  readonly maxWelfare: number;
  readonly maximin: number;
  readonly maximinGain: number;
  readonly nash: readonly number[];
  readonly nashProductOverReservation: number;
}

const DOMAINS: Readonly<Record<string, string>> = {
  AMPOvsCity: "ampo_vs_city_template.xml",
  "ANAC2015/group2-politics": "Politics.xml",
  Energy: "energy_domain.xml",
  "anac/y2010/EnglandZimbabwe": "EnglandZimbabwe_domain.xml",
  "anac/y2010/ItexvsCypress": "ItexvsCypress_domain.xml",
};

function geniusProblem(folder: string, profiles: readonly string[]): Problem {
  const read = (path: string) => ({ name: path, text: scenario(`agpl3-negmas-genius/${path}`) });
  const result = parseGenius(read(`${folder}/${DOMAINS[folder]}`), profiles.map(read));
  assert.ok(result.ok, result.ok ? "" : result.failure.message);
  const problem = toProblem(result.value.file);
  assert.ok(problem.ok, problem.ok ? "" : problem.failure.message);
  return problem.value;
}

test("five GENIUS scenarios: packages, frontier, Nash, maximin and welfare", { skip: absent }, () => {
  const near = (a: number, b: number, what: string) =>
    assert.ok(Math.abs(a - b) < 2e-9, `${what}: ${a} is not ${b}`);
  for (const row of reference<{ readonly rows: readonly Row[] }>("genius-additive").rows) {
    const problem = geniusProblem(row.id, row.profiles);
    const { nash, maximin, welfare } = solutionsOf(problem);
    near(nash!.value, row.nashProductOverReservation, row.id);
    for (const [at, utility] of row.nash.entries()) near(nash!.utilities[at]!, utility, row.id);
    near(maximin!.value, row.maximinGain, row.id);
    near(welfare!.value, row.maxWelfare, row.id);
    assert.equal(frontierOf(problem, { within: "all" })!.count, row.paretoVectors, row.id);
    if (row.id === "AMPOvsCity") continue; // the reference counts the option that only a profile has
    assert.equal(packageCount(problem), BigInt(row.outcomes), row.id);
    assert.equal(zopaOf(problem).count, BigInt(row.zopaOutcomes), row.id);
  }
});

test(
  "the police union and the city have 1,944,000 packages; an option given twice counts once",
  { skip: absent },
  () => {
    const problem = geniusProblem(
      "AMPOvsCity",
      ["ampo", "city"].map((side) => `AMPOvsCity/ampo_vs_city_${side}_space.xml`),
    );
    assert.equal(packageCount(problem), 1_944_000n);
    const { kalaiSmorodinsky, nash } = solutionsOf(problem);
    const rounded = (chosen: readonly number[]) =>
      utilitiesOf(problem, chosen).map((utility) => Number(utility.toFixed(5)));
    assert.deepEqual(rounded(nash!.package), [0.706, 0.783]);
    assert.deepEqual(rounded(kalaiSmorodinsky!.package), [0.734, 0.73847]);
  },
);

test(
  "linked utilities of the Railway domain are refused, since they are no sum over points",
  { skip: absent },
  () => {
    const read = (path: string) => ({ name: path, text: scenario(`agpl3-negmas-genius/Railway/${path}`) });
    const result = parseGenius(read("Railway.xml"), [read("NS.xml")]);
    assert.equal(result.ok, false);
    assert.match(result.ok ? "" : result.failure.message, /NS\.xml: its utility is not a sum over issues/);
  },
);
