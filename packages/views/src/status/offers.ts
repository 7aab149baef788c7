import type { OfferState } from "@parley/core";
import type { Item, Section } from "../page/page.ts";
import { party, plain, strong } from "../page/text.ts";
import type { Viewing } from "./viewing.ts";

/** The offers with their terms, deadline and answers; nothing where there is none. */
export function offersSection(viewing: Viewing): readonly Section[] {
  const { state, language } = viewing;
  if (state.offers.length === 0) return [];
  const items = state.offers.map((offer) => offerItem(viewing, offer));
  return [
    {
      id: "offers",
      heading: language.status.headings.offers,
      aside: "",
      blocks: [{ kind: "items", markers: "none", items }],
    },
  ];
}

function offerItem(
  viewing: Viewing,
  { by, terms, condition, deadline, status, answers, line }: OfferState,
): Item {
  const { status: words } = viewing.language;
  const mark = viewing.mark(by.party);
  const offered = words.offered(
    terms.map((term) => term.words),
    condition,
    deadline,
  );
  const answered = answers.map(({ entry }) =>
    words.answered(viewing.nameOf(entry.body.by), entry.body.answer, entry.body.words),
  );
  return {
    text: [
      ...(mark === undefined ? [] : [party(mark)]),
      strong(`${viewing.nameOf(by)}: ${words.offerStatus[status]}. `),
      plain(`${offered}.`),
      ...viewing.sources([line]),
    ],
    note: answered.length === 0 ? [] : [plain(`${answered.join("; ")}.`), ...viewing.sources(answers)],
    isUnread: line.read !== "reviewed",
  };
}
