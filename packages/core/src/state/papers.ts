import type { Ref } from "../entry/ref.ts";
import type { Line, Read } from "../stages/line.ts";
import type { When } from "../time.ts";
import { byEntity, canonAll, readOf, representative, type World } from "./world.ts";

/** What sort of paper it is. */
export const DOCUMENT_KINDS = [
  "plan",
  "draft",
  "annex",
  "non-paper",
  "letter",
  "readout",
  "report",
  "agreement",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Whether the wording is in hand, kept from us, or not spoken of. */
export const CONTENTS = ["held", "withheld", "unknown"] as const;
export type Contents = (typeof CONTENTS)[number];

/** A paper of the talks, or several of which nothing but the number is known. */
export interface Paper {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly contents: Contents;
  /** How many papers the entry stands for; one unless said. */
  readonly count?: number;
  /** How many numbered points it has, where known. */
  readonly points?: number;
  /** The side that wrote or presented it. */
  readonly by?: Ref;
}

/** A paper was shown or handed over: to whom and by whom, as far as told. The order of showings matters. */
export interface Showing {
  readonly document: Ref;
  /** Which version was shown, where the paper has several. */
  readonly version?: string;
  /** To whom; empty where the report says only that it was presented. */
  readonly to: readonly Ref[];
  readonly by?: Ref;
}

/** One showing of a paper, as told. */
export interface ShowingState {
  readonly to: readonly Ref[];
  readonly by: Ref | undefined;
  readonly version: string | undefined;
  readonly on: When | undefined;
  readonly line: Line<Showing>;
}

/** A version shown to some parties first, or to them alone as far as recorded. */
export interface Uneven {
  readonly version: string | undefined;
  readonly kind: "first" | "alone";
  readonly to: readonly Ref[];
  /** Who saw it later, or is not recorded as having seen it. */
  readonly others: readonly Ref[];
}

/** One paper of the talks as it stands. */
export interface PaperState {
  readonly ref: Ref;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly contents: Contents;
  readonly count: number;
  readonly points: number | undefined;
  /** Who wrote or presented it, as far as told. */
  readonly by: Ref | undefined;
  /** In the order of time where times are known, else as told. */
  readonly showings: readonly ShowingState[];
  /** Versions that not every party saw at the same time. */
  readonly uneven: readonly Uneven[];
  readonly read: Read;
  readonly lines: readonly Line<Paper>[];
}

/** The papers, in the order in which they are told of. */
export function paperStates(
  world: World,
  papers: readonly Line<Paper>[],
  showings: readonly Line<Showing>[],
  parties: readonly Ref[],
): readonly PaperState[] {
  const showingsByPaper = groupShowings(world, showings);
  return [...byEntity(world, papers)]
    .map(([ref, group]) => {
      const told = group.toSorted(world.inOrder);
      const { kind, contents, count = 1, points, title } = representative(ref, told).entry.body;
      const author = told.map(({ entry }) => entry.body.by).find((side) => side !== undefined);
      const by = author === undefined ? undefined : world.canon(author);
      const shown = showingsByPaper.get(ref) ?? [];
      return {
        ref,
        title,
        kind,
        contents,
        count,
        points,
        by,
        showings: shown,
        uneven: unevenIn(
          world,
          shown,
          parties.filter((party) => party !== by),
        ),
        read: readOf(told),
        lines: told,
      };
    })
    .toSorted((a, b) => (a.lines[0] && b.lines[0] ? world.inOrder(a.lines[0], b.lines[0]) : 0));
}

/** For each version that anybody saw: who saw it before the others, or without them. */
function unevenIn(
  { calendar }: World,
  showings: readonly ShowingState[],
  parties: readonly Ref[],
): readonly Uneven[] {
  const byVersion = Map.groupBy(
    showings.filter(({ to }) => to.length > 0),
    ({ version }) => version,
  );
  return [...byVersion].flatMap(([version, group]): readonly Uneven[] => {
    const dayByParty = new Map<Ref, number>();
    for (const { to, on } of group) {
      const start = calendar.span(on)?.start ?? Infinity;
      for (const party of to) dayByParty.set(party, Math.min(start, dayByParty.get(party) ?? Infinity));
    }
    const seen = parties.filter((party) => dayByParty.has(party));
    const unseen = parties.filter((party) => !dayByParty.has(party));
    if (seen.length === 0) return [];
    const alone: readonly Uneven[] =
      unseen.length > 0 ? [{ version, kind: "alone", to: seen, others: unseen }] : [];
    const days = seen.map((party) => dayByParty.get(party) ?? Infinity);
    const earliest = Math.min(...days);
    const first = seen.filter((_, index) => days[index] === earliest);
    const later = seen.filter((_, index) => days[index] !== earliest);
    return later.length === 0 || days.includes(Infinity)
      ? alone
      : [{ version, kind: "first", to: first, others: later }, ...alone];
  });
}

function groupShowings(world: World, lines: readonly Line<Showing>[]): Map<Ref, ShowingState[]> {
  const byPaper = new Map<Ref, ShowingState[]>();
  const start = ({ on }: ShowingState): number => world.calendar.span(on)?.start ?? Infinity;
  for (const line of lines.toSorted(world.inOrder)) {
    const { document, to, by, version } = line.entry.body;
    const paper = world.canon(document);
    const state: ShowingState = {
      to: canonAll(world, to),
      by: by === undefined ? undefined : world.canon(by),
      version,
      on: line.entry.on,
      line,
    };
    byPaper.set(paper, [...(byPaper.get(paper) ?? []), state]);
  }
  for (const [paper, states] of byPaper) {
    byPaper.set(
      paper,
      states.toSorted((a, b) => (start(a) === start(b) ? 0 : start(a) - start(b))),
    );
  }
  return byPaper;
}
