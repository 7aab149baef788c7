import type { Account, ContactState, Divergence } from "@parley/core";
import type { AccountsBlock, Section } from "../page/page.ts";
import { party, plain, strong, type Text } from "../page/text.ts";
import type { Viewing } from "./viewing.ts";

/** Accounts of one thing in one period that do not say the same, side by side. */
export function accountsSection(viewing: Viewing): Section {
  const { state, language } = viewing;
  const blocks = state.divergences.map((divergence) => accountsBlock(viewing, divergence));
  return {
    id: "accounts",
    heading: language.status.headings.accounts,
    aside: "",
    blocks:
      blocks.length === 0
        ? [{ kind: "line", text: [plain(language.status.nothing.accounts)], isQuiet: true }]
        : blocks,
  };
}

function accountsBlock(viewing: Viewing, { about, aspect, samePeriod, accounts }: Divergence): AccountsBlock {
  const { language } = viewing;
  const { status } = language;
  const order = { side: 0, unnamed: 1, outlet: 2 } as const;
  return {
    kind: "accounts",
    heading: status.accountsOf(language.terms.aspect[aspect], subjectOf(viewing, about)),
    aside: samePeriod ? status.inOnePeriod : status.atDifferentTimes,
    accounts: accounts
      .toSorted((a, b) => order[a.voice] - order[b.voice])
      .map((account) => ({
        who: whoOf(viewing, account),
        value: valueOf(viewing, aspect, account.value),
        words: account.words,
        isExact: (account.line.entry.body as { quotation?: string }).quotation === "direct", // only statements have it
        sources: viewing.citing.citeAll([account.line]),
        isUnread: account.line.read !== "reviewed",
      })),
  };
}

function subjectOf({ state, language }: Viewing, about: Divergence["about"]): string {
  if (about === "talks") return language.status.theTalks;
  const contact = state.contacts.find(({ ref }) => ref === state.canon(about));
  return contact === undefined
    ? language.terms.name(state.name(about))
    : contactName(state, language, contact);
}

function contactName(state: Viewing["state"], language: Viewing["language"], contact: ContactState): string {
  const line = contact.lines[0];
  if (line === undefined) return language.terms.mode[contact.mode];
  return `${language.terms.mode[contact.mode]}, ${language.terms.list(contact.parties.map((side) => language.terms.name(state.name(side))))}`;
}

function whoOf(viewing: Viewing, { voice, speaker, party: side, report }: Account): Text {
  const { state, language } = viewing;
  const outlet = state.reports.find(({ ref }) => ref === report);
  const title = outlet === undefined ? "" : (outlet.outlet ?? outlet.title);
  if (voice === "outlet")
    return [
      strong(language.status.ownVoice),
      plain(state.reports.length > 1 && title !== "" ? `: ${title}` : ""),
    ];
  const mark = viewing.mark(side);
  const name = speaker === undefined ? language.status.unnamed : viewing.nameOf(speaker);
  const capacity = speaker?.person === undefined ? "" : `, ${language.terms.capacity[speaker.capacity]}`;
  const noPerson = speaker?.person === undefined && side !== undefined ? `, ${language.status.noPerson}` : "";
  return [...(mark === undefined ? [] : [party(mark)]), strong(name), plain(`${capacity}${noPerson}`)];
}

function valueOf({ language }: Viewing, aspect: Divergence["aspect"], value: string): string {
  if (aspect === "nearness") return language.terms.judgement[value as keyof typeof language.terms.judgement];
  return aspect === "minutes" ? language.terms.length(Number(value)) : value;
}
