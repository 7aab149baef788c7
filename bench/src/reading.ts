import { fileURLToPath } from "node:url";
import { against, type Benchmark, type Case } from "./benchmark.ts";
import { f1, matches, pairsIn, type Pair, type Tally } from "./gold.ts";

type Item = Pair["gold"][string][number];

/** What is found by where its words stand, and what must agree beside. */
const SORTS: readonly (readonly [sort: string, fits: (gold: Item, found: Item) => boolean])[] = [
  ["statements", () => true],
  ["contacts", (gold, found) => gold["status"] === found["status"]],
  ["documents", () => true],
  [
    "positions",
    (gold, found) => gold["stance"] === found["stance"] && sameParty(gold["party"], found["party"]),
  ],
  ["signals", () => true],
  ["steps", () => true],
  ["outlook", (gold, found) => gold["judgement"] === found["judgement"]],
];

/** How much of what a careful reader puts down is found, in reports of our own that the rules were not tuned on. */
export const reading: Benchmark = {
  name: "reading",
  about:
    "what is found in reports written for this, F1 in percent: `dev` was looked at while the rules were written, `held` never",
  run(progress) {
    const cases = ["dev", "held"].flatMap((split) => {
      const pairs = pairsIn(fileURLToPath(new URL(`../gold/${split}`, import.meta.url)));
      progress(`${split}: ${pairs.length} reports`);
      return [
        f1Case(
          split,
          "people",
          pairs.map((pair) => peopleTally(pair)),
        ),
        f1Case(
          split,
          "people with the right party",
          pairs.map((pair) => peopleTally(pair, true)),
        ),
        ...SORTS.map(([sort, fits]) =>
          f1Case(
            split,
            sort,
            pairs.map((pair) => ({
              right: matches(pair, sort, fits).length,
              found: pair.found[sort]?.length ?? 0,
              marked: pair.gold[sort]?.length ?? 0,
            })),
          ),
        ),
      ];
    });
    return Promise.resolve(cases);
  },
};

function f1Case(split: string, what: string, tallies: readonly Tally[]): Case {
  const sum = { right: 0, found: 0, marked: 0 };
  for (const { right, found, marked } of tallies) {
    sum.right += right;
    sum.found += found;
    sum.marked += marked;
  }
  return against(`${split}: ${what} (${sum.right} of ${sum.marked}, ${sum.found} found)`, f1(sum), "F1");
}

/** People by their fullest name, and if asked by the party as well. */
function peopleTally({ gold, found }: Pair, withParty = false): Tally {
  const marked = gold["people"] ?? [];
  const named = found["people"] ?? [];
  const right = marked.filter((person) =>
    named.some(
      (other) =>
        plain(other["name"]) === plain(person["name"]) &&
        (!withParty || sameParty(person["party"], other["party"])),
    ),
  );
  return { right: right.length, found: named.length, marked: marked.length };
}

/** "the Kestrel board" and "Kestrel" are one side; nobody is nobody. */
function sameParty(a: unknown, b: unknown): boolean {
  const [first, second] = [plain(a), plain(b)];
  return (
    first === second || (first !== "" && second !== "" && (first.includes(second) || second.includes(first)))
  );
}

function plain(value: unknown): string {
  return (typeof value === "string" ? value : "")
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .trim();
}
