import { isQuote, type Line, type Ref, type ReportState } from "@parley/core";
import { passagesOf, repeatsOf } from "@parley/reader";
import type { PartyMark } from "../page/text.ts";
import type { Viewing } from "../status/viewing.ts";
import { speakerOf, tellingOf, type Telling } from "./telling.ts";

/** A passage of a report: its text in pieces, who speaks in it, and whether it stands here a second time. */
export interface Passage {
  readonly number: number;
  readonly pieces: readonly ReportPiece[];
  readonly speakers: readonly { readonly mark: PartyMark | undefined; readonly name: string }[];
  readonly isRepeated: boolean;
}

/** A stretch of a passage: plain, or words of somebody, and the lines that rest on it. */
export interface ReportPiece {
  readonly text: string;
  readonly telling: Telling | undefined;
  readonly mark: PartyMark | undefined;
  readonly lines: readonly Ref[];
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly line: Line;
}

/** The passages of the report with the words that the lines rest on. Its text is cut and never changed. */
export function passagesWith(
  viewing: Viewing,
  report: ReportState,
  lines: readonly Line[],
): readonly Passage[] {
  const { text } = report.line.entry.body;
  const marks = lines
    .filter(({ entry }) => tellingOf(entry) !== undefined)
    .flatMap((line) =>
      line.entry.sources
        .filter(isQuote)
        .filter((quote) => quote.report === report.ref)
        .map(({ start, end }) => ({ start, end, line })),
    );
  const repeats = repeatsOf(text);
  return passagesOf(text).map(({ start, end }, index) => {
    const inside = marks.filter((mark) => mark.start < end && start < mark.end);
    return {
      number: index + 1,
      pieces: piecesOf(viewing, text, { start, end }, inside),
      speakers: speakersOf(viewing, inside),
      isRepeated: repeats.some((repeat) => repeat.start <= start && end <= repeat.end),
    };
  });
}

function piecesOf(
  viewing: Viewing,
  text: string,
  passage: { readonly start: number; readonly end: number },
  marks: readonly Mark[],
): readonly ReportPiece[] {
  const within = (offset: number): number => Math.min(Math.max(offset, passage.start), passage.end);
  const edges = [
    ...new Set([
      passage.start,
      passage.end,
      ...marks.flatMap(({ start, end }) => [within(start), within(end)]),
    ]),
  ].toSorted((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? passage.end;
    const over = marks.filter((mark) => mark.start <= start && end <= mark.end);
    return {
      text: text.slice(start, end),
      ...lookOf(viewing, over),
      lines: over.map(({ line }) => line.ref),
    };
  });
}

/** How a stretch looks: by the closest telling of the shortest line over it. */
function lookOf(viewing: Viewing, over: readonly Mark[]): Pick<ReportPiece, "telling" | "mark"> {
  const order: readonly Telling[] = ["exact", "told", "voice"];
  const [first] = over.toSorted(
    (a, b) =>
      order.indexOf(tellingOf(a.line.entry) ?? "voice") - order.indexOf(tellingOf(b.line.entry) ?? "voice") ||
      a.end - a.start - (b.end - b.start),
  );
  if (first === undefined) return { telling: undefined, mark: undefined };
  return {
    telling: tellingOf(first.line.entry),
    mark: viewing.mark(speakerOf(viewing.state, first.line.entry)?.party),
  };
}

function speakersOf(viewing: Viewing, marks: readonly Mark[]): Passage["speakers"] {
  const named = marks.flatMap(({ line: { entry } }) => {
    const speaker = speakerOf(viewing.state, entry);
    if (tellingOf(entry) === "voice" || speaker === undefined) return [];
    const name = viewing.state.name(speaker.person) ?? speaker.words ?? viewing.language.desk.report.noPerson;
    return [{ mark: viewing.mark(speaker.party), name: name.split(" ").at(-1) ?? name }];
  });
  return [...new Map(named.map((speaker) => [`${speaker.mark?.letters} ${speaker.name}`, speaker])).values()];
}
