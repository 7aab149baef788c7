import type { Ref } from "@parley/core";
import type { Member } from "./member.ts";
import { roomChip, type RoomChip } from "./room-chip.ts";
import { capital, type PartyMark } from "../page/text.ts";
import type { Viewing } from "../status/viewing.ts";

/** What stands around every screen: the talks, the sides, the rooms, and what waits for somebody. */
export interface Frame {
  readonly talks: string;
  readonly isExample: boolean;
  readonly example: string;
  readonly zone: string;
  /** Who sits at the desk. */
  readonly member: Pick<Member, "id" | "name" | "sort">;
  readonly sides: readonly { readonly ref: Ref; readonly name: string; readonly mark: PartyMark }[];
  readonly rooms: readonly (RoomChip & { readonly party: Ref | undefined })[];
  readonly entries: number;
  readonly reports: number;
  readonly unread: number;
  /** The first and the last day on which anything happened, as far as known. */
  readonly days: { readonly first: string; readonly last: string } | undefined;
}

/** The frame of the view. */
export function frameOf(viewing: Viewing, title: string, { id, name: own, sort }: Member): Frame {
  const { state, language } = viewing;
  const talks = state.talks?.entry.body.title ?? title;
  return {
    talks: capital(talks.replace(/^EXAMPLE:?\s*/, "")),
    isExample:
      talks.startsWith("EXAMPLE") || state.reports.some((report) => report.title.startsWith("EXAMPLE")),
    example: language.status.example,
    zone: state.calendar.zone,
    member: { id, name: own, sort },
    sides: viewing.columns.flatMap(({ ref, name }) => {
      const mark = viewing.mark(ref);
      return mark === undefined ? [] : [{ ref, name, mark }];
    }),
    rooms: state.rooms.map(({ entry }) => ({
      ...roomChip(state, language, entry.room),
      party: entry.body.party === undefined ? undefined : state.canon(entry.body.party),
    })),
    entries: state.lineByRef.size,
    reports: state.reports.length,
    unread: state.unread,
    days: daysOf(viewing),
  };
}

function daysOf({ state }: Viewing): Frame["days"] {
  const spans = [...state.lineByRef.values()]
    .map(({ entry }) => state.calendar.span(entry.on))
    .filter((span) => span !== undefined);
  if (spans.length === 0) return undefined;
  const first = spans.reduce((least, { start }) => Math.min(least, start), Infinity);
  const last = spans.reduce((most, { end }) => Math.max(most, end), -Infinity);
  return { first: state.calendar.dayOf(first), last: state.calendar.dayOf(last) };
}
