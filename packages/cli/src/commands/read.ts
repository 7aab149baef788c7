import { composeEntry, formatRecord, stateOfPlay, type Entry } from "@parley/core";
import { readingToJson, type PartyTable } from "@parley/reader";
import { en, readingPage, renderTerminal } from "@parley/views";
import { usage } from "../arguments.ts";
import type { Command, Io } from "../command.ts";
import {
  entriesOf,
  inputsOf,
  PARTIES,
  readingsOf,
  tableOf,
  withJoins,
  type ReadInput,
  type Writing,
} from "../loading.ts";
import { EXIT, Refusal } from "../refusal.ts";

/** The room that nobody else reads, in which an analyst's own reading goes. */
const MINE = "mine";

/** `parley read`. */
export const read: Command = {
  name: "read",
  summary: "say what a report of talks says, with the words that carry it",
  usage: "[OPTIONS] FILE…|-",
  about:
    "Reads reports (plain text or Markdown, with a YAML head if there is one) and prints what they say about talks: people, statements, contacts, papers, positions, signals, steps and outlook, each with its words. Everything found is a suggestion until a person has read it. Nothing leaves the machine.",
  options: {
    json: { about: "a JSON array, one object a file, with UTF-16 offsets" },
    entries: { about: "entries as JSON Lines, to be kept as a record" },
    room: { value: "ROOM", about: `the room of the entries (${MINE}, which nobody else reads, if left out)` },
    "recorded-at": { value: "TIME", about: "the time of recording, for repeatable runs (now, if left out)" },
    ...PARTIES,
  },
  examples: [
    ["parley read report.txt", "what one report says, for people"],
    ["parley read --entries *.md > talks.jsonl", "a record of all suggestions, to be reviewed"],
    ["pbpaste | parley read --json -", "a report from the clipboard, for a program"],
  ],
  run,
};

async function run(io: Io): Promise<number> {
  const { given } = io;
  if (given.has("json") && given.has("entries"))
    throw usage("--json and --entries are two outputs; choose one.");
  if (given.has("room") && !given.has("entries"))
    throw usage("--room says where entries go; give --entries with it.");
  const writing = writingOf(io);
  const inputs = await inputsOf(io);
  const record = inputs.find(({ isRecord }) => isRecord);
  if (record !== undefined)
    throw new Refusal(`${record.file} is a record, not a report; parley status shows where it stands.`);
  const table = await tableOf(io);
  const readings = readingsOf(io, inputs, table);
  if (given.has("json")) {
    const found = readings.map(({ input, reading }) => readingToJson(input.file, reading));
    await io.print(`${JSON.stringify(found, null, 2)}\n`);
  } else if (given.has("entries")) await printEntries(io, readings, table, writing);
  else for (const reading of readings) await printPage(io, reading, writing);
  return EXIT.done;
}

function writingOf({ given, now }: Io): Writing {
  const room = given.text("room") ?? MINE;
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(room))
    throw usage(`“${room}” is no room; a room's id is 1 to 64 letters, digits, - or _.`);
  const recordedAt = given.text("recorded-at") ?? now().toISOString();
  if (Number.isNaN(Date.parse(recordedAt)) || !/T.*Z$/.test(recordedAt))
    throw usage(`“${recordedAt}” is no time; write it as 2025-12-03T09:30:00.000Z.`);
  return { room, recordedAt: new Date(recordedAt).toISOString() };
}

async function printEntries(
  io: Io,
  readings: readonly ReadInput[],
  table: PartyTable,
  writing: Writing,
): Promise<void> {
  const { room, recordedAt } = writing;
  if (room === MINE) await io.print(formatRecord([roomEntry(recordedAt)]));
  const entries = await Promise.all(readings.map((reading) => entriesOf(reading, writing)));
  await io.print(formatRecord(await withJoins(entries.flat(), table, writing)));
}

/** The entry that makes the room `mine`. */
function roomEntry(recordedAt: string): Entry {
  return composeEntry({
    id: MINE,
    kind: "room",
    room: MINE,
    author: "me",
    recordedAt,
    origin: { by: "person" },
    sources: [],
    body: { kind: MINE },
  });
}

async function printPage(io: Io, read: ReadInput, writing: Writing): Promise<void> {
  const state = stateOfPlay(await entriesOf(read, writing));
  await io.print(renderTerminal(readingPage(read.reading, state, en), io));
}
