import type { ContactState, Ref, Silence, Speaker } from "@parley/core";
import type { Section, TableBlock } from "../page/page.ts";
import { plain, type Text } from "../page/text.ts";
import { perhapsSame } from "./papers.ts";
import type { Viewing } from "./viewing.ts";

/** The contacts in order, then how long each side has been out of touch. */
export function contactsSections(viewing: Viewing): readonly Section[] {
  const { state, language } = viewing;
  const rows = state.contacts.map((contact) => ({
    cells: [
      [plain(whenOf(viewing, contact))],
      [plain(language.terms.contactStatus[contact.status])],
      contactText(viewing, contact),
    ],
    isUnread: contact.read !== "reviewed",
  }));
  const contacts: Section = {
    id: "contacts",
    heading: language.status.headings.contacts,
    aside: "",
    blocks:
      rows.length === 0
        ? [{ kind: "line", text: [plain(language.status.nothing.contacts)], isQuiet: true }]
        : [{ kind: "table", head: [], rows }],
  };
  return rows.length === 0 ? [contacts] : [contacts, silenceSection(viewing)];
}

function whenOf({ language }: Viewing, { when }: ContactState): string {
  return language.terms.when(when);
}

function contactText(viewing: Viewing, contact: ContactState): Text {
  const { language } = viewing;
  const facts = [
    language.terms.mode[contact.mode],
    ...(contact.minutes === undefined ? [] : [language.terms.length(contact.minutes)]),
    ...(contact.place === undefined ? [] : [contact.place]),
  ].join(", ");
  const after = contact.after === undefined ? "" : `; ${language.status.afterThat(contact.after)}`;
  const perhaps = perhapsSame(viewing, contact.lines);
  return [
    plain(`${facts}: ${whoOf(viewing, contact)}${after}`),
    ...(perhaps.length === 0 ? [] : [plain("; "), ...perhaps]),
    ...viewing.sources(contact.lines),
  ];
}

/** "Jared Kushner, Steve Witkoff (US); Yuri Ushakov (RU)"; sides without a named person by their names. */
function whoOf(viewing: Viewing, { people, parties }: ContactState): string {
  const { state, language } = viewing;
  const byParty = new Map<Ref | "", Speaker[]>();
  for (const person of people) {
    const side = person.party === undefined ? "" : state.canon(person.party);
    byParty.set(side, [...(byParty.get(side) ?? []), person]);
  }
  const named = [...byParty].map(([side, group]) => {
    const letters = viewing.mark(side === "" ? undefined : side)?.letters;
    return `${language.terms.list(group.map((person) => viewing.nameOf(person)))}${letters === undefined ? "" : ` (${letters})`}`;
  });
  const others = parties
    .filter((side) => !byParty.has(side))
    .map((side) => language.terms.name(state.name(side)));
  const all = [...named, ...others];
  return all.length === 0 ? language.status.noPerson : all.join("; ");
}

/** How long each side has been out of touch. */
export function silenceSection(viewing: Viewing): Section {
  const { state, language } = viewing;
  const shown = new Set(viewing.columns.map(({ ref }) => ref));
  const silences = state.silences.filter(({ party }) => shown.has(party));
  const isCounted = silences.some(({ days }) => days !== null);
  return {
    id: "silence",
    heading: language.status.headings.silence,
    aside: "",
    blocks: isCounted
      ? [{ kind: "table", head: [], rows: silences.map((silence) => silenceRow(viewing, silence)) }]
      : [{ kind: "line", text: [plain(language.status.uncounted)], isQuiet: true }],
  };
}

function silenceRow(viewing: Viewing, { party, last, days }: Silence): TableBlock["rows"][number] {
  const { state, language } = viewing;
  return {
    cells: [
      [plain(language.terms.name(state.name(party)))],
      [plain(language.status.silent(days, last !== undefined))],
      last === undefined
        ? []
        : [
            plain(`${language.terms.mode[last.mode]}, ${language.terms.when(last.when)}`),
            ...viewing.sources(last.lines),
          ],
    ],
    isUnread: last !== undefined && last.read !== "reviewed",
  };
}
