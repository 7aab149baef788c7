import type { Sentence } from "../grammar/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { GIVEN_NAMES } from "./given-names.ts";
import { ORGANISATION_NOUNS, PORTFOLIOS } from "./lexicon.ts";
import { capacityOf, LONGEST_OFFICE, officeIn } from "./offices.ts";
import type { KnownParty, NamedBy, PartyTable } from "./parties.ts";
import { sideNounBefore } from "./side-nouns.ts";

/** "Sofia Lindqvist", "Chad Brown": a place that is a given name before one more name. */
export function isGivenName(tokens: readonly Token[], at: number, to: number): boolean {
  return (
    to - at === 2 &&
    GIVEN_NAMES.has(tokens[at]?.lower ?? "") &&
    tokens[at + 1]?.tag === "PROPN" &&
    officeAt(tokens, at + 1, to) === undefined &&
    !ORGANISATION_NOUNS.has(tokens[at + 1]?.lower ?? "")
  );
}

/** Past "for Foreign Affairs", "of National Reconciliation". */
export function pastPortfolio(tokens: readonly Token[], at: number, to: number): number {
  if (!/^(?:of|for)$/.test(tokens[at]?.lower ?? "")) return at;
  let end = at + 1;
  while (end < to && PORTFOLIOS.has(tokens[end]?.lower ?? "")) end++;
  return end > at + 1 ? end : at;
}

/** The longest name of a side in the table that begins at the token. */
export function partyAt(
  tokens: readonly Token[],
  at: number,
  to: number,
  table: PartyTable,
): { party: KnownParty; by: NamedBy; to: number } | undefined {
  for (let end = Math.min(to, at + table.longest); end > at; end--) {
    const named = table.named(joined(tokens, at, end));
    if (named !== undefined) return { ...named, to: end };
  }
  return undefined;
}

/** The longest office that begins at the token, and the token after it. */
export function officeAt(
  tokens: readonly Token[],
  at: number,
  to: number,
): { office: string; to: number } | undefined {
  for (let end = Math.min(to, at + LONGEST_OFFICE); end > at; end--) {
    const office = joined(tokens, at, end);
    const capacity = capacityOf(office);
    // "Nurses' Association": in the plural they are people and no title.
    if (capacity === "unofficial" && /s$/i.test(office)) continue;
    if (capacity !== undefined && isWhollyOffice(office)) return { office: office.toLowerCase(), to: end };
  }
  return undefined;
}

/** "Transport Secretary", "Union President"; not "UAW President", whose first word is a name. */
function isWhollyOffice(words: string): boolean {
  const own = officeIn(words)?.office ?? "";
  const rest = words.toLowerCase().slice(0, -own.length).trim();
  return (
    rest === "" ||
    rest
      .split(" ")
      .every((word) => PORTFOLIOS.has(word) || sideNounBefore(word) !== undefined || QUALIFYING.test(word))
  );
}

const QUALIFYING =
  /^(?:deputy|vice|assistant|acting|chief|senior|former|ex|co|lead|executive|general|national|regional|special|press|permanent|principal|honorary|interim|lord|first|second|area|district|parliamentary|peace|climate|shadow|cabinet|joint|associate)$/;

/** Whether the run of capitalised words is an organisation's name. */
export function isOrganisation(tokens: readonly Token[], from: number, to: number): boolean {
  const run = tokens.slice(from, to);
  const last = run.at(-1)?.lower ?? "";
  if (run.length > 1 && (ORGANISATION_NOUNS.has(last) || isOfFollowers(run))) return true;
  if (
    run.length > 2 &&
    run.some(
      ({ lower }, index) =>
        ORGANISATION_NOUNS.has(lower) && /^(?:of|for|on|and|in)$/.test(run[index + 1]?.lower ?? ""),
    )
  )
    return true;
  if (
    run.length > 1 &&
    run[0] !== undefined &&
    ORGANISATION_NOUNS.has(run[0].lower) &&
    run[0].lower === "united"
  )
    return true;
  return (
    run.length === 1 &&
    isAmongWords(tokens, from) &&
    /^(?:\p{Lu}{2,6}|\p{Lu}{1,3}\d{1,3}|(?:\p{Lu}\.){2,5})$/u.test(run[0]?.text ?? "") &&
    !/^(?:AM|PM|TV|OK|COP|CEO|PDT|GMT|ET|EST|CET|BST|I|II|III|IV)$/.test(run[0]?.text ?? "")
  );
}

/** "Social Democrats", "Democratic Unionists": a party or people by the plural of its followers. */
function isOfFollowers(run: readonly Token[]): boolean {
  return FOLLOWERS.has(run.at(-1)?.lower ?? "") && !GIVEN_NAMES.has(run[0]?.lower ?? "");
}

const FOLLOWERS: ReadonlySet<string> = new Set(
  "democrats unionists nationalists republicans socialists liberals conservatives greens loyalists islamists communists separatists federalists patriots tigers rebels moderates reformists centrists autonomists".split(
    " ",
  ),
);

function joined(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text, start }, index, run) => (index > 0 && run[index - 1]?.end !== start ? ` ${text}` : text))
    .join("");
}

/** The words of a span as they are spaced in the report. */
export function textOf(sentence: Sentence, from: number, to: number): string {
  return joined(sentence.tokens, from, to);
}

/** Whether small letters stand beside the token: in a heading in capitals every word would be an acronym. */
function isAmongWords(tokens: readonly Token[], at: number): boolean {
  const near = [tokens[at - 2], tokens[at - 1], tokens[at + 1], tokens[at + 2]].filter(
    (token) => token !== undefined,
  );
  return (
    near.some(({ text }) => /^\p{Ll}|^['’]s$/u.test(text)) &&
    !near.some(({ text }) => /^\p{Lu}{5,}$/u.test(text))
  );
}
