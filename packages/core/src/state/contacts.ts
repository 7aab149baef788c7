import type { Ref } from "../entry/ref.ts";
import type { Speaker } from "../entry/speaker.ts";
import type { Line, Read } from "../stages/line.ts";
import { daysBetween, type When } from "../time.ts";
import { byEntity, canonAll, readOf, type World } from "./world.ts";

/** Whether it took place, is to take place, or is said not to be planned. */
export const CONTACT_STATUSES = ["held", "planned", "not-planned"] as const;
export type ContactStatus = (typeof CONTACT_STATUSES)[number];
/** How the sides were in touch. */
export const CONTACT_MODES = ["meeting", "call", "exchange"] as const;
export type ContactMode = (typeof CONTACT_MODES)[number];

/** A meeting, call or exchange. A held one has its time in the entry's `on`; a planned one in `due`. */
export interface Contact {
  readonly status: ContactStatus;
  readonly mode: ContactMode;
  /** How long it took, as this source tells it. */
  readonly minutes?: number;
  readonly place?: string;
  readonly parties: readonly Ref[];
  /** Who took part, in which capacity. */
  readonly people: readonly Speaker[];
  /** When a planned one is to be, where that is known. */
  readonly due?: When;
  /** What must come first, in the report's words. */
  readonly after?: string;
  readonly track?: string;
}

/**
 * One contact as on record. Participants and length stay per source: `lines` has each telling, and the
 * fields here are those of the telling that says most.
 */
export interface ContactState {
  readonly ref: Ref;
  readonly status: ContactStatus;
  readonly mode: ContactMode;
  readonly minutes: number | undefined;
  readonly place: string | undefined;
  readonly parties: readonly Ref[];
  readonly people: readonly Speaker[];
  /** When it took place, or is to. */
  readonly when: When | undefined;
  readonly after: string | undefined;
  readonly read: Read;
  readonly lines: readonly Line<Contact>[];
}

/** The contacts: held ones by time where known and else as told, then planned, then not planned. */
export function contactStates(world: World, lines: readonly Line<Contact>[]): readonly ContactState[] {
  return [...byEntity(world, lines)]
    .map(([ref, group]) => {
      const contact = contactState(world, ref, group);
      const start = world.calendar.span(contact.when)?.start ?? Infinity;
      return { contact, start, rank: CONTACT_STATUSES.indexOf(contact.status) };
    })
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        compareNumbers(a.start, b.start) ||
        (a.contact.lines[0] && b.contact.lines[0]
          ? world.inOrder(a.contact.lines[0], b.contact.lines[0])
          : 0),
    )
    .map(({ contact }) => contact);
}

function contactState(world: World, ref: Ref, group: readonly Line<Contact>[]): ContactState {
  const [only] = group;
  if (only !== undefined && group.length === 1) return toldOnce(world, ref, only);
  const lines = group.toSorted(world.inOrder);
  const bodies = lines.map(({ entry }) => entry.body);
  const whens = lines.map(whenOf);
  const fullest = bodies.toSorted((a, b) => b.people.length - a.people.length)[0];
  return {
    ref,
    status: bodies.some(({ status }) => status === "held") ? "held" : (bodies[0]?.status ?? "held"),
    mode: bodies[0]?.mode ?? "meeting",
    minutes: bodies.map(({ minutes }) => minutes).find((minutes) => minutes !== undefined),
    place: bodies.map(({ place }) => place).find((place) => place !== undefined),
    parties: canonAll(
      world,
      bodies.flatMap(({ parties }) => parties),
    ),
    people: fullest?.people ?? [],
    when:
      whens.find((when) => world.calendar.span(when) !== undefined) ??
      whens.find((when) => when !== undefined),
    after: bodies.map(({ after }) => after).find((after) => after !== undefined),
    read: readOf(lines),
    lines,
  };
}

/** Most contacts are told of once, and then there is nothing to choose from. */
function toldOnce(world: World, ref: Ref, line: Line<Contact>): ContactState {
  const { status, mode, minutes, place, parties, people, after } = line.entry.body;
  return {
    ref,
    status,
    mode,
    minutes,
    place,
    parties: canonAll(world, parties),
    people,
    when: whenOf(line),
    after,
    read: line.read,
    lines: [line],
  };
}

function whenOf({ entry }: Line<Contact>): When | undefined {
  return entry.body.due ?? (entry.body.status === "held" ? entry.on : undefined);
}

/** How long a side has been out of touch. */
export interface Silence {
  readonly party: Ref;
  /** The last contact held in which the side took part; undefined where none is on record. */
  readonly last: ContactState | undefined;
  /** Whole days since its end; null where the last contact bears no day or no date is asked for. */
  readonly days: number | null;
}

/** For each side, its last contact held and the days since, as of `asOf` (milliseconds since 1970). */
export function silences(
  { calendar }: World,
  parties: readonly Ref[],
  contacts: readonly ContactState[],
  asOf: number | undefined,
): readonly Silence[] {
  const heldByParty = new Map(parties.map((party) => [party, new Held()]));
  for (const contact of contacts) {
    if (contact.status !== "held") continue;
    const end = calendar.span(contact.when)?.end;
    for (const party of contact.parties) heldByParty.get(party)?.add(contact, end);
  }
  return parties.map((party) => {
    const { last, end, isDated } = heldByParty.get(party) ?? new Held();
    // An undated contact may be the later one, and then no day can be counted.
    const countable = end !== undefined && isDated && asOf !== undefined;
    return {
      party,
      last,
      days: countable ? Math.max(0, daysBetween(calendar.dayOf(end), calendar.dayOf(asOf))) : null,
    };
  });
}

/** The contacts held with one side, as far as the last of them matters. */
class Held {
  /** The last that bears a day; where none does, the one told first stands for them. */
  last: ContactState | undefined;
  end: number | undefined;
  isDated = true;

  add(contact: ContactState, end: number | undefined): void {
    if (end === undefined) this.isDated = false;
    if (end !== undefined && (this.end === undefined || end > this.end)) {
      this.last = contact;
      this.end = end;
    } else this.last ??= contact;
  }
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
