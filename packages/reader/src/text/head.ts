/** What stands at the head of a report about the report itself. Undefined where nothing is said. */
export interface Head {
  readonly title: string | undefined;
  readonly outlet: string | undefined;
  /** The report's own day, `2025-12-02`. */
  readonly date: string | undefined;
  readonly author: string | undefined;
  /** UTF-16 offset at which the text after the head begins. */
  readonly end: number;
}

const FENCE = /^---[ \t]*\r?\n/;
const FIELD = /^([A-Za-z_][\w-]*):[ \t]*(.*?)[ \t]*$/;

const TITLE = ["title", "headline"];
const OUTLET = ["outlet", "publisher", "publication", "site", "source", "agency", "newspaper"];
const DATE = ["date", "published", "published_time", "pubdate", "publication_date"];
const AUTHOR = ["author", "byline"];

/** Reads the YAML head between `---` lines: its plain `name: value` lines and nothing else of YAML. */
export function readHead(text: string): Head {
  const open = FENCE.exec(text);
  const close = open === null ? null : /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(open[0].length));
  if (open === null || close === null) return NO_HEAD;
  const from = open[0].length;
  const fields = fieldsOf(text.slice(from, from + close.index));
  const end = from + close.index + close[0].length;
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => fields.get(name)).find((value) => value !== undefined && value !== "");
  return {
    title: first(TITLE),
    outlet: first(OUTLET) ?? hostOf(first(["source_url", "url", "link"])),
    date: dayIn(first(DATE)),
    author: first(AUTHOR),
    end,
  };
}

const NO_HEAD: Head = { title: undefined, outlet: undefined, date: undefined, author: undefined, end: 0 };

function fieldsOf(yaml: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of yaml.split(/\r?\n/)) {
    const field = FIELD.exec(line);
    if (field?.[1] === undefined || field[2] === undefined) continue;
    fields.set(field[1].toLowerCase(), unquote(field[2]));
  }
  return fields;
}

function unquote(value: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(value);
  if (quoted?.[2] === undefined) return value.replace(/\s+#.*$/, "");
  return quoted[1] === "'" ? quoted[2].replaceAll("''", "'") : quoted[2].replaceAll('\\"', '"');
}

function dayIn(value: string | undefined): string | undefined {
  return value === undefined ? undefined : (/^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? writtenDay(value));
}

function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url)?.[1];
}

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const AMERICAN = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, "i");
const BRITISH = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})\\b`, "i");

/** A day written out with its year, "Dec. 2, 2025" or "2 December 2025"; undefined where there is none. */
export function writtenDay(text: string): string | undefined {
  const american = AMERICAN.exec(text);
  const british = BRITISH.exec(text);
  const [month, day, year] =
    american !== null && (british === null || american.index <= british.index)
      ? [american[1], american[2], american[3]]
      : [british?.[2], british?.[1], british?.[3]];
  if (month === undefined || day === undefined || year === undefined) return undefined;
  const number = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase())) + 1;
  const iso = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
