import {
  accepts,
  fail,
  ok,
  bettering,
  keepsLinks,
  gainsOf,
  fromTicks,
  winningOver,
  type Limits,
  type Nearby,
  type Package,
  type Problem,
  type Result,
  type Winning,
} from "@parley/engine";
import type { PackageWords } from "../language/package-words.ts";
import type { Section } from "../page/page.ts";
import { comparedItem, itemsSection } from "./frame.ts";

/** What is near a proposal on the table: the next drafts of a single text. */
export interface ProposalAnswer {
  readonly proposal: Package;
  /** The nearest packages in which nobody has less and somebody has more. */
  readonly better: Nearby;
  /** For each party that refuses it, the smallest changes that would make it acceptable to that party. */
  readonly winning: readonly { readonly party: number; readonly nearest: Winning }[];
}

/** How many drafts are looked for. */
const DRAFTS = 3;

/** Looks for the nearest better packages, and for the smallest change that wins over each party that refuses. */
export function nearProposal(problem: Problem, proposal: Package, limits: Limits = {}): ProposalAnswer {
  const refusing = [...problem.parties.keys()].filter((party) => !accepts(problem.parties[party]!, proposal));
  return {
    proposal,
    better: bettering(problem, proposal, { most: DRAFTS, limits }),
    winning: refusing.map((party) => ({
      party,
      nearest: winningOver(problem, proposal, party, { most: 1, limits }),
    })),
  };
}

/** Reads a proposal, the id of an option by the id of its point; fails with one sentence on the first mistake. */
export function parseProposal({ points }: Problem, text: string): Result<Package> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail("json", 'The proposal is not JSON; write it as {"point": "option", …}.');
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return fail("shape", 'The proposal should be an object in braces: {"point": "option", …}.');
  const named = new Map<string, unknown>(Object.entries(value));
  const unknown = [...named.keys()].find((id) => !points.some((point) => point.id === id));
  if (unknown !== undefined)
    return fail(
      "unknown-name",
      `The proposal names the point “${unknown}”, which the problem does not have.`,
    );
  const chosen: number[] = [];
  for (const { id, options } of points) {
    const place = options.findIndex((option) => option.id === named.get(id));
    if (place === -1)
      return fail(
        "unknown-name",
        `The proposal should name an option of “${id}”: one of ${options
          .slice(0, 8)
          .map((option) => `“${option.id}”`)
          .join(", ")}.`,
      );
    chosen.push(place);
  }
  return ok(chosen);
}

/** The proposal and what is near it, in sentences. */
export function proposalSection(words: PackageWords, problem: Problem, answer: ProposalAnswer): Section {
  const { proposal, better, winning } = answer;
  const own = { letter: words.proposal.it, package: proposal };
  const gains = gainsOf(problem, proposal);
  const stands = problem.parties.map((party, at) =>
    words.proposal.stands(party.title, accepts(party, proposal), fromTicks(problem.scale, gains[at] ?? 0)),
  );
  const broken = keepsLinks(problem.links, proposal) ? [] : [words.proposal.breaksLinks];
  const section = itemsSection("proposal", words.proposal.heading, [...stands, ...broken]);
  const drafts = better.packages.map((draft, at) =>
    comparedItem(words, problem, own, {
      letter: words.proposal.draft(at + 1, changesIn(problem, proposal, draft)),
      package: draft,
    }),
  );
  const won = winning.flatMap(({ party, nearest }) => {
    const [first] = nearest.packages;
    const { title } = problem.parties[party]!;
    if (first === undefined) return [];
    const letter = words.proposal.wins(title, changesIn(problem, proposal, first), nearest.keepsOthers);
    return [comparedItem(words, problem, own, { letter, package: first })];
  });
  const none = [
    ...(drafts.length > 0
      ? []
      : [better.stopped === null ? words.proposal.noBetter : words.proposal.notSettled]),
    ...winning
      .filter(({ nearest }) => nearest.packages.length === 0)
      .map(({ party }) => words.proposal.cannotWin(problem.parties[party]!.title)),
  ];
  const told = none.map((sentence) => ({
    text: [{ kind: "plain" as const, text: sentence }],
    note: [],
    isUnread: false,
  }));
  return {
    ...section,
    blocks: [...section.blocks, { kind: "items", markers: "none", items: [...drafts, ...won, ...told] }],
  };
}

function changesIn({ points }: Problem, from: Package, to: Package): readonly string[] {
  return points.flatMap(({ title, options }, at) =>
    from[at] === to[at] ? [] : [`“${options[to[at]!]!.title}” at ${title}`],
  );
}
