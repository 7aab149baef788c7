import type { Ref } from "../entry/ref.ts";
import type { Speaker } from "../entry/speaker.ts";
import { firstQuote, type Line } from "../stages/line.ts";
import { overlaps, type Span, type When } from "../time.ts";
import type { World } from "./world.ts";

/** What an account is about: how near an agreement is, how something went, how long, how many. */
export const ASPECTS = ["nearness", "assessment", "minutes", "points", "papers"] as const;
export type Aspect = (typeof ASPECTS)[number];

/** What a side, an outlet in its own voice or an unnamed source says of an event or of the talks. */
export interface Account {
  /** The side that tells it; undefined for an outlet's own voice and for unnamed sources. */
  readonly party: Ref | undefined;
  readonly speaker: Speaker | undefined;
  /** Whose words they are. */
  readonly voice: "side" | "outlet" | "unnamed";
  /** The report that carries it, where it is carried by one. */
  readonly report: Ref | undefined;
  /** What is told, in a form that can be compared: a judgement, an assessment or a number. */
  readonly value: string;
  readonly words: string;
  readonly on: When | undefined;
  readonly line: Line;
}

/** Accounts of one thing in one period that do not say the same. */
export interface Divergence {
  /** A contact, paper, point or topic; `talks` for the talks as a whole. */
  readonly about: Ref | "talks";
  readonly aspect: Aspect;
  /** False where some account bears no time: then it was said at different or unknown times. */
  readonly samePeriod: boolean;
  readonly accounts: readonly Account[];
}

interface Told {
  readonly about: Ref | "talks";
  readonly aspect: Aspect;
  readonly account: Account;
}

/** Two accounts belong to one period when they lie at most this far apart. */
const PERIOD_MS = 7 * 86_400_000;

/** Collects accounts and finds the ones that diverge. */
export class AccountBook {
  readonly #told: Told[] = [];

  /** Enters an account by a side, by an unnamed source, or by the outlet that carries it. */
  tell(
    line: Line,
    about: Ref | "talks",
    aspect: Aspect,
    value: string,
    teller: { readonly voice: Account["voice"]; readonly speaker?: Speaker | undefined },
    words: string,
  ): void {
    const account = {
      party: teller.speaker?.party,
      speaker: teller.speaker,
      voice: teller.voice,
      report: firstQuote(line)?.report,
      value,
      words,
      on: line.entry.on,
      line,
    };
    this.#told.push({ about, aspect, account });
  }

  /** Enters a number as the report tells it in its own voice; nothing where there is none. */
  tellNumber(line: Line, about: Ref, aspect: Aspect, value: number | undefined): void {
    if (value === undefined) return;
    this.tell(line, about, aspect, String(value), { voice: "outlet" }, firstQuote(line)?.exact ?? "");
  }

  /** The divergences: about the talks first, then in the order in which they are told. */
  divergences(world: World): readonly Divergence[] {
    const groups = new Map<string, Told[]>();
    for (const told of this.#told) {
      const about = told.about === "talks" ? "talks" : world.canon(told.about);
      const key = `${about} ${told.aspect}`;
      const account = withCanonicalParty(world, told.account);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ about, aspect: told.aspect, account }]);
      else group.push({ about, aspect: told.aspect, account });
    }
    return [...groups.values()]
      .flatMap((group) => divergencesIn(world, group))
      .toSorted((a, b) => Number(b.about === "talks") - Number(a.about === "talks") || byFirst(world, a, b));
  }
}

function withCanonicalParty(world: World, account: Account): Account {
  return account.party === undefined ? account : { ...account, party: world.canon(account.party) };
}

function byFirst(world: World, a: Divergence, b: Divergence): number {
  const [first] = a.accounts;
  const [second] = b.accounts;
  return (
    ASPECTS.indexOf(a.aspect) - ASPECTS.indexOf(b.aspect) ||
    (first === undefined || second === undefined ? 0 : world.inOrder(first.line, second.line))
  );
}

function divergencesIn(world: World, group: readonly Told[]): readonly Divergence[] {
  const ordered = group.map(({ account }) => account).toSorted((a, b) => world.inOrder(a.line, b.line));
  const { about, aspect } = group[0] ?? { about: "talks", aspect: "nearness" };
  return periods(world, ordered)
    .map((accounts) => ({ about, aspect, ...heldBy(world, accounts) }))
    .filter(({ accounts }) => {
      const values = new Set(accounts.map(({ value }) => value));
      const tellers = new Set(accounts.map(tellerOf));
      return values.size > 1 && tellers.size > 1;
    });
}

/** One account a speaker and value: a person and the side that he or she speaks for may both have said it. */
function heldBy(world: World, accounts: readonly Account[]): Pick<Divergence, "accounts" | "samePeriod"> {
  const byTeller = new Map<string, Account>();
  for (const account of accounts) {
    const key = `${tellerOf(account)} ${account.speaker?.person ?? ""} ${account.value}`;
    if (!byTeller.has(key)) byTeller.set(key, account);
  }
  const kept = [...byTeller.values()];
  return { accounts: kept, samePeriod: kept.every(({ on }) => world.calendar.span(on) !== undefined) };
}

function tellerOf({ voice, party, report, speaker }: Account): string {
  return voice === "side" ? (party ?? speaker?.person ?? "") : `${voice} ${report ?? ""}`;
}

/** Splits accounts into periods; what bears no time goes with the latest period. */
function periods(world: World, accounts: readonly Account[]): readonly (readonly Account[])[] {
  const timed: { account: Account; span: Span }[] = [];
  const timeless: Account[] = [];
  for (const account of accounts) {
    const span = world.calendar.span(account.on);
    if (span === undefined) timeless.push(account);
    else timed.push({ account, span });
  }
  timed.sort((a, b) => a.span.start - b.span.start);
  const groups: { accounts: Account[]; span: Span }[] = [];
  for (const { account, span } of timed) {
    const last = groups.at(-1);
    if (last !== undefined && overlaps(last.span, span, PERIOD_MS)) {
      last.accounts.push(account);
      last.span = { start: last.span.start, end: Math.max(last.span.end, span.end) };
    } else {
      groups.push({ accounts: [account], span });
    }
  }
  const last = groups.at(-1);
  if (last === undefined) return [timeless];
  last.accounts.push(...timeless);
  return groups.map((group) => group.accounts.toSorted((a, b) => world.inOrder(a.line, b.line)));
}
