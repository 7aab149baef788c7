import type { NounPhrase } from "../grammar/phrases.ts";
import { listFrom, nounFrom, type Sentence, nounAt } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import type { Cast } from "./cast.ts";
import type { Side } from "./side.ts";

/** Sides that a report sets against each other, and how much it says so. */
interface Together {
  readonly sides: readonly Side[];
  score: number;
  /** In how many sentences they stand without being set against each other. */
  beside: number;
}

/** The sides of the talks, and whether the report says so itself or only speaks of no others. */
export interface Counterparts {
  readonly sides: readonly Side[];
  readonly isSure: boolean;
}

/**
 * The sides that "the two sides", "the parties" and "the talks" mean in a report: those that it most often names
 * together, as "talks between A and B", "A and B agreed", "A-B talks" or "A met B". Empty where it names none,
 * or two pairs as often. A joint statement has its own.
 */
export function counterpartsIn(cast: Cast, sentences: readonly Sentence[]): Counterparts {
  if (cast.joint.length > 1) return { sides: cast.joint, isSure: true };
  const sets = new Map<string, Together>();
  const neutral = new Set<Side | undefined>([
    ...cast.people.flatMap(({ side, offices }) => (offices.some(isNeutral) ? [side] : [])),
    ...cast.sides.all().filter(({ name }) => NEUTRAL.test(name)),
    ...sentences.flatMap((sentence) => mediating(cast, sentence)),
  ]);
  const note = (found: readonly Side[], score: number): void => {
    const sides = [...new Set(found)].filter((side) => !neutral.has(side));
    if (sides.length < 2 || sides.length > (score === 0 ? 2 : 3)) return;
    const key = sides
      .map(({ name }) => name)
      .toSorted()
      .join("|");
    const known = sets.get(key);
    const beside = Number(score === 0);
    if (known === undefined) sets.set(key, { sides, score, beside });
    else {
      known.score += score;
      known.beside += beside;
    }
  };
  for (const sentence of sentences) noteSets(cast, sentence, note);
  const [best, second] = [...sets.values()].toSorted((a, b) => b.score - a.score || b.beside - a.beside);
  if (best === undefined) return { sides: acting(cast, neutral), isSure: false };
  const isTied = second !== undefined && second.score === best.score && second.beside === best.beside;
  return isTied ? { sides: [], isSure: false } : { sides: best.sides, isSure: best.score > 0 };
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
    note(partners(cast, sentence, noun), 2);
  }
  note(cast.allIn(sentence, 0, tokens.length).sides, 0);
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

/** "Vardany's delegation to the talks with Costana", "they opened talks with the rebels": the subject's side and the other. */
function partners(cast: Cast, sentence: Sentence, noun: NounPhrase): readonly Side[] {
  const { tokens, verbs } = sentence;
  if (
    !/^(?:talks|negotiations|dialogue|mediation)$/.test(tokens[noun.head]?.lower ?? "") ||
    tokens[noun.to]?.lower !== "with"
  )
    return [];
  const other = nounFrom(sentence, noun.to + 1);
  const sides = other === undefined ? undefined : cast.member(sentence, other)?.sides;
  const verb = verbs.find(({ form }) => form === "finite");
  const subject = verb === undefined ? undefined : subjectOf(sentence, verb)?.whole;
  const own = subject === undefined ? undefined : cast.who(sentence, subject)?.sides;
  return sides?.length === 1 && own?.length === 1 ? [...own, ...sides] : [];
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
