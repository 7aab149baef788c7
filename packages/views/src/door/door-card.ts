import type { Line, PartyState, StateOfPlay } from "@parley/core";
import type { Language } from "../language/language.ts";
import type { Item, Page, Section } from "../page/page.ts";
import { capital, plain, strong, type Text } from "../page/text.ts";
import { namedIn, sentenceOf } from "../status/describing.ts";
import { owedRows } from "../status/owed.ts";
import { standWord } from "../status/stance-words.ts";
import { Viewing } from "../status/viewing.ts";
import { changedSince } from "./changed.ts";
import { deadlinesFor } from "./deadlines.ts";
import { isOf, mayBeRaised } from "./raising.ts";

/** For whom the card is, and whether the second sheet is wanted. */
export interface DoorCardOptions {
  readonly party: PartyState;
  readonly language: Language;
  /** What must not be raised: a sheet of its own, left out unless asked for. */
  readonly mustNotRaise?: boolean;
}

/**
 * One page for a mediator who walks into a party's room in five minutes: what may be said and in which form,
 * what they owe and are owed, their last words, what changed since the last meeting, and deadlines. It is
 * made from what the mediators read and is for them alone.
 */
export function doorCard(state: StateOfPlay, { party, language, mustNotRaise }: DoorCardOptions): Page {
  const viewing = new Viewing(state, language);
  const { door } = language;
  const sections = [
    section("may-say", door.maySay, maySay(viewing, party), door.nothingReleased),
    section("owed", door.owed, owedWith(viewing, party), door.nothingOwed),
    section("last-words", door.lastWords, lastWords(viewing, party), door.nothingSaid),
    section("stands", door.stands, standsOf(viewing, party), door.nothingRecorded),
    section("changed", door.changed, changedSince(viewing, party), door.nothingChanged),
    section("deadlines", door.deadlines, deadlinesFor(viewing, party), door.noDeadlines),
    ...(mustNotRaise === true
      ? [section("must-not", door.mustNot, mustNot(viewing, party), door.nothingSecret)]
      : []),
  ];
  return {
    language: language.code,
    direction: language.direction,
    title: door.title(party.name),
    example:
      state.talks?.entry.body.title.startsWith("EXAMPLE") === true ? language.status.example : undefined,
    bar: [state.talks?.entry.body.title ?? language.status.title, ...viewing.clocks()].join(" · "),
    kicker: door.kicker,
    lede: [strong(door.title(party.name))],
    isUnread: false,
    under: [door.forMediators],
    sections,
    notesHeading: language.status.headings.sources,
    notes: viewing.citing.notes(),
  };
}

function section(id: string, heading: string, items: readonly Item[], nothing: string): Section {
  return {
    id,
    heading,
    aside: "",
    blocks:
      items.length === 0
        ? [{ kind: "line", text: [plain(nothing)], isQuiet: true }]
        : [{ kind: "items", markers: "none", items }],
  };
}

/** What may be carried to them now: each entry, in which form, as whose, until when. */
function maySay(viewing: Viewing, { ref }: PartyState): readonly Item[] {
  const { state, language } = viewing;
  return state.releases
    .filter(({ status, to }) => status === "live" && to.includes(ref))
    .flatMap((release) =>
      release.what.map((what) =>
        item([
          strong(
            `${capital(language.door.inForm(release.form, release.attribution, release.until === undefined ? "" : language.terms.when(release.until)))}: `,
          ),
          plain(namedIn(viewing, what)),
          ...viewing.sources([release.line]),
        ]),
      ),
    );
}

function owedWith(viewing: Viewing, { ref }: PartyState): readonly Item[] {
  return owedRows(viewing)
    .filter(({ who, to }) => [...who, ...to].some((speaker) => isOf(viewing, speaker, ref)))
    .map(({ row }) => {
      const { cells, isUnread } = row();
      const [owes = [], to = [], what = []] = cells;
      return { text: [...owes, plain(" → "), ...to, plain(": "), ...what], note: [], isUnread };
    });
}

/** Their last three statements, the latest first, where it was said beside it. */
function lastWords(viewing: Viewing, { ref }: PartyState): readonly Item[] {
  const { state, language } = viewing;
  const time = ({ entry }: Line): number => state.calendar.span(entry.on)?.end ?? 0;
  return state.statements
    .filter(({ entry }) => isOf(viewing, entry.body.speaker, ref))
    .toSorted((a, b) => time(b) - time(a) || state.inOrder(b, a))
    .slice(0, 3)
    .map((line) =>
      item(
        [plain(sentenceOf(viewing, line)), ...viewing.sources([line])],
        [
          plain(
            [language.terms.when(line.entry.on), language.terms.venue[line.entry.venue ?? "unknown"]].join(
              ", ",
            ),
          ),
        ],
        line,
      ),
    );
}

/** Where they stand, a line a stance: the card is one sheet. */
function standsOf(viewing: Viewing, { ref }: PartyState): readonly Item[] {
  const { state, language } = viewing;
  const found = state.rows.flatMap((row) => {
    const stand = row.cells
      .find(({ party }) => party === ref)
      ?.stands.find(({ line }) => mayBeRaised(viewing, line, ref));
    return stand === undefined ? [] : [{ row, stand }];
  });
  const groups = Map.groupBy(found, ({ stand }) => standWord(language, stand));
  return [...groups].map(([word, group]) =>
    item([
      strong(`${capital(word)}: `),
      ...group.flatMap(({ row, stand }, index): Text => {
        const gist = stand.gist === undefined ? "" : ` (${stand.gist})`;
        const number = row.number === undefined ? "" : `${row.number} `;
        const words = `${index === 0 ? "" : " · "}${number}${row.name}${gist}`;
        return [plain(words), ...viewing.sources([stand.line])];
      }),
    ]),
  );
}

/** What others told the mediators in confidence and nobody has released to them. */
function mustNot(viewing: Viewing, { ref }: PartyState): readonly Item[] {
  const { state } = viewing;
  return [...state.lineByRef.values()]
    .filter((line) => SAID.has(line.entry.kind) && !mayBeRaised(viewing, line, ref))
    .toSorted(state.inOrder)
    .map((line) => item([plain(sentenceOf(viewing, line)), ...viewing.sources([line])], [], line));
}

/** Kinds that carry what somebody said. */
const SAID: ReadonlySet<string> = new Set(["statement", "position", "signal", "offer"]);

function item(text: Text, note: Text = [], line?: Line): Item {
  return { text, note, isUnread: line !== undefined && line.read !== "reviewed" };
}
