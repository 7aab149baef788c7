import { randomBytes } from "node:crypto";
import {
  composeEntry,
  forbiddenRefs,
  formatProblem,
  KINDS,
  kindByName,
  nearest,
  parseEntry,
  quoteOf,
  refOfEntry,
  roomsIn,
  stateOfPlay,
  VENUES,
  WAYS_OF_KNOWING,
  word,
  type Entry,
  type Quote,
  type StateOfPlay,
} from "@parley/core";
import { en } from "@parley/views";
import { usage } from "../arguments.ts";
import { Asking } from "../asking.ts";
import type { Command, Given, Io } from "../command.ts";
import { fieldsOf, hintOf, time, valueOf, type Field } from "../fields.ts";
import { Naming } from "../naming.ts";
import { EXIT, Refusal } from "../refusal.ts";
import { targetNamed, type Target } from "../target.ts";

/** `parley record`. */
export const record: Command = {
  name: "record",
  summary: "add one entry to a record, asking for what is missing",
  usage: "[OPTIONS] FILE|TALKS KIND [FIELD=VALUE…]",
  about: `Adds one entry to talks, or to a record in a file, which is made if there is none. Fields that the kind needs and that are not given are asked for, line by line. People, parties, papers and points are named as the record names them. The kinds are ${KINDS.map(({ name }) => name).join(", ")}.`,
  options: {
    room: {
      value: "ROOM",
      about: "the room in which it is written (mine in a file, team in talks, if left out)",
    },
    author: { value: "ID", about: "who writes it, in a file (me, if left out)" },
    on: { value: "TIME", about: "when it happened: 2025-12-03, a time in UTC, or day/day" },
    venue: { value: "VENUE", about: VENUES.join(", ") },
    knowledge: { value: "HOW", about: WAYS_OF_KNOWING.join(", ") },
    report: { value: "TITLE", about: "the report on whose words it rests; give --quote with it" },
    quote: { value: "WORDS", about: "the exact words of the report" },
    id: { value: "ID", about: "its id (random, if left out)" },
  },
  examples: [
    ['parley record talks.jsonl party name="Harbour Union" roles=party', "a party"],
    [
      "parley record talks.jsonl position party=HU subject=overtime stance=open",
      "where it stands; HU are its letters on the page",
    ],
    ["parley record talks.jsonl contact", "asks for everything that a contact needs"],
  ],
  run,
};

async function run(io: Io): Promise<number> {
  const [file, name, ...pairs] = io.given.files;
  if (file === undefined || name === undefined)
    throw usage("Name the record and the kind: parley record FILE KIND.");
  if (file === "-") throw usage("An entry is added to a file or to talks; name them instead of -.");
  if (kindByName.get(name) === undefined) throw unknownKind(name);
  const target = await targetNamed(io, file);
  const { entries } = target;
  const state = stateOfPlay(entries);
  const asking = new Asking(io);
  try {
    const body = await bodyOf(fieldsOf(name), pairs, new Naming(state), asking);
    const entry = entryOf(io, name, body, state, target);
    if (entries.some((other) => refOfEntry(other) === refOfEntry(entry)))
      throw new Refusal(
        `${refOfEntry(entry)} is there already; leave out --id, or correct it with an entry of the kind correction.`,
      );
    const forbidden = forbiddenRefs(entry, roomsIn(entries));
    if (forbidden.length > 0)
      throw new Refusal(
        `In this room it may not refer to ${forbidden.join(", ")}, which stands in a room that not all its readers read; choose another room with --room, or carry what it needs.`,
      );
    await target.append([entry]);
    const described = kindByName.get(name)?.describe(entry, stateOfPlay([...entries, entry]));
    await io.say(described === undefined ? name : word(en.messages, described));
    io.tell(`Added to ${file} as ${entry.room}/${entry.id}.`);
  } finally {
    asking.close();
    await target.close();
  }
  return EXIT.done;
}

function unknownKind(name: string): Refusal {
  const names = KINDS.map((kind) => kind.name);
  const near = nearest(name, names);
  return usage(
    `There is no kind ${name}.${near === undefined ? "" : ` Did you mean ${near}?`} The kinds are ${names.join(", ")}.`,
  );
}

/** The body from `field=value` pairs, and from answers for what is needed beside. */
async function bodyOf(
  fields: readonly Field[],
  pairs: readonly string[],
  naming: Naming,
  asking: Asking,
): Promise<Record<string, unknown>> {
  const body: Record<string, unknown> = {};
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    if (at < 1) throw usage(`“${pair}” is no field; write it as FIELD=VALUE.`);
    const name = pair.slice(0, at);
    const field = fields.find((candidate) => candidate.name === name);
    if (field === undefined) {
      const near = nearest(
        name,
        fields.map((candidate) => candidate.name),
      );
      throw usage(
        `There is no field ${name}.${near === undefined ? "" : ` Did you mean ${near}?`} The fields are ${fields.map((candidate) => candidate.name).join(", ")}.`,
      );
    }
    body[name] = valueOf(field, pair.slice(at + 1), naming);
  }
  for (const field of fields) {
    if (!field.isRequired || field.name in body) continue;
    const answer = await asking.ask(`${field.name} (${hintOf(field)}): `);
    if (answer === undefined || answer === "")
      throw new Refusal(
        `${field.name} is missing; give it as ${field.name}=… (${hintOf(field)}). Nothing was added.`,
      );
    body[field.name] = valueOf(field, answer, naming);
  }
  return body;
}

function entryOf({ given, now }: Io, kind: string, body: object, state: StateOfPlay, target: Target): Entry {
  const on = given.text("on");
  const how = choice(given, "knowledge", WAYS_OF_KNOWING);
  const venue = choice(given, "venue", VENUES);
  const draft = composeEntry({
    id: given.text("id") ?? randomBytes(16).toString("hex"),
    kind,
    room: target.room(given.text("room")),
    author: given.text("author") ?? target.author,
    recordedAt: now().toISOString(),
    origin: { by: "person" },
    ...(on === undefined ? {} : { on: time(on, "--on") as { day: string } }), // one of the forms of a time
    ...(venue === undefined ? {} : { venue }),
    ...(how === undefined ? {} : { knowledge: { how } }),
    sources: quotesOf(given, state),
    body,
  });
  const checked = parseEntry(draft, "");
  if (!checked.ok) throw new Refusal(`${formatProblem(checked.problem)}. Nothing was added.`);
  return checked.value;
}

function choice<Word extends string>(given: Given, option: string, words: readonly Word[]): Word | undefined {
  const text = given.text(option);
  if (text === undefined) return undefined;
  const found = words.find((candidate) => candidate === text);
  if (found === undefined) throw usage(`--${option} “${text}” is none of ${words.join(", ")}.`);
  return found;
}

/** The quote of `--report` and `--quote`, found in the report's text. */
function quotesOf(given: Given, { reports }: StateOfPlay): readonly Quote[] {
  const title = given.text("report");
  const words = given.text("quote");
  if (title === undefined && words === undefined) return [];
  if (title === undefined || words === undefined)
    throw usage("--report and --quote belong together; give both.");
  const report = reports.find((candidate) => candidate.title === title || candidate.ref === title);
  if (report === undefined) throw new Refusal(`There is no report “${title}” in the record.`);
  const { text } = report.line.entry.body;
  const start = text.indexOf(words);
  if (start === -1)
    throw new Refusal(
      `“${title}” does not have the words “${words}”; give them exactly as they stand there.`,
    );
  return [quoteOf(report.ref, text, start, start + words.length)];
}
