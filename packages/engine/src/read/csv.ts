import type { PartyFile, PointFile, ProblemFile } from "./problem-file.ts";
import { reading, refuse, type Result } from "../problem/result.ts";

const COLUMNS = ["party", "point", "option", "value"] as const;

/**
 * A problem file from comma-separated values: a heading `party,point,option,value` (in any order), then one line
 * per value, with quotes as in RFC 4180. Parties, points and options stand in the order in which they first
 * appear. Decimals have a point. The result still has to be read by `toProblem`.
 */
export function parseCsv(text: string): Result<ProblemFile> {
  return reading(() => {
    const [heading, ...lines] = recordsOf(text);
    const place = columnsOf(heading?.fields ?? []);
    const options = new Map<string, Map<string, true>>();
    const values = new Map<string, Map<string, Map<string, number>>>();
    for (const { fields, line } of lines) {
      if (fields.length !== heading!.fields.length)
        refuse(
          "csv",
          `Line ${line} has ${fields.length} fields, but the heading has ${heading!.fields.length}.`,
        );
      const [party, point, option, value] = place.map((at) => fields[at]!.trim()) as [
        string,
        string,
        string,
        string,
      ];
      const row = entry(
        entry(values, party, () => new Map()),
        point,
        () => new Map<string, number>(),
      );
      if (row.has(option))
        refuse(
          "duplicate-name",
          `Line ${line} gives “${option}” at “${point}” a second value for party “${party}”; keep one.`,
        );
      row.set(option, numberOf(value, line));
      entry(options, point, () => new Map()).set(option, true);
    }
    return { points: [...options].map(pointOf), parties: [...values].map(partyOf) };
  });
}

const pointOf = ([id, options]: [string, Map<string, true>]): PointFile => ({
  id,
  options: [...options.keys()],
});

const partyOf = ([id, points]: [string, Map<string, Map<string, number>>]): PartyFile => ({
  id,
  values: Object.fromEntries([...points].map(([point, row]) => [point, Object.fromEntries(row)])),
});

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function columnsOf(heading: readonly string[]): number[] {
  const names = heading.map((name) => name.trim().toLowerCase());
  return COLUMNS.map((column) => {
    const at = names.indexOf(column);
    if (at < 0) refuse("csv", `The heading has no column “${column}”; it should be ${COLUMNS.join(",")}.`);
    return at;
  });
}

function numberOf(text: string, line: number): number {
  const value = Number(text);
  if (text === "" || Number.isNaN(value))
    refuse("not-a-number", `Line ${line}: the value “${text}” is not a number.`);
  return value;
}

interface CsvRecord {
  readonly fields: readonly string[];
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** The records of a text, empty lines left out. */
function recordsOf(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let [line, begin] = [1, 1];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/gy;
  pattern.lastIndex = text.startsWith("\uFEFF") ? 1 : 0;
  while (pattern.lastIndex < text.length || fields.length > 0) {
    const match = pattern.exec(text);
    if (match === null)
      refuse("csv", `Line ${line} has a quotation mark that is not closed, or text beside one.`);
    const [whole, quoted, bare, end] = match;
    fields.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
    line += whole.split(/\r\n|\n|\r/).length - 1;
    if (end === ",") continue;
    if (fields.length > 1 || fields[0] !== "") records.push({ fields, line: begin });
    [fields, begin] = [[], line];
    if (end === "") break;
  }
  return records;
}
