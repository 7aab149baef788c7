import type { CarryingState, ReleaseState, SignalState } from "@parley/core";
import type { Item, Section } from "../page/page.ts";
import { party, plain, said, strong, type Text } from "../page/text.ts";
import { namedIn } from "./describing.ts";
import type { Viewing } from "./viewing.ts";

/** The signals once one has come further than entrusted, and what may be carried; nothing where there is neither. */
export function shuttleSections(viewing: Viewing): readonly Section[] {
  const { state, language } = viewing;
  const moved = state.signals.some(({ stages }) => stages.length > 0) ? state.signals : [];
  const unfinished = state.carryings.filter(({ copies }) => copies.length === 0);
  return [
    ...section(
      "shuttle",
      language.status.headings.shuttle,
      moved.map((signal) => signalItem(viewing, signal)),
    ),
    ...section("releases", language.status.headings.releases, [
      ...state.releases.map((release) => releaseItem(viewing, release)),
      ...unfinished.map((carrying) => unfinishedItem(viewing, carrying)),
    ]),
  ];
}

function section(id: string, heading: string, items: readonly Item[]): readonly Section[] {
  return items.length === 0
    ? []
    : [{ id, heading, aside: "", blocks: [{ kind: "items", markers: "none", items }] }];
}

/** Words as entrusted beside words as conveyed: what was left out is seen. */
function signalItem(viewing: Viewing, { from, to, via, stages, differs, line }: SignalState): Item {
  const { language } = viewing;
  const { status, terms } = language;
  const mark = viewing.mark(from.party);
  const path = status.entrusted(
    viewing.nameOf(from),
    viewing.nameOf(to),
    via.map((carrier) => viewing.nameOf(carrier)),
  );
  const told = stages.map(({ entry }) =>
    status.stageAt(entry.body.stage, entry.on === undefined ? "" : terms.when(entry.on)),
  );
  const given = line.entry.body.words;
  const note: Text =
    differs !== undefined
      ? [
          plain(status.givenWords),
          ...quoted(differs.given),
          plain(" "),
          plain(status.conveyedWords),
          ...quoted(differs.conveyed),
        ]
      : given === undefined
        ? []
        : quoted(given);
  return {
    text: [
      ...(mark === undefined ? [] : [party(mark)]),
      strong(path),
      plain(`: ${told.length === 0 ? status.notConveyed : told.join("; ")}.`),
      ...viewing.sources([line, ...stages]),
    ],
    note,
    isUnread: line.read !== "reviewed",
  };
}

function quoted(words: string): Text {
  return [plain("“"), said(words), plain("”")];
}

function releaseItem(viewing: Viewing, release: ReleaseState): Item {
  const { state, language } = viewing;
  const { status, terms } = language;
  const what = terms.list(release.what.map((ref) => namedIn(viewing, ref)));
  const to = release.to.map((side) => terms.name(state.name(side)));
  const until = release.until === undefined ? "" : terms.when(release.until);
  return {
    text: [
      strong(`${status.releaseStatus[release.status]}: `),
      plain(`${status.mayCarry(what, to, release.form, release.attribution, until)}.`),
      ...viewing.sources([release.line]),
    ],
    note: [],
    isUnread: release.line.read !== "reviewed",
  };
}

function unfinishedItem(viewing: Viewing, { what, room, line }: CarryingState): Item {
  const { state, language } = viewing;
  const title = state.rooms.find(({ ref }) => ref === `${room}/${room}`)?.entry.body.title ?? room;
  return {
    text: [plain(`${language.status.unfinished(what.length, title)}.`), ...viewing.sources([line])],
    note: [],
    isUnread: false,
  };
}
