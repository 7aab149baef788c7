import type { NounPhrase } from "../grammar/phrases.ts";
import { listFrom, nounFrom, type Sentence, nounAt } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import type { Cast } from "./cast.ts";
import type { Side } from "./sides.ts";

/** Sides that a report sets against each other, and how much it says so. */
interface Together {
  readonly sides: readonly Side[];
  score: number;
}

/**
 * The sides that "the two sides", "the parties" and "the talks" mean in a report: those that it most often names
 * together, as "talks between A and B", "A and B agreed", "A-B talks" or "A met B". Empty where it names none,
 * or two pairs as often. A joint statement has its own.
 */
export function counterpartsIn(cast: Cast, sentences: readonly Sentence[]): readonly Side[] {
  if (cast.joint.length > 1) return cast.joint;
  const sets = new Map<string, Together>();
  const neutral = new Set<Side | undefined>([
    ...cast.people.flatMap(({ side, offices }) => (offices.some(isNeutral) ? [side] : [])),
    ...cast.sides.all().filter(({ name }) => NEUTRAL.test(name)),
    ...sentences.flatMap((sentence) => mediating(cast, sentence)),
  ]);
  const note = (found: readonly Side[], score: number): void => {
    const sides = [...new Set(found)].filter((side) => !neutral.has(side));
    if (sides.length < 2 || sides.length > (score < 1 ? 2 : 3)) return;
    const key = sides
      .map(({ name }) => name)
      .toSorted()
      .join("|");
    const known = sets.get(key);
    if (known === undefined) sets.set(key, { sides, score });
    else known.score += score;
  };
  for (const sentence of sentences) noteSets(cast, sentence, note);
  const [best, second] = [...sets.values()].toSorted((a, b) => b.score - a.score);
  if (best === undefined) return acting(cast, neutral);
  return second !== undefined && second.score === best.score ? [] : best.sides;
}

type Note = (sides: readonly Side[], score: number) => void;

function noteSets(cast: Cast, sentence: Sentence, note: Note): void {
  const { tokens, nouns, verbs } = sentence;
  let listed = 0;
  for (const noun of nouns) {
    const before = tokens[noun.from - 1]?.lower ?? "";
    const list = noun.from < listed ? [] : listFrom(sentence, noun);
    if (list.length > 1) listed = list.at(-1)?.to ?? listed;
    if (list.length > 1 && !/^(?:in|at|through|near)$/.test(before))
      note(sidesOf(cast, sentence, list), before === "between" ? 3 : 1);
    note(adjectives(cast, sentence, noun), 2);
  }
  note(cast.allIn(sentence, 0, tokens.length).sides, 0.5);
  for (const verb of verbs) {
    if (verb.form === "gerund" || !MEETING.test(verb.lemma)) continue;
    const subject = subjectOf(sentence, verb)?.whole;
    const joint = tokens.findIndex(({ lower }, at) => lower === "with" && at >= verb.to && at < verb.to + 6);
    const object = nounFrom(sentence, joint === -1 ? verb.to : joint + 1);
    const agent = subject === undefined ? undefined : cast.who(sentence, subject);
    const other = object === undefined ? undefined : cast.member(sentence, object);
    note([...(agent?.sides ?? []), ...(other?.sides ?? [])], 1);
  }
}

const MEETING = /^(?:meet|face|fight|tell|reject|accuse|offer|sue|strike|negotiate|exchange)$/;

function sidesOf(cast: Cast, sentence: Sentence, list: readonly NounPhrase[]): readonly Side[] {
  const all = list.map((noun) => cast.member(sentence, noun)?.sides ?? []);
  return all.every((sides) => sides.length === 1) ? all.flat() : [];
}

/** "The US-Iran talks", "Russian-Ukrainian negotiations". */
function adjectives(cast: Cast, sentence: Sentence, noun: NounPhrase): readonly Side[] {
  const head = sentence.tokens[noun.head]?.lower ?? "";
  if (
    !/^(?:talks|negotiations|dialogue|meeting|summit|war|border|agreement|truce|ceasefire|dispute|round)$/.test(
      head,
    )
  )
    return [];
  return cast
    .mentions(sentence)
    .filter(({ from, to, name }) => from >= noun.from && to <= noun.head && name === undefined)
    .map((mention) => cast.sides.enter(mention))
    .filter((side) => side !== undefined);
}

function isNeutral(office: string): boolean {
  return /\b(?:mediator|facilitator|conciliator|arbitrator|special master|go-between|intermediary|arbiter|umpire)$/.test(
    office,
  );
}

/** Bodies that conciliate, and are no party by their nature. */
export const NEUTRAL: RegExp =
  /\b(?:mediation|conciliation|arbitration|acas|red cross|red crescent|united nations|court|hotel)\b/i;

/** "Brokered by Togo", "Qatari mediators": sides that carry and host. */
function mediating(cast: Cast, sentence: Sentence): readonly Side[] {
  const { tokens } = sentence;
  return tokens.flatMap(({ lower }, at) => {
    if (
      /^(?:brokered|mediated|facilitated|hosted|chaired|moderated)$/.test(lower) &&
      tokens[at + 1]?.lower === "by"
    )
      return cast.sideIn(sentence, at + 2, Math.min(tokens.length, at + 8)) ?? [];
    if (/^(?:mediators?|mediation|facilitators?|conciliators?|hosts)$/.test(lower)) {
      const from = nounAt(sentence, at)?.from ?? at;
      return from === at ? [] : (cast.sideIn(sentence, from, at) ?? []);
    }
    return [];
  });
}

/** Where no two are named together: the sides for which somebody leads or negotiates, else speaks, if they are two. */
function acting(cast: Cast, neutral: ReadonlySet<Side | undefined>): readonly Side[] {
  for (const capacities of [/^(?:principal|negotiator)$/, /^(?:principal|negotiator|spokesperson)$/]) {
    const sides = cast.people
      .filter(({ capacity, side }) => capacities.test(capacity) && !neutral.has(side))
      .flatMap(({ side }) => side ?? []);
    const distinct = [...new Set(sides)];
    if (distinct.length === 2) return distinct;
  }
  return [];
}
