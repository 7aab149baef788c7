import type { StateOfPlay } from "@parley/core";
import type { Page } from "../page/page.ts";
import { accountsSection } from "../status/accounts.ts";
import { comparedSection } from "../status/compared.ts";
import { contactsSections, silenceSection } from "../status/contacts.ts";
import { ledeOf } from "../status/lede.ts";
import { offersSection } from "../status/offers.ts";
import { outlookSection } from "../status/outlook.ts";
import { freeingAnswers } from "../settling/freeing.ts";
import { settlingSection } from "../settling/settling-section.ts";
import { owedSection } from "../status/owed.ts";
import { papersSection } from "../status/papers.ts";
import { shuttleSections } from "../status/shuttle.ts";
import { ledeFrom } from "./ledes.ts";
import { peopleSections } from "./people-page.ts";
import { positionsSection } from "../status/positions.ts";
import { sinceSection } from "../status/since.ts";
import { standingsSection } from "../status/standings.ts";
import { pageOf } from "../status/status-page.ts";
import { stuckSection } from "../status/stuck.ts";
import { unsaidSection } from "../status/unsaid.ts";
import type { Viewing } from "../status/viewing.ts";

/** As whom a page is read, and the earlier state with which it is compared. */
export interface PageOptions {
  readonly reader?: string | undefined;
  readonly before?: StateOfPlay | undefined;
}

/** "Where it stands": the whole in one sentence, then the matrix, then what is behind it. */
export function wherePage(viewing: Viewing, { reader, before }: PageOptions = {}): Page {
  return pageOf(viewing, reader, ledeOf, () => [
    ...(before === undefined ? [] : [sinceSection(viewing, before)]),
    positionsSection(viewing),
    stuckSection(viewing),
    unsaidSection(viewing),
    accountsSection(viewing),
    ...comparedSection(viewing),
    owedSection(viewing),
    silenceSection(viewing),
    outlookSection(viewing),
    ...standingsSection(viewing),
  ]);
}

/** Contacts: a sentence that counts them, and the list that tells the same as the timeline. */
export function contactsPage(viewing: Viewing, { reader }: PageOptions = {}): Page {
  const { state, language } = viewing;
  const count = (status: string): number =>
    state.contacts.filter((contact) => contact.status === status).length;
  const words = language.desk.contacts.lede(count("held"), count("planned"), count("not-planned"));
  const lines = state.contacts.flatMap(({ lines: told }) => told.slice(0, 1));
  return {
    ...pageOf(
      viewing,
      reader,
      () => ledeFrom(viewing, words, lines),
      () => contactsSections(viewing),
    ),
    kicker: language.desk.contacts.title,
  };
}

/** The shuttle: what is owed, what may be carried, which offers stand. */
export function shuttlePage(viewing: Viewing, { reader }: PageOptions = {}): Page {
  const { state, language } = viewing;
  const waiting = state.signals.filter(({ stage }) => stage === "entrusted");
  const open = state.offers.filter(({ status }) => status === "open");
  const words = language.desk.shuttle.lede(
    waiting.length,
    state.releases.filter(({ status }) => status === "live").length,
    open.length,
  );
  const lines = [...waiting.map(({ line }) => line), ...open.map(({ line }) => line)];
  return {
    ...pageOf(
      viewing,
      reader,
      () => ledeFrom(viewing, words, lines),
      () => [
        ...shuttleSections(viewing).filter(({ id }) => id !== "shuttle"),
        ...offersSection(viewing),
        papersSection(viewing),
        owedSection(viewing),
      ],
    ),
    kicker: language.desk.shuttle.title,
  };
}

/** The plan: how much of it is settled, and its papers. */
export function planPage(viewing: Viewing, { reader }: PageOptions = {}): Page {
  const { state, language } = viewing;
  const points = state.rows.filter(({ subject }) => subject === "point");
  const open = points.filter(
    ({ ref }) => (state.wordingsByPoint.get(ref)?.versions.at(-1)?.brackets.length ?? 0) > 0,
  );
  const agreed = points.filter(({ ref }) => state.agreementByRow.get(ref)?.whole === true);
  const words = language.desk.plan.lede(points.length, open.length, agreed.length, state.rows.length);
  return {
    ...pageOf(
      viewing,
      reader,
      () => ledeFrom(viewing, words, []),
      () => [papersSection(viewing)],
    ),
    kicker: language.desk.plan.title,
  };
}

/** People and rooms. */
export function peoplePage(viewing: Viewing, { reader }: PageOptions = {}): Page {
  const { state, language } = viewing;
  const words = language.desk.people.lede(state.people.length, state.parties.length, state.rooms.length);
  return {
    ...pageOf(
      viewing,
      reader,
      () => ledeFrom(viewing, words, []),
      () => peopleSections(viewing),
    ),
    kicker: language.desk.people.title,
  };
}

/** Packages where nobody has given numbers: what blocks and what could free it, from stances alone. */
export function stancesPage(viewing: Viewing, { reader }: PageOptions = {}): Page {
  const { state, language } = viewing;
  const words = language.desk.packages;
  const stuck = state.stuck.filter(({ read }) => read === "reviewed" || state.reviewed === 0);
  const lede = words.stances.lede(
    stuck.map(({ row }) => row.name),
    freeingAnswers(state).answers.length,
  );
  return {
    ...pageOf(
      viewing,
      reader,
      () => ledeFrom(viewing, lede, []),
      () => [stuckSection(viewing), ...settlingSection(viewing)],
    ),
    kicker: words.title,
    under: [words.stances.under],
  };
}
