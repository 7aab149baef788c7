import { isQuote, type StateOfPlay } from "@parley/core";
import type { Language } from "../language/language.ts";
import type { Page, Section } from "../page/page.ts";
import type { Text } from "../page/text.ts";
import { settlingSection } from "../settling/settling-section.ts";
import { accountsSection } from "./accounts.ts";
import { comparedSection } from "./compared.ts";
import { contactsSections } from "./contacts.ts";
import { foreignSection } from "./foreign.ts";
import { ledeOf } from "./lede.ts";
import { mandatesSection } from "./mandates.ts";
import { offersSection } from "./offers.ts";
import { outlookSection } from "./outlook.ts";
import { owedSection } from "./owed.ts";
import { papersSection } from "./papers.ts";
import { positionsSection } from "./positions.ts";
import { sinceSection } from "./since.ts";
import { shuttleSections } from "./shuttle.ts";
import { standingsSection } from "./standings.ts";
import { stuckSection } from "./stuck.ts";
import { unsaidSection } from "./unsaid.ts";
import { Viewing } from "./viewing.ts";

/** What the page needs beside the state. */
export interface StatusOptions {
  readonly language: Language;
  /** As whom it is read; an outside analyst unless said. */
  readonly reader?: string | undefined;
  /** The state as recorded by an earlier day: what changed since then stands first. */
  readonly before?: StateOfPlay | undefined;
}

/** The page that says where the talks stand, from one sentence on top down to the exact words. */
export function statusPage(state: StateOfPlay, { language, reader, before }: StatusOptions): Page {
  const viewing = new Viewing(state, language);
  return pageOf(viewing, reader, ledeOf, () => [
    ...(before === undefined ? [] : [sinceSection(viewing, before)]),
    positionsSection(viewing),
    stuckSection(viewing),
    ...settlingSection(viewing),
    accountsSection(viewing),
    ...comparedSection(viewing),
    ...offersSection(viewing),
    papersSection(viewing),
    ...contactsSections(viewing),
    ...shuttleSections(viewing),
    owedSection(viewing),
    ...mandatesSection(viewing),
    outlookSection(viewing),
    ...standingsSection(viewing),
    unsaidSection(viewing),
    ...foreignSection(viewing),
  ]);
}

/** A page of these talks under the given top sentence, with the given sections; sources are numbered as they come. */
export function pageOf(
  viewing: Viewing,
  reader: string | undefined,
  lede: (viewing: Viewing) => Text,
  sections: () => readonly Section[],
): Page {
  const { state, language } = viewing;
  const { status } = language;
  const top = lede(viewing);
  const below = sections();
  const isUnread = state.reviewed === 0 && state.unread > 0;
  const undated = state.reports.filter(({ date }) => date === undefined).length;
  const name = (state.talks?.entry.body.title ?? titleOf(state) ?? status.title).replace(/[.]$/, "");
  return {
    language: language.code,
    direction: language.direction,
    title: `${status.title}: ${name}`,
    example: isExample(state) ? status.example : undefined,
    bar: [name, reader ?? status.analyst, ...viewing.clocks()].join(" · "),
    kicker: isUnread ? status.asRead(state.reports.length) : status.title,
    lede: top,
    isUnread,
    under: [
      status.from(state.reports.length, undated, state.lineByRef.size, writtenIn(state)),
      status.counted(state.reviewed, state.unread),
    ].filter((line) => line !== ""),
    sections: below,
    notesHeading: status.headings.sources,
    notes: viewing.citing.notes(),
  };
}

/** How many lines a person wrote that rest on no report. */
function writtenIn({ lineByRef }: StateOfPlay): number {
  return [...lineByRef.values()].filter(
    ({ entry }) => entry.origin.by === "person" && entry.kind !== "report" && !entry.sources.some(isQuote),
  ).length;
}

/** Talks or reports that call themselves an EXAMPLE make the page one. */
function isExample({ talks, reports }: StateOfPlay): boolean {
  return [talks?.entry.body.title, ...reports.map(({ title }) => title)].some((title) =>
    title?.startsWith("EXAMPLE"),
  );
}

function titleOf({ reports }: StateOfPlay): string | undefined {
  const [only, second] = reports;
  return second === undefined ? only?.title : undefined;
}
