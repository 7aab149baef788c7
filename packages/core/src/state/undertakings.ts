import type { Ref } from "../entry/ref.ts";
import type { Speaker } from "../entry/speaker.ts";
import { firstQuote, type Line } from "../stages/line.ts";
import { overlaps } from "../time.ts";
import type { ContactState } from "./contacts.ts";
import type { World } from "./world.ts";

/** What sides declare in a readout or a joint statement, one sentence each. */
export interface Undertaking {
  readonly by: readonly Speaker[];
  readonly words: string;
}

/** Reports that declare the same things, side by side. */
export interface Comparison {
  /** In the order of telling. */
  readonly reports: readonly Ref[];
  /** Each declaration with every telling of it: one that only one report has is exclusive to that report. */
  readonly rows: readonly ComparedRow[];
}

export interface ComparedRow {
  /** The reports that have it, in the order of `reports`. */
  readonly reports: readonly Ref[];
  readonly lines: readonly Line<Undertaking>[];
}

/** Two declarations run parallel from this much overlap of their words on, beside the names (Dice, 0 to 1). */
const PARALLEL = 0.6;
/** Reports further apart than this do not tell of one event. */
const PERIOD_MS = 7 * 86_400_000;
/** Words that say nothing about what is declared. */
const EMPTY = new Set(
  "the a an and or of to in on for with by at as that this its their his her our has have had will be been is are was were agreed agree also both sides parties president".split(
    " ",
  ),
);

/**
 * Compares what reports declare: reports that share a declaration, or that tell of one contact, within a
 * week, stand side by side. Names of sides and people are left out of the comparison, so that "the United
 * States and A agreed" and "the United States and B agreed" run parallel.
 */
export function comparisons(
  world: World,
  lines: readonly Line<Undertaking>[],
  names: readonly string[],
  contacts: readonly ContactState[],
): readonly Comparison[] {
  const told = lines.toSorted(world.inOrder).filter((line) => firstQuote(line) !== undefined);
  const groups = grouped(world, told, new Set(names.flatMap(wordsOf)));
  const clusters = new Clusters(told.map(reportOf));
  for (const group of groups) clusters.join(group.map(reportOf));
  for (const { lines: tellings } of contacts)
    clusters.join(tellings.flatMap((line) => firstQuote(line)?.report ?? []));
  return clusters
    .all()
    .filter((reports) => reports.length > 1)
    .map((reports) => ({
      reports,
      rows: groups
        .map((group) => ({
          reports: reports.filter((report) => group.some((line) => reportOf(line) === report)),
          lines: group,
        }))
        .filter((row) => row.reports.length > 0),
    }));
}

function reportOf(line: Line): Ref {
  return firstQuote(line)?.report ?? "";
}

interface Group {
  readonly lines: Line<Undertaking>[];
  readonly words: ReadonlySet<string>;
}

/** Puts each declaration to the one that it runs most parallel to, or begins a group. */
function grouped(
  world: World,
  lines: readonly Line<Undertaking>[],
  names: ReadonlySet<string>,
): readonly (readonly Line<Undertaking>[])[] {
  const groups: Group[] = [];
  const groupsByWord = new Map<string, Group[]>();
  for (const line of lines) {
    const words = new Set(
      wordsOf(line.entry.body.words).filter((word) => !names.has(word) && !EMPTY.has(word)),
    );
    const shared = new Map<Group, number>();
    for (const word of words)
      for (const group of groupsByWord.get(word) ?? []) shared.set(group, (shared.get(group) ?? 0) + 1);
    const [best] = [...shared]
      .map(([group, count]) => ({ group, likeness: (2 * count) / (words.size + group.words.size) }))
      .filter(({ group, likeness }) => likeness >= PARALLEL && isNear(world, line, group.lines[0]))
      .toSorted((a, b) => b.likeness - a.likeness);
    if (best !== undefined) {
      best.group.lines.push(line);
      continue;
    }
    const group = { lines: [line], words };
    groups.push(group);
    for (const word of words) groupsByWord.set(word, [...(groupsByWord.get(word) ?? []), group]);
  }
  return groups.map((group) => group.lines);
}

function isNear({ calendar }: World, line: Line, first: Line | undefined): boolean {
  const a = calendar.span(line.entry.on);
  const b = calendar.span(first?.entry.on);
  return a === undefined || b === undefined || overlaps(a, b, PERIOD_MS);
}

/** Words in lower case without the endings that inflection adds. */
function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}[\p{L}\p{N}]*|\p{N}+/gu) ?? []).map((word) =>
    word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, "") : word,
  );
}

/** Which reports belong together. */
class Clusters {
  readonly #reports: ReadonlySet<Ref>;
  readonly #leaderByReport = new Map<Ref, Ref>();

  constructor(reports: readonly Ref[]) {
    this.#reports = new Set(reports);
  }

  join(reports: readonly Ref[]): void {
    const known = reports.filter((report) => this.#reports.has(report));
    const leader = known[0] === undefined ? undefined : this.#leader(known[0]);
    if (leader === undefined) return;
    for (const report of known) this.#leaderByReport.set(this.#leader(report), leader);
  }

  all(): readonly (readonly Ref[])[] {
    const byLeader = Map.groupBy(this.#reports, (report) => this.#leader(report));
    return [...byLeader.values()];
  }

  #leader(report: Ref): Ref {
    let leader = report;
    for (
      let next = this.#leaderByReport.get(leader);
      next !== undefined && next !== leader;
      next = this.#leaderByReport.get(leader)
    )
      leader = next;
    return leader;
  }
}
