import type { DocumentKind } from "@parley/core";
import type { NounPhrase } from "../grammar/phrases.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { worded } from "../text/tokens.ts";
import { numberOf } from "../when/numbers.ts";

/** Words for papers, and what sort each is. */
export const KIND_BY_NOUN: Readonly<Record<string, DocumentKind>> = {
  plan: "plan",
  proposal: "plan",
  counterproposal: "plan",
  "counter-proposal": "plan",
  blueprint: "plan",
  roadmap: "plan",
  framework: "plan",
  package: "plan",
  formula: "plan",
  recommendation: "plan",
  "term-sheet": "plan",
  sheet: "plan",
  resolution: "plan",
  draft: "draft",
  text: "draft",
  document: "draft",
  paper: "draft",
  outline: "draft",
  letter: "letter",
  note: "letter",
  memo: "letter",
  memorandum: "plan",
  annex: "annex",
  appendix: "annex",
  "non-paper": "non-paper",
  agreement: "agreement",
  accord: "agreement",
  treaty: "agreement",
  protocol: "agreement",
  pact: "agreement",
  contract: "agreement",
  communique: "readout",
  communiqué: "readout",
  readout: "readout",
  list: "non-paper",
  report: "report",
  statement: "readout",
  offer: "plan",
  forecast: "report",
  declaration: "agreement",
  amendment: "draft",
  timetable: "plan",
};

/** The noun without its plural. */
export function singular(word: string): string {
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** What sort of paper a noun with the words before it names. */
export function kindOf(word: string, own: readonly string[]): DocumentKind {
  if (word === "memorandum" && own.includes("understanding")) return "agreement";
  if (own.some((other) => other === "draft") && word !== "draft") return "draft";
  return KIND_BY_NOUN[word] ?? "draft";
}

/** "28-point", "a plan of 28 points", "a 20-article treaty". */
export function pointsIn(words: string, { tokens }: Sentence, noun: NounPhrase): number | undefined {
  const own = /\b(\d+|[a-z-]+?)-(?:point|article|clause|paragraph|item)s?\b/i.exec(words)?.[1];
  const value = own === undefined ? undefined : numberOf(own);
  if (value !== undefined) return value;
  const rest = worded(tokens, noun.head + 1, noun.head + 6);
  const later =
    /^(?:of|with|containing|in|has|have|had|runs to|contains|lists) ([\w-]+) (?:points|articles|clauses|paragraphs|items)\b/i.exec(
      rest,
    )?.[1];
  return later === undefined ? undefined : numberOf(later);
}

/** How many papers the words before a noun count: one unless they say otherwise. */
export function countIn(words: readonly string[], head: string): number {
  if (!head.endsWith("s")) return 1;
  const found = words
    .map((word) =>
      word === "a" || word === "an" || /^(?:19|20)\d\d$/.test(word) ? undefined : numberOf(word),
    )
    .find((value) => value !== undefined);
  return found !== undefined && Number.isInteger(found) && found > 0 && found < 100
    ? found
    : words.includes("both")
      ? 2
      : 1;
}
