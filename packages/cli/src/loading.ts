import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import {
  acceptedAt,
  formatProblem,
  formatRecord,
  readRecord,
  refOfEntry,
  visible,
  type Entry,
} from "@parley/core";
import {
  joinsBetween,
  PartyTable,
  readPartyFile,
  readReport,
  suggestionsOf,
  type Reading,
} from "@parley/reader";
import { basename } from "node:path";
import type { Io, OptionSpec } from "./command.ts";
import { readInputs, type Input, type Sort } from "./inputs.ts";
import { readerOf, type Reader } from "./readers.ts";
import { Refusal } from "./refusal.ts";
import { usage } from "./arguments.ts";
import { hasTalks, withTalks } from "./talks/open-talks.ts";

/** The option that extends the reader's table of sides. */
export const PARTIES: Readonly<Record<"parties", OptionSpec>> = {
  parties: { value: "FILE", about: "sides and principals of your own, beside the built-in ones" },
};

/** A report as read. */
export interface ReadInput {
  readonly input: Input;
  readonly reading: Reading;
}

/** Where suggestions are written and when. */
export interface Writing {
  readonly room: string;
  readonly recordedAt: string;
}

/** The files of the command line, and talks by their names; refuses where there is none. */
export async function inputsOf(io: Io, what?: Sort): Promise<readonly Input[]> {
  if (io.given.files.length === 0) throw usage("Name a file to read, or - for the standard input.");
  const inputs: Input[] = [];
  for (const name of io.given.files) {
    const talks = existsSync(name) ? undefined : await talksInput(io, name);
    if (talks === undefined && !existsSync(name) && /^[^./\\-][^./\\]*$/.test(name))
      throw new Refusal(
        `${name}: there is no such file, and no talks of this name; parley talks lists the talks, and a file is named with its ending.`,
      );
    inputs.push(...(talks === undefined ? await readInputs([name], io.stdin, what) : [talks]));
  }
  return inputs;
}

/** What one reads of talks, as a record; undefined where there are none of this name. */
async function talksInput(io: Io, name: string): Promise<Input | undefined> {
  if (name === "-" || !(await hasTalks(io, name))) return undefined;
  return withTalks(io, name, ({ replica }) => {
    const text = formatRecord(replica.entries());
    const reads = replica.rooms().map(({ body }) => body.title ?? body.kind);
    return Promise.resolve({ file: name, text, isRecord: true, reads });
  });
}

/** The party table, with the user's own lines where `--parties` names a file. */
export async function tableOf(io: Io): Promise<PartyTable> {
  const file = io.given.text("parties");
  if (file === undefined) return new PartyTable();
  const [input] = await readInputs([file], io.stdin);
  const table = readPartyFile(input?.text ?? "", file);
  if (!table.ok) throw new Refusal(`${formatProblem(table.problem)}.`);
  return table.value;
}

/** Reads each report, and shows how far it is. */
export function readingsOf(io: Io, inputs: readonly Input[], table: PartyTable): readonly ReadInput[] {
  const readings = inputs.map((input, index) => {
    io.progress(index, inputs.length, "Reading");
    return { input, reading: readReport(input.text, table) };
  });
  io.progress(inputs.length, inputs.length, "Reading");
  return readings;
}

/** The suggestions of a reading as entries. */
export async function entriesOf({ input, reading }: ReadInput, writing: Writing): Promise<readonly Entry[]> {
  return suggestionsOf(reading, { ...writing, author: READER, digest, file: basename(input.file) });
}

/** The entries of records and the suggestions of reports, joined where the table or a name joins them. */
export async function allEntries(
  io: Io,
  inputs: readonly Input[],
  writing: Writing,
): Promise<readonly Entry[]> {
  return (await entriesRead(io, inputs, writing)).entries;
}

/** What a reader may read, and who that is; everything and nobody in particular where no `--as` is given. */
export interface EntriesRead {
  readonly entries: readonly Entry[];
  readonly reader: Reader | undefined;
}

/** As `allEntries`, with what the reader that `--as` names may not read left out before anything is joined. */
export async function entriesRead(io: Io, inputs: readonly Input[], writing: Writing): Promise<EntriesRead> {
  const table = await tableOf(io);
  const recorded = inputs.filter(({ isRecord }) => isRecord).flatMap(recordOf);
  const reports = inputs.filter(({ isRecord }) => !isRecord);
  const read = await Promise.all(
    readingsOf(io, reports, table).map((reading) => entriesOf(reading, writing)),
  );
  const all = [...recorded, ...read.flat()];
  const reader = readerOf(io.given.text("as"), all);
  const entries = reader === undefined ? all : visible(all, reader.rooms);
  // What this reader joins stands where this reader writes, and in no room that it does not read.
  const isHere = reader === undefined || reader.rooms.has(writing.room);
  return { entries: isHere ? await withJoins(entries, table, writing) : entries, reader };
}

/**
 * The entries, and a suggestion for each two entities that the table or a name makes one. Two that people
 * wrote down are left to people.
 */
export async function withJoins(
  entries: readonly Entry[],
  table: PartyTable,
  writing: Writing,
): Promise<readonly Entry[]> {
  const known = new Set(entries.map(refOfEntry));
  const found = new Set(entries.filter(({ origin }) => origin.by === "reader").map(refOfEntry));
  const joins = await joinsBetween(entries, { ...writing, author: READER, digest, table });
  const timeByRef = new Map(entries.map((entry) => [refOfEntry(entry), acceptedAt(entry)]));
  // What joins two entries could be known once both were.
  const joinedAt = ({ touches, recordedAt }: Entry): string =>
    touches
      .map((ref) => timeByRef.get(ref) ?? recordedAt)
      .toSorted()
      .at(-1) ?? recordedAt;
  return [
    ...entries,
    ...joins
      .filter((join) => !known.has(refOfEntry(join)) && join.touches.some((ref) => found.has(ref)))
      .map((join) => ({ ...join, recordedAt: joinedAt(join) })),
  ];
}

/** The entries of a record; the first line that is no entry refuses the file. */
export function recordOf({ text, file }: Input): readonly Entry[] {
  const { entries, problems } = readRecord(text, file);
  const [first] = problems;
  if (first === undefined) return entries;
  const more =
    problems.length === 1 ? "" : ` ${problems.length - 1} more lines are wrong; parley check lists them.`;
  throw new Refusal(`${formatProblem(first)}.${more}`);
}

/** Who writes what the reader finds. */
const READER = "reader";

/** SHA-256 of a text in lower-case hexadecimal. */
export function digest(text: string): Promise<string> {
  return Promise.resolve(createHash("sha256").update(text).digest("hex"));
}
