import type { Confirmation, Dispute, Line, Ref } from "@parley/core";
import type { Item, Section } from "../page/page.ts";
import { plain, strong } from "../page/text.ts";
import { namedIn } from "./describing.ts";
import type { Viewing } from "./viewing.ts";

/** What sides affirm, deny or leave unsaid of what is on record, and what somebody disputes. */
export function standingsSection(viewing: Viewing): readonly Section[] {
  const { state, language } = viewing;
  const refs = [...new Set([...state.confirmationsByRef.keys(), ...state.disputesByRef.keys()])];
  const items = refs
    .map((ref) => ({
      ref,
      confirmations: state.confirmationsByRef.get(ref) ?? [],
      disputes: state.disputesByRef.get(ref) ?? [],
    }))
    .map((about) => ({ item: itemOf(viewing, about), first: about.confirmations[0] ?? about.disputes[0] }))
    .toSorted((a, b) => (a.first && b.first ? state.inOrder(a.first, b.first) : 0))
    .map(({ item }) => item);
  if (items.length === 0) return [];
  return [
    {
      id: "standings",
      heading: language.status.headings.standings,
      aside: "",
      blocks: [{ kind: "items", markers: "none", items }],
    },
  ];
}

interface About {
  readonly ref: Ref;
  readonly confirmations: readonly Line<Confirmation>[];
  readonly disputes: readonly Line<Dispute>[];
}

function itemOf(viewing: Viewing, { ref, confirmations, disputes }: About): Item {
  const { status } = viewing.language;
  const said = [
    ...confirmations.map(({ entry }) => status.standsTo(viewing.nameOf(entry.body.by), entry.body.standing)),
    ...disputes.map(({ entry }) => status.disputed(entry.body.words)),
  ];
  return {
    text: [
      strong(`${namedIn(viewing, ref)}: `),
      plain(`${said.join("; ")}.`),
      ...viewing.sources([...confirmations, ...disputes]),
    ],
    note: [],
    isUnread: [...confirmations, ...disputes].every(({ read }) => read !== "reviewed"),
  };
}
