import { checkRecord, formatRecord, word, type Digest, type Ref } from "@parley/core";
import {
  contactsPage,
  PAGE_STYLE,
  peoplePage,
  planPage,
  pointsIn,
  pointStory,
  recordLines,
  renderHtml,
  roomsOnRecord,
  shuttlePage,
  signalTracks,
  stancesPage,
  statusPage,
  timelineOf,
  wherePage,
  type MatrixBlock,
  type RecordFilter,
} from "@parley/views";
import type { OpenTalks } from "./open-talks.ts";
import type {
  ContactsModel,
  ExportSort,
  PackagesModel,
  PeopleModel,
  PlanModel,
  RecordModel,
  SavedFile,
  ShuttleModel,
  Viewpoint,
} from "./protocol.ts";

/** The screen of contacts. */
export function contactsIn(talks: OpenTalks, view: Viewpoint): ContactsModel {
  const viewing = talks.viewing(view);
  return { page: contactsPage(viewing), timeline: timelineOf(viewing), frame: talks.frame(viewing) };
}

/** The shuttle. */
export function shuttleIn(talks: OpenTalks, view: Viewpoint): ShuttleModel {
  const viewing = talks.viewing(view);
  // The tracks are cited first, since they stand first; the page takes its notes last.
  const signals = signalTracks(viewing);
  return { signals, page: shuttlePage(viewing), frame: talks.frame(viewing) };
}

/** Packages: from stances alone, and the entries of the view where somebody gave numbers in them. */
export function packagesIn(talks: OpenTalks, view: Viewpoint): PackagesModel {
  const viewing = talks.viewing(view);
  const { preferences, question } = viewing.state;
  const { rooms, ...asked } = question;
  const { language } = view;
  return {
    page: stancesPage(viewing),
    source:
      preferences.length === 0
        ? undefined
        : { entries: talks.entriesIn(view), asked, rooms: rooms && [...rooms], language },
    frame: talks.frame(viewing),
  };
}

/** The plan, with the named point open, else the first. */
export function planIn(talks: OpenTalks, view: Viewpoint, point: Ref | undefined): PlanModel {
  const viewing = talks.viewing(view);
  const points = pointsIn(viewing);
  const open = point ?? points[0]?.ref;
  return {
    page: planPage(viewing),
    points,
    open: open === undefined ? undefined : pointStory(viewing, open),
    frame: talks.frame(viewing),
  };
}

/** People and rooms. */
export function peopleIn(talks: OpenTalks, view: Viewpoint): Omit<PeopleModel, "isOwn"> {
  const viewing = talks.viewing(view);
  return { page: peoplePage(viewing), rooms: roomsOnRecord(viewing), frame: talks.frame(viewing) };
}

/** The record, filtered, with what a check of it finds. */
export async function recordIn(
  talks: OpenTalks,
  view: Viewpoint,
  filter: RecordFilter,
  digest: Digest,
): Promise<RecordModel> {
  const viewing = talks.viewing(view);
  const entries = talks.readable();
  const findings = await checkRecord(talks.entriesIn(view), digest);
  return {
    frame: talks.frame(viewing),
    record: recordLines(viewing, entries, filter, talks.member().id),
    findings: findings.map((finding) => word(viewing.language.messages, finding.what)),
  };
}

/** A file of what the view may read. */
export async function exportedFrom(
  talks: OpenTalks,
  view: Viewpoint,
  sort: ExportSort,
  styleHash: (style: string) => Promise<string>,
): Promise<SavedFile> {
  const viewing = talks.viewing(view);
  switch (sort) {
    case "record":
      return {
        name: "record.jsonl",
        type: "application/x-ndjson",
        text: formatRecord(talks.entriesIn(view)),
      };
    case "csv": {
      const blocks = wherePage(viewing).sections.flatMap((section) => section.blocks);
      const matrix = blocks.find((block): block is MatrixBlock => block.kind === "matrix");
      return { name: "positions.csv", type: "text/csv", text: matrix === undefined ? "" : csvOf(matrix) };
    }
    case "html": {
      const page = statusPage(viewing.state, { language: viewing.language });
      const html = renderHtml(page, { styleHash: await styleHash(PAGE_STYLE), words: viewing.language.html });
      return { name: "where-it-stands.html", type: "text/html", text: html };
    }
  }
}

/** The matrix as comma-separated values, one line a row; a cell that a spreadsheet would take for a formula is text. */
function csvOf({ columns, rows }: MatrixBlock): string {
  const cell = (text: string): string => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  };
  const lines = [
    ["", "", ...columns.map(({ name }) => name)],
    ...rows.map(({ number, name, cells }) => [
      number ?? "",
      name,
      ...cells.map(({ stands }) =>
        stands
          .map(({ word: stance, gist, by }) =>
            [stance, gist ?? "", by].filter((part) => part !== "").join("; "),
          )
          .join(" | "),
      ),
    ]),
  ];
  return lines.map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
}
