import type { Block, Item, Section } from "../page/page.ts";
import { party, plain, strong, type Text } from "../page/text.ts";
import { sentenceOf } from "../status/describing.ts";
import type { Viewing } from "../status/viewing.ts";
import { freeingAnswers, type FreeingAnswer } from "./freeing.ts";
import { hangingTogether, type Together } from "./together.ts";
import { unspecified, type Unspecified } from "./unspecified.ts";

/** How many answers that would settle as much are named. */
const NAMED = 3;

/**
 * What could free it, from stances alone and without a number of what anything is worth: the answer that would
 * settle most, what is acceptable but unspecified, and what hangs together. Nothing where there is none of these.
 */
export function settlingSection(viewing: Viewing): readonly Section[] {
  const { settling } = viewing.language;
  const blocks: readonly Block[] = [
    ...group(settling.freeing, freeingItems(viewing)),
    ...group(
      settling.unspecified,
      unspecified(viewing.state).map((each) => unspecifiedItem(viewing, each)),
    ),
    ...group(
      settling.together,
      hangingTogether(viewing.state).map((each) => togetherItem(viewing, each)),
    ),
  ];
  return blocks.length === 0
    ? []
    : [{ id: "settling", heading: settling.heading, aside: settling.aside, blocks }];
}

function group(heading: string, items: readonly Item[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { kind: "line", text: [strong(heading)], isQuiet: false },
    { kind: "items", markers: "none", items },
  ];
}

function freeingItems(viewing: Viewing): readonly Item[] {
  const { state, language } = viewing;
  const { answers, nearest } = freeingAnswers(state);
  if (nearest !== undefined) {
    const missing = nearest.missing.map((side) => language.terms.name(state.name(side)));
    return [item([plain(language.settling.noneFrees(nearest.row.name, missing))])];
  }
  return answers.slice(0, NAMED).map((answer) => item(freeingText(viewing, answer)));
}

function freeingText(viewing: Viewing, { party: side, offer, frees }: FreeingAnswer): Text {
  const { state, language } = viewing;
  const who = language.terms.name(state.name(side));
  const rows = frees.map(({ name }) => name);
  const stands = frees.flatMap(({ cells }) => cells.flatMap((cell) => cell.stands.slice(0, 1)));
  const sentence =
    offer === undefined
      ? language.settling.frees(who, rows)
      : language.settling.offerFrees(who, viewing.nameOf(offer.by), rows);
  const lines = [...(offer === undefined ? [] : [offer.line]), ...stands.map(({ line }) => line)];
  return [...markOf(viewing, side), plain(sentence), ...viewing.sources(lines)];
}

function unspecifiedItem(viewing: Viewing, { party: side, row, stand, what }: Unspecified): Item {
  const { state, language } = viewing;
  const sentence = language.settling.leavesOpen(
    language.terms.name(state.name(side)),
    language.terms.stance[stand.stance],
    row.name,
    what,
  );
  const text = [...markOf(viewing, side), plain(sentence), ...viewing.sources([stand.line])];
  return { text, note: [], isUnread: stand.read !== "reviewed" };
}

function togetherItem(viewing: Viewing, together: Together): Item {
  const { state, language } = viewing;
  const points = together.points.map((point) => language.terms.name(state.name(point)));
  if (together.by === "link")
    return {
      text: [
        plain(language.settling.linked(points, sentenceOf(viewing, together.line))),
        ...viewing.sources([together.line]),
      ],
      note: [],
      isUnread: together.line.read !== "reviewed",
    };
  const { by, condition, line } = together.offer;
  return {
    text: [
      ...markOf(viewing, by.party),
      plain(language.settling.offered(points, viewing.nameOf(by), condition)),
      ...viewing.sources([line]),
    ],
    note: [],
    isUnread: line.read !== "reviewed",
  };
}

const item = (text: Text): Item => ({ text, note: [], isUnread: false });

function markOf(viewing: Viewing, side: string | undefined): Text {
  const mark = viewing.mark(side);
  return mark === undefined ? [] : [party(mark)];
}
