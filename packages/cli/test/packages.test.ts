import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { problemJsonSchema, toProblem } from "@parley/engine";
import { widthOf } from "@parley/views";
import * as z from "zod";
import { folder, parley, type Ran } from "./parley.ts";
import { TALKS } from "./talks-with-preferences.ts";

const { file, path } = folder();
const docs = new URL("../../../docs/", import.meta.url);
const format = readFileSync(new URL("problem-format.md", docs), "utf8");
const EXAMPLE = /```json\n([\s\S]*?)\n```/.exec(format)?.[1] ?? "";
const example = file("problem.json", EXAMPLE);
const record = file("talks.jsonl", TALKS);

/** What the tests read of the JSON. */
interface Told {
  readonly solutions: Readonly<
    Record<
      string,
      {
        readonly package: Readonly<Record<string, string>>;
        readonly product: number;
        readonly value: number;
        readonly bound: number;
        readonly ties: readonly object[];
      } | null
    >
  >;
  readonly frontier: {
    readonly exact: boolean;
    readonly count: number;
    readonly vectors: readonly { readonly utilities: object }[];
  };
  readonly zopa: {
    readonly exists: boolean;
    readonly count: number;
    readonly shortfall: number;
    readonly blocking: readonly string[];
  };
  readonly tookMs: number;
  readonly assumptions: readonly string[];
  readonly withDeclared?: { readonly zopa: { readonly count: number } };
  readonly leaks?: {
    readonly differs: readonly string[];
    readonly inferable: readonly { readonly ref: string; readonly isReleased: boolean }[];
  };
}

const told = ({ out, err, code }: Ran): Told => {
  assert.equal(code, 0, err);
  return JSON.parse(out) as Told; // the command under test wrote it
};

test("the JSON Schema in the docs is the one that the code makes, and takes what the reader takes", () => {
  const made = JSON.parse(JSON.stringify(problemJsonSchema())) as z.core.JSONSchema.JSONSchema; // it is one
  assert.deepEqual(
    JSON.parse(readFileSync(new URL("problem.schema.json", docs), "utf8")),
    made,
    "run: node scripts/problem-schema.ts",
  );
  const schema = z.fromJSONSchema(made);
  const good = JSON.parse(EXAMPLE) as { points: object[]; parties: object[] };
  assert.ok(schema.safeParse(good).success);
  assert.ok(toProblem(good).ok);
  const wrong: readonly object[] = [
    { ...good, extra: 1 },
    { ...good, points: [] },
    { ...good, parties: [{ ...good.parties[0], reservation: "much" }] },
    {
      ...good,
      links: [
        { kind: "forbids", from: { point: "pay", option: "6 %" }, to: { point: "cranes", option: "all" } },
      ],
    },
    { ...good, consent: "most" },
    { ...good, parties: [{ ...good.parties[0], values: { pay: { "2 %": 1e10 } } }] },
  ];
  for (const value of wrong)
    assert.deepEqual([schema.safeParse(value).success, toProblem(value).ok], [false, false]);
});

test("the answers for programs have the documented shape, and equal an enumeration of the nine packages", async () => {
  const { solutions, frontier, zopa, tookMs, assumptions } = told(
    await parley(["packages", example, "--json"]),
  );
  const { points, parties } = JSON.parse(EXAMPLE) as {
    points: readonly { id: string; options: readonly (string | { id: string })[] }[];
    parties: readonly { values: Record<string, Record<string, number>>; reservation: number }[];
  };
  const options = points.map((point) =>
    point.options.map((each) => (typeof each === "string" ? each : each.id)),
  );
  const gains = (options[0] ?? []).flatMap((pay) =>
    (options[1] ?? [])
      .filter((cranes) => cranes !== "all" && !(pay === "6 %" && cranes === "none"))
      .map((cranes) =>
        parties.map(
          ({ values, reservation }) => values["pay"]![pay]! + values["cranes"]![cranes]! - reservation,
        ),
      ),
  );
  const accepted = gains.filter((row) => row.every((gain) => gain >= 0));
  const product = Math.max(...accepted.map((row) => row.reduce((all, gain) => all * gain, 1)));
  assert.equal(solutions["nash"]?.product, product);
  assert.equal(solutions["nash"]?.bound, product);
  assert.equal(solutions["maximin"]?.value, Math.max(...accepted.map((row) => Math.min(...row))));
  assert.deepEqual([zopa.exists, zopa.count, zopa.shortfall, zopa.blocking], [true, accepted.length, 0, []]);
  assert.deepEqual(Object.keys(solutions), ["nash", "maximin", "leximin", "kalaiSmorodinsky", "welfare"]);
  assert.ok(frontier.exact && frontier.count === frontier.vectors.length);
  assert.ok(tookMs > 0 && assumptions.some((each) => each.includes("accepts no package with “all”")));
});

test("the page has a bar for every party, trades in sentences and what to ask, in 80 columns", async () => {
  const { out, code } = await parley(["packages", example, "--worlds", "200"]);
  assert.equal(code, 0);
  for (const pattern of [
    /the union +45 +\d+ [█░]{5}/,
    /WHO GIVES WHAT/,
    /the union gives/,
    /WHAT TO ASK NEXT/,
    /To the union: /,
    /which does not say whose judgement/,
  ])
    assert.match(out, pattern);
  for (const line of out.split("\n")) assert.ok(widthOf(line) <= 80, line);
});

test("the outlook is counts of draws with whose ranges they are; the same seed gives the same", async () => {
  const args = ["outlook", example, "--worlds", "400", "--json"];
  const [one, again, other] = await Promise.all([
    parley([...args, "--seed", "7"]),
    parley([...args, "--seed", "7"]),
    parley([...args, "--seed", "8"]),
  ]);
  const counts = ({ out }: Ran): object => ({ ...(JSON.parse(out) as object), tookMs: 0, seed: 0 });
  assert.deepEqual(counts(one), counts(again));
  assert.notDeepEqual(counts(one), counts(other));
  const page = (await parley(["outlook", example, "--worlds", "400"])).out;
  assert.match(page.replace(/\s+/g, " "), /exists in \d+ of 400 draws from the ranges in problem\.json/);
  assert.match(page, /With ranges half as wide, in/);
});

test("a proposal on the table: who would refuse it, what betters it for all, what would win them over", async () => {
  const proposal = file("proposal.json", '{"pay": "2 %", "cranes": "trial"}');
  const { out, code } = await parley(["packages", example, "--proposal", proposal, "--worlds", "100"]);
  assert.equal(code, 0);
  const page = out.replace(/\s+/g, " ");
  assert.match(page, /the union would refuse it: it lacks 20 to what it has without an agreement/);
  assert.match(page, /port would accept it, with 45 more/);
  assert.match(page, /No package betters it for all/);
  assert.match(page, /to what the union would accept, with “4 %” at Pay rise/);
  const { code: refused, err } = await parley([
    "packages",
    example,
    "--proposal",
    file("p.json", '{"pay": "3 %"}'),
  ]);
  assert.equal(refused, 1);
  assert.match(err, /^parley: [^\n]+should name an option of “pay”: one of “2 %”[^\n]+\n$/);
});

test("what takes longer than --seconds is stopped, says so, and tells what it knows", async () => {
  const { out, err, code } = await parley(["outlook", example, "--worlds", "1000000", "--seconds", "1"]);
  assert.equal(code, 0);
  assert.match(err, /^Stopping after 1 s: /);
  assert.match(out, /Stopped after [\d,]+ of 1,000,000 draws/);
});

test("a table and a GENIUS scenario are read as problems", async () => {
  const table = file(
    "values.csv",
    "party,point,option,value\nA,pay,low,0\nA,pay,high,10\nB,pay,low,5\nB,pay,high,0\n",
  );
  assert.equal(told(await parley(["packages", table, "--json"])).zopa.count, 2);
  const issue = (evaluations: readonly [number, number]): string =>
    `<issue index="1" name="pay" type="discrete" vtype="discrete"><item index="1" value="low" evaluation="${evaluations[0]}"/><item index="2" value="high" evaluation="${evaluations[1]}"/></issue>`;
  const space = (inside: string): string =>
    `<utility_space><objective index="0" name="any">${inside}</objective></utility_space>`;
  const domain = file("domain.xml", space(issue([0, 0])));
  const profiles = (
    [
      [1, 4],
      [2, 1],
    ] as const
  ).map((evaluations, at) =>
    file(`profile-${at}.xml`, space(`${issue(evaluations)}<weight index="1" value="1"/>`)),
  );
  const genius = told(await parley(["packages", "--genius", domain, ...profiles, "--json"]));
  assert.equal(genius.frontier.count, 2);
  assert.deepEqual(genius.solutions["nash"]?.package, { pay: "high" });
  const bare = await parley(["packages", domain]);
  assert.deepEqual([bare.code, /--genius/.test(bare.err)], [1, true]);
});

test("a record gives the problem that its readers may know, with and without what was declared", async () => {
  const all = told(await parley(["packages", record, "--json"]));
  const team = told(await parley(["packages", record, "--as", "team,joint", "--json"]));
  assert.notEqual(all.zopa.count, team.zopa.count);
  assert.ok(all.assumptions[0]?.includes("B. Brandl, 2 Dec 2026 (for the union)"), all.assumptions[0]);
  assert.ok(team.assumptions[0]?.includes("A. Sadik, 1 Dec 2026 (for the union and North Quay)"));
  assert.ok((team.withDeclared?.zopa.count ?? Infinity) < team.zopa.count);
  assert.ok(team.assumptions.some((each) => /nothing is recorded of “cranes on trial”/.test(each)));
  assert.ok(team.assumptions.some((each) => /Nobody has assessed what the city wants/.test(each)));
  const table = await parley(["packages", record, "--as", "joint"]);
  assert.equal(table.code, 1);
  assert.match(table.err, /^parley: [^\n]+does not say what any side wants[^\n]+\n$/);
});

test("before a result goes to a wider room, what its readers could infer is named", async () => {
  const joint = told(await parley(["packages", record, "--for", "joint", "--json"])).leaks;
  assert.ok(joint?.differs.includes("package"));
  assert.deepEqual(
    joint?.inferable.map(({ ref, isReleased }) => [ref, isReleased]),
    [
      ["team/p2", false],
      ["file-u/p3", false],
    ],
  );
  assert.deepEqual(told(await parley(["packages", record, "--for", "team", "--json"])).leaks?.differs, []);
});

const REFUSED: readonly (readonly [what: string, args: readonly string[], exit: number, says: RegExp])[] = [
  ["no file", ["packages"], 64, /Name a problem file, a record or talks/],
  [
    "an unknown name",
    ["packages", file("a.json", EXAMPLE.replace('"cranes": { "none": 40', '"crnaes": { "none": 40'))],
    1,
    /“crnaes”, which is unknown; did you mean “cranes”\?/,
  ],
  ["what is no JSON", ["packages", file("b.json", "{")], 1, /not JSON/],
  [
    "NaN",
    ["packages", file("c.json", EXAMPLE.replace('"reservation": 45', '"reservation": NaN'))],
    1,
    /not JSON/,
  ],
  [
    "a huge value",
    ["packages", file("d.json", EXAMPLE.replace('"reservation": 45', '"reservation": 1e300'))],
    1,
    /Party “union”: its reservation value is 1e\+300/,
  ],
  [
    "contradictory links",
    [
      "packages",
      file(
        "e.json",
        EXAMPLE.replace(
          '"links": [',
          '"links": [{"kind":"requires","from":{"point":"pay","option":"6 %"},"to":{"point":"cranes","option":"none"}},',
        ),
      ),
    ],
    1,
    /contradict each other/,
  ],
  [
    "a million options",
    [
      "packages",
      file(
        "f.json",
        JSON.stringify({
          points: [{ id: "p", options: Array.from({ length: 1e6 }, (_, at) => `o${at}`) }],
          parties: [],
        }),
      ),
    ],
    1,
    /1,000,000 entries; at most 20,000/,
  ],
  ["a text", ["packages", file("g.txt", "The union said no.\n")], 1, /neither a problem file, nor a CSV/],
  [
    "a wrong number",
    ["outlook", example, "--worlds", "0"],
    64,
    /--worlds “0” should be a whole number from 1/,
  ],
  ["rooms of a file", ["packages", example, "--as", "team"], 64, /a problem file has no rooms/],
  [
    "a room that is not there",
    ["packages", record, "--for", "jiont"],
    64,
    /no room jiont here\. Did you mean joint\?/,
  ],
  [
    "GENIUS without profiles",
    ["packages", "--genius", example],
    64,
    /needs a domain and at least one profile/,
  ],
];

for (const [what, args, exit, says] of REFUSED) {
  test(`${what} is refused with one sentence`, async () => {
    const { code, out, err } = await parley(args);
    assert.deepEqual([code, out], [exit, ""], err);
    assert.match(err, /^parley: [^\n]+\n$/);
    assert.match(err, says);
    assert.doesNotMatch(err, /\.ts:\d+:\d+|node:internal|Error:/);
  });
}

test("talks by their name are solved as the record is that was imported into them", async () => {
  const own = { env: { PARLEY_HOME: join(path, "home") } };
  assert.equal((await parley(["open", "Merrow", "--no-passphrase"], "", own)).code, 0);
  const imported = await parley(["import", "Merrow", record], "", own);
  assert.equal(imported.code, 0, imported.err);
  const byName = told(await parley(["packages", "Merrow", "--json"], "", own));
  const byFile = told(await parley(["packages", record, "--json"]));
  assert.ok(byFile.zopa.count > 0);
  assert.deepEqual(byName.solutions, byFile.solutions);
  const outlook = await parley(["outlook", "Merrow", "--worlds", "200"], "", own);
  assert.match(outlook.out, /of 200 draws/, outlook.err);
  const none = await parley(["packages", "Nowhere"], "", own);
  assert.match(none.err, /no such file, and no talks of this name/);
  assert.equal(none.code, 1);
});
