import type { Section } from "../page/page.ts";
import { party, plain, strong, type Text } from "../page/text.ts";
import { mandatesSection } from "../status/mandates.ts";
import type { Viewing } from "../status/viewing.ts";
import { roomChip, type RoomChip } from "./room-chip.ts";

/** A room with everybody who reads it. */
export interface RoomOnRecord {
  readonly chip: RoomChip;
  readonly readers: readonly string[];
}

/** The rooms of the view, with who reads each. */
export function roomsOnRecord({ state, language }: Viewing): readonly RoomOnRecord[] {
  return state.rooms.map(({ entry }) => ({
    chip: roomChip(state, language, entry.room),
    readers: (entry.body.members ?? []).map(({ name, member }) => name ?? member),
  }));
}

/** The sections of the people: the sides with their roles, everybody who speaks or acts, and what they may agree to. */
export function peopleSections(viewing: Viewing): readonly Section[] {
  const { state, language } = viewing;
  const words = language.desk.people;
  const sides = state.parties.map((side) => ({
    cells: [
      [...markOf(viewing, side.ref), strong(side.name)],
      [plain(language.terms.list(side.roles.map(({ role }) => language.terms.role[role])))],
      viewing.sources(side.lines.slice(0, 1)),
    ],
    isUnread: side.read !== "reviewed",
  }));
  const people = state.people.map((person) => ({
    cells: [
      [...markOf(viewing, person.party), strong(person.name)],
      [
        plain(
          [...person.offices, ...person.capacities.map((one) => language.terms.capacity[one])].join(", "),
        ),
      ],
      viewing.sources(person.lines.slice(0, 1)),
    ],
    isUnread: person.read !== "reviewed",
  }));
  return [
    table("parties", words.parties, words.partiesHead, sides, words.noParties),
    table("people", words.people, words.peopleHead, people, words.noPeople),
    ...mandatesSection(viewing),
  ];
}

function markOf(viewing: Viewing, ref: string | undefined): Text {
  const mark = viewing.mark(ref);
  return mark === undefined ? [] : [party(mark)];
}

function table(
  id: string,
  heading: string,
  head: readonly string[],
  rows: readonly { readonly cells: readonly Text[]; readonly isUnread: boolean }[],
  nothing: string,
): Section {
  return {
    id,
    heading,
    aside: "",
    blocks:
      rows.length === 0
        ? [{ kind: "line", text: [plain(nothing)], isQuiet: true }]
        : [{ kind: "table", head, rows }],
  };
}
