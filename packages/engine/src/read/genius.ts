import { didYouMean } from "../problem/nearest.ts";
import type { Note } from "../problem/problem.ts";
import type { PartyFile, PointFile, ProblemFile } from "./problem-file.ts";
import { reading, refuse, type Result } from "../problem/result.ts";
import { childrenOf, elementsOf, parseXml, type Element } from "./xml.ts";

/** An XML file and what to call it in messages; a profile's name without `.xml` becomes the party's id. */
export interface XmlFile {
  readonly name: string;
  readonly text: string;
}

/** A problem file made from a GENIUS scenario, and what was taken for granted. It still goes through `toProblem`. */
export interface Imported {
  readonly file: ProblemFile;
  readonly notes: readonly Note[];
}

/**
 * A problem from a GENIUS domain and one profile per party, with GENIUS's own meaning: the value of an option is
 * the point's weight times its evaluation divided by the greatest evaluation of the point, and the weights stand
 * as they are. Points of whole numbers (`integer`) have an option per number, evaluated by a line through the
 * given slope and offset, cut to 0 and 1. The domain says which points and options there are; where a profile
 * gives an option twice the last counts. Utilities that are not a sum over points (constraints, hyper-rectangles)
 * are refused; discounts are ignored.
 */
export function parseGenius(domain: XmlFile, profiles: readonly XmlFile[]): Result<Imported> {
  return reading(() => {
    const points = issuesOf(parseXml(domain.text, domain.name), domain.name).map(pointOf);
    if (points.length === 0)
      refuse("nothing-to-decide", `${domain.name} lists no issues; is it a GENIUS domain?`);
    const parties = profiles.map((profile) => partyOf(profile, points));
    return {
      file: {
        points: points.map(({ id, options }) => ({ id, options })),
        parties: parties.map(({ party }) => party),
      },
      notes: parties.flatMap(({ notes }) => notes),
    };
  });
}

interface Issue extends PointFile {
  readonly index: string;
  readonly options: readonly string[];
}

const MOST_NUMBERS = 10_000;

function issuesOf(root: Element, file: string): Element[] {
  const issues = elementsOf(root, "issue").filter(({ attributes }) => attributes["name"] !== undefined);
  for (const { attributes } of issues) {
    const kind = attributes["vtype"] ?? attributes["type"] ?? "discrete";
    if (kind !== "discrete" && kind !== "integer")
      refuse(
        "not-additive",
        `${file}: issue “${attributes["name"]}” is ${kind}; only discrete and integer issues can be read.`,
      );
  }
  return issues;
}

function pointOf(issue: Element): Issue {
  const { name, index } = issue.attributes;
  const items = childrenOf(issue, "item").map(({ attributes }) => attributes["value"] ?? "");
  const options = items.length > 0 ? [...new Set(items)] : numbersOf(issue);
  return { id: name!, index: index ?? "", options };
}

function numbersOf({ attributes }: Element): string[] {
  const [low, high] = [Number(attributes["lowerbound"]), Number(attributes["upperbound"])];
  if (!Number.isInteger(low) || !Number.isInteger(high) || high - low > MOST_NUMBERS) return [];
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, at) => String(low + at));
}

function partyOf({ name, text }: XmlFile, points: readonly Issue[]) {
  const root = parseXml(text, name);
  refuseConstraints(root, name);
  const weights = new Map(
    elementsOf(root, "weight").map(({ attributes }) => [attributes["index"], attributes["value"]]),
  );
  const notes: Note[] = [];
  const values: Record<string, Record<string, number>> = {};
  let sum = 0;
  for (const issue of issuesOf(root, name)) {
    const point = points.find(({ id }) => id === issue.attributes["name"]);
    const id = issue.attributes["name"]!;
    if (point === undefined)
      refuse(
        "unknown-name",
        `${name} has the issue “${id}”, which the domain does not know${didYouMean(
          id,
          points.map((each) => each.id),
        )}`,
      );
    const weight = numberIn(weights.get(issue.attributes["index"]) ?? "0", `${name}: the weight of “${id}”`);
    sum += weight;
    values[id] = valuesOf(issue, point, weight, name, notes);
  }
  if (Math.abs(sum - 1) > 1e-6)
    notes.push({
      kind: "weights-sum",
      message: `${name}: its weights sum to ${sum}, not to 1; they are taken as they stand.`,
    });
  const reservation = elementsOf(root, "reservation")[0]?.attributes["value"] ?? "0";
  const party: PartyFile = {
    id: name.replace(/^.*[/\\]/, "").replace(/\.xml$/i, ""),
    values,
    reservation: numberIn(reservation, `${name}: its reservation value`),
  };
  return { party, notes };
}

function valuesOf(
  issue: Element,
  point: Issue,
  weight: number,
  file: string,
  notes: Note[],
): Record<string, number> {
  const evaluations = new Map<string, number>();
  for (const { attributes } of childrenOf(issue, "item")) {
    const option = attributes["value"] ?? "";
    const where = `${file}: the evaluation of “${option}” at “${point.id}”`;
    if (!point.options.includes(option))
      refuse(
        "unknown-name",
        `${file} evaluates “${option}” at “${point.id}”, which the domain does not know${didYouMean(option, point.options)}`,
      );
    if (evaluations.has(option))
      notes.push({
        kind: "repeated-option",
        message: `${file} evaluates “${option}” at “${point.id}” more than once; the last counts.`,
      });
    evaluations.set(option, numberIn(attributes["evaluation"] ?? "0", where));
  }
  if (evaluations.size === 0) return lineOf(issue, point, weight, file);
  const most = Math.max(...evaluations.values());
  return Object.fromEntries(
    [...evaluations].map(([option, value]) => [option, most > 0 ? (weight * value) / most : 0]),
  );
}

/** The values of an integer issue: along a line over the numbers, cut to 0 and 1. */
function lineOf(issue: Element, point: Issue, weight: number, file: string): Record<string, number> {
  const evaluator = childrenOf(issue, "evaluator")[0]?.attributes ?? {};
  const slope = numberIn(evaluator["slope"] ?? "0", `${file}: the slope of “${point.id}”`);
  const offset = numberIn(evaluator["offset"] ?? "0", `${file}: the offset of “${point.id}”`);
  const low = Number(point.options[0]);
  const cut = (value: number) => Math.min(1, Math.max(0, value));
  return Object.fromEntries(
    point.options.map((option) => [option, weight * cut(slope * (Number(option) - low) + offset)]),
  );
}

function refuseConstraints(root: Element, file: string): void {
  const found = [root, ...elementsOf(root, "utility_space")].find(
    ({ attributes }) => attributes["type"] !== undefined && attributes["type"] !== "any",
  );
  const rules = ["constraint", "hyperRectangle", "utility"].find((name) => elementsOf(root, name).length > 0);
  if (found !== undefined || rules !== undefined)
    refuse(
      "not-additive",
      `${file}: its utility is not a sum over issues (${found?.attributes["type"] ?? rules}); only additive profiles can be read.`,
    );
}

function numberIn(text: string, where: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value))
    refuse("not-a-number", `${where} is “${text}”, which is not a number.`);
  return value;
}
