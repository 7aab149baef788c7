import {
  ANSWERS,
  bandOf,
  candidatesOf,
  joinAcceptances,
  joinBlocking,
  joinSurveys,
  outlookFrom,
  WIDTHS,
  worldsWithout,
  type Drawing,
  type Labelled,
  type Limits,
  type Outlook,
  type Package,
  type Problem,
  type Survey,
} from "@parley/engine";
import type { Crew } from "./work.ts";

/** The outlook of a problem, with what it becomes under narrower and wider ranges and as others assess it. */
export interface OutlookAnswer {
  readonly outlook: Outlook;
  /** How many worlds were asked for; it has fewer where it was stopped. */
  readonly asked: number;
  readonly variants: readonly Variant[];
  /** With what was declared counted in; null where nothing was, or it was stopped before. */
  readonly declared: Labelled["outlook"] | null;
  readonly band: { readonly least: Labelled; readonly most: Labelled } | null;
}

/** The same question with other ranges. */
export interface Variant extends Labelled {
  /** How wide the ranges are, 1 as given. */
  readonly width: number;
  /** Whose assessments, where they are not those of the problem. */
  readonly assessor: string | null;
}

export interface OutlookAsking {
  readonly seed: number;
  readonly worlds: number;
  /** Packages to count beside those found: a text on the table, the named solutions. */
  readonly packages?: readonly Package[];
  /** The same problem with what was declared, and as each assessor sees it, by name. */
  readonly declared?: Problem | null;
  readonly assessors?: readonly { readonly name: string; readonly problem: Problem }[];
  readonly limits?: Limits;
  readonly onProgress?: (done: number, all: number) => void;
}

const CHUNKS = 50;
const EXAMINED = 200;
const LEAST_IN_BAND = 1_000;

/**
 * The outlook by a crew, the work in pieces whose size does not depend on how many they are, so that the same
 * seed gives the same numbers with one worker or many. Variants have a fifth of the worlds, at least 1,000.
 */
export async function outlookBy(crew: Crew, problem: Problem, asking: OutlookAsking): Promise<OutlookAnswer> {
  const { seed, worlds, packages = [], assessors = [], declared = null, limits = {} } = asking;
  const fewer = Math.min(worlds, Math.max(LEAST_IN_BAND, Math.ceil(worlds / 5)));
  const others = [
    ...WIDTHS.filter((width) => width !== 1).map((width) => ({ problem, width, assessor: null })),
    ...assessors.map(({ name, problem: theirs }) => ({ problem: theirs, width: 1, assessor: name })),
  ];
  const all = worlds + (others.length + (declared === null ? 0 : 1)) * fewer;
  let done = 0;
  const onDone = (more: number): void => asking.onProgress?.((done += more), all);
  const survey = await surveyBy(crew, problem, { seed, width: 1 }, worlds, limits, onDone);
  const outlook = await outlookOn(crew, problem, survey, packages, limits);
  const variants: Variant[] = [];
  for (const { problem: other, width, assessor } of problem.unknowns.length === 0 ? [] : others) {
    if (crew.isStopped()) break;
    const own = await surveyBy(crew, other, { seed, width }, fewer, limits, onDone);
    const label = assessor ?? String(width);
    variants.push({ label, width, assessor, outlook: countsIn(own) });
  }
  const withDeclared =
    declared === null || crew.isStopped()
      ? null
      : countsIn(await surveyBy(crew, declared, { seed, width: 1 }, fewer, limits, onDone));
  return {
    outlook,
    asked: worlds,
    variants,
    declared: withDeclared,
    band: bandOf([{ label: "1", outlook }, ...variants]),
  };
}

async function surveyBy(
  crew: Crew,
  problem: Problem,
  drawing: Drawing,
  worlds: number,
  limits: Limits,
  onDone: (more: number) => void,
): Promise<Survey> {
  const parts = await inParts(worlds, async (from, to) => {
    const part = await crew.ask("survey", { problem, ...drawing, from, to, limits });
    onDone(to - from);
    return part;
  });
  const begun = parts.filter((part) => part.worlds.length > 0);
  return joinSurveys(begun.length > 0 ? begun : parts.slice(0, 1));
}

const countsIn = ({ answers }: Survey): Labelled["outlook"] => ({
  worlds: answers.length,
  acceptable: answers.filter((answer) => answer === ANSWERS.indexOf("acceptable")).length,
});

async function outlookOn(
  crew: Crew,
  problem: Problem,
  survey: Survey,
  packages: readonly Package[],
  limits: Limits,
): Promise<Outlook> {
  const { seed, width, worlds } = survey;
  const candidates = candidatesOf(problem, survey, packages);
  const accepted = await inParts(worlds.length, (from, to) =>
    crew.ask("acceptance", { problem, packages: candidates, seed, width, worlds: worlds.slice(from, to) }),
  );
  const without = worldsWithout(survey, EXAMINED);
  const blocked = await inParts(without.length, (from, to) =>
    crew.ask("blocking", { problem, seed, width, worlds: without.slice(from, to), limits }),
  );
  return outlookFrom(problem, survey, joinAcceptances(accepted), joinBlocking(blocked));
}

/** Asks for a range in pieces, at least one even if it is empty; what comes back is in order. */
function inParts<Part>(
  length: number,
  ask: (from: number, to: number) => Promise<Part>,
): Promise<readonly Part[]> {
  const size = Math.max(1, Math.ceil(length / CHUNKS));
  const starts = Array.from({ length: Math.max(1, Math.ceil(length / size)) }, (_, part) => part * size);
  return Promise.all(starts.map((from) => ask(from, Math.min(length, from + size))));
}
