import type { Ref, When } from "@parley/core";
import type { PartyMark } from "../page/text.ts";
import { sentenceOf } from "../status/describing.ts";
import type { Viewing } from "../status/viewing.ts";

/** What an event is drawn as. */
export type EventShape =
  | "meeting"
  | "call"
  | "meeting-planned"
  | "call-planned"
  | "not-planned"
  | "paper"
  | "paper-closed"
  | "signal";

/** Contacts, papers and signals in order, one lane a side. */
export interface Timeline {
  readonly lanes: readonly { readonly party: Ref; readonly name: string; readonly mark: PartyMark }[];
  readonly events: readonly TimelineEvent[];
}

/** One event: where it stands in the order, on which lanes, and how it reads. */
export interface TimelineEvent {
  readonly id: Ref;
  readonly shape: EventShape;
  /** The indexes of its lanes, the upper first; never empty. */
  readonly lanes: readonly number[];
  readonly when: string;
  readonly words: string;
  readonly isUnread: boolean;
  /** Whether it is still to come, or said not to come. */
  readonly isAhead: boolean;
  /** The day that the rule takes when it stands here; undefined where the day is not known. */
  readonly day: string | undefined;
}

interface Placed extends Omit<TimelineEvent, "lanes"> {
  readonly parties: readonly Ref[];
  readonly at: number;
}

/** The timeline: what has a time in its order, then what has none as told, then what is planned, then what is not. */
export function timelineOf(viewing: Viewing): Timeline {
  const lanes = viewing.columns.flatMap(({ ref, name }) => {
    const mark = viewing.mark(ref);
    return mark === undefined ? [] : [{ party: ref, name, mark }];
  });
  const indexByParty = new Map(lanes.map(({ party }, index) => [party, index]));
  const placed = [...contacts(viewing), ...papers(viewing), ...signals(viewing)];
  const events = placed
    .map(({ parties, at, ...event }) => ({
      at,
      event: {
        ...event,
        lanes: [...new Set(parties.flatMap((party) => indexByParty.get(party) ?? []))].toSorted(
          (a, b) => a - b,
        ),
      },
    }))
    .filter(({ event }) => event.lanes.length > 0)
    .toSorted(
      (a, b) => Number(a.event.isAhead) - Number(b.event.isAhead) || (a.at === b.at ? 0 : a.at - b.at),
    )
    .map(({ event }) => event);
  return { lanes, events };
}

function contacts(viewing: Viewing): readonly Placed[] {
  const { state } = viewing;
  return state.contacts.map(({ ref, status, mode, when, parties, people, read, lines }) => ({
    id: ref,
    shape: contactShape(status, mode),
    parties: [
      ...parties,
      ...people.flatMap(({ party }) => (party === undefined ? [] : [state.canon(party)])),
    ],
    ...timed(viewing, when),
    words: lines[0] === undefined ? "" : sentenceOf(viewing, lines[0]),
    isUnread: read !== "reviewed",
    isAhead: status !== "held",
  }));
}

function contactShape(status: string, mode: string): EventShape {
  if (status === "not-planned") return "not-planned";
  const isCall = mode === "call";
  if (status === "planned") return isCall ? "call-planned" : "meeting-planned";
  return isCall ? "call" : "meeting";
}

function papers(viewing: Viewing): readonly Placed[] {
  const { state } = viewing;
  return state.papers.flatMap(({ ref, contents, showings }) =>
    showings.map(({ to, by, on, line }) => ({
      id: line.ref === "" ? ref : line.ref,
      shape: contents === "held" ? ("paper" as const) : ("paper-closed" as const),
      parties: [...(by === undefined ? [] : [by]), ...to],
      ...timed(viewing, on),
      words: sentenceOf(viewing, line),
      isUnread: line.read !== "reviewed",
      isAhead: false,
    })),
  );
}

function signals(viewing: Viewing): readonly Placed[] {
  const { state } = viewing;
  return state.signals.map(({ ref, from, to, line }) => ({
    id: ref,
    shape: "signal",
    parties: [from.party, to.party].flatMap((party) => (party === undefined ? [] : [state.canon(party)])),
    ...timed(viewing, line.entry.on),
    words: sentenceOf(viewing, line),
    isUnread: line.read !== "reviewed",
    isAhead: false,
  }));
}

function timed({ state, language }: Viewing, when: When | undefined): Pick<Placed, "at" | "when" | "day"> {
  const span = state.calendar.span(when);
  return {
    at: span?.start ?? Number.MAX_SAFE_INTEGER,
    when: language.terms.when(when),
    day: span === undefined ? undefined : state.calendar.dayOf(span.end),
  };
}
