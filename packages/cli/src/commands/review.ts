import { existsSync } from "node:fs";
import { refOfEntry, type Entry } from "@parley/core";
import { usage } from "../arguments.ts";
import type { Command, Io } from "../command.ts";
import { readInputs, type Input } from "../inputs.ts";
import { allEntries, inputsOf, PARTIES, recordOf } from "../loading.ts";
import { appendTo } from "../records.ts";
import { hasTalks } from "../talks/open-talks.ts";
import { EXIT, Refusal } from "../refusal.ts";
import { Reviewing, type Decision } from "../reviewing.ts";

/** `parley review`. */
export const review: Command = {
  name: "review",
  summary: "go through what the reader found, line by line: accept, correct, refuse",
  usage: "[OPTIONS] FILE…",
  about:
    "Shows each suggestion that nobody has judged, with its words, and asks: a accept, r refuse, c correct, s skip, A accept all people, parties, contacts and papers, q stop. Every answer is written at once, so that it can be stopped and goes on where it was. Positions, signals, offers and outlooks are judged one by one. Reports are first read into the record that --into names.",
  options: {
    into: { value: "FILE", about: "the record to write to (the one record among the files, if left out)" },
    author: { value: "ID", about: "who reviews (me, if left out)" },
    json: { about: "print what waits, for a program" },
    decisions: { value: "FILE|-", about: "take decisions from a program: [{ref, verdict, body?}]" },
    ...PARTIES,
  },
  examples: [
    ["parley review talks.jsonl", "what waits in a record"],
    ["parley review report.txt --into talks.jsonl", "read a report into a record and review it"],
    ["parley review talks.jsonl --json", "what waits, for a program"],
    ["parley review talks.jsonl --decisions mine.json", "write what a program decided"],
  ],
  run,
};

async function run(io: Io): Promise<number> {
  const inputs = await inputsOf(io);
  const target = targetOf(io, inputs);
  // A target that is talks would otherwise become a plain file of that name.
  if (!existsSync(target) && (await hasTalks(io, target)))
    throw new Refusal(
      `${target} are talks; review reports into a file first, then parley import brings it into a room.`,
    );
  const before = await entriesIn(io, inputs, target);
  const reviewing = new Reviewing(io, target, before);
  const decisions = io.given.text("decisions");
  if (decisions !== undefined) return reviewing.decide(await decisionsIn(decisions, io));
  if (io.given.has("json")) {
    await io.print(
      `${JSON.stringify(
        reviewing.pending().map(({ entry, ...shown }) => ({ ...shown, body: entry.body })),
        null,
        2,
      )}\n`,
    );
    return EXIT.done;
  }
  return reviewing.ask();
}

function targetOf({ given }: Io, inputs: readonly Input[]): string {
  const into = given.text("into");
  if (into !== undefined) return into;
  const records = inputs.filter(({ isRecord }) => isRecord);
  const [only] = records;
  if (only === undefined || records.length > 1 || only.file === "standard input")
    throw usage("Say which record to write to: --into FILE.");
  return only.file;
}

/** The record's entries; reports are read into it first, those already there are not added again. */
async function entriesIn(io: Io, inputs: readonly Input[], target: string): Promise<readonly Entry[]> {
  const isThere = inputs.some(({ file }) => file === target);
  const own = isThere ? [] : await readIfThere(target, io);
  const report = [...inputs, ...own].find(({ file, isRecord }) => file === target && !isRecord);
  if (report !== undefined)
    throw new Refusal(`${target} is a report, not a record; name the record to write to with --into.`);
  const writing = { room: "mine", recordedAt: io.now().toISOString() };
  const entries = await allEntries(io, [...own, ...inputs], writing);
  const stored = new Set((await readIfThere(target, io)).flatMap(recordOf).map(refOfEntry));
  const fresh = new Map(
    entries.map((entry) => [refOfEntry(entry), entry] as const).filter(([ref]) => !stored.has(ref)),
  );
  // Who only asks what waits in a record leaves it as it is.
  const isQuestion = io.given.has("json") && inputs.every(({ isRecord }) => isRecord);
  if (fresh.size > 0 && !isQuestion) await appendTo(target, [...fresh.values()]);
  return entries;
}

async function readIfThere(file: string, io: Io): Promise<readonly Input[]> {
  try {
    return await readInputs([file], io.stdin);
  } catch (error) {
    if (error instanceof Refusal && /no such file|is empty/.test(error.message)) return [];
    throw error;
  }
}

async function decisionsIn(file: string, io: Io): Promise<readonly Decision[]> {
  const [input] = await readInputs([file], io.stdin, "json");
  let value: unknown;
  try {
    value = JSON.parse(input?.text ?? "");
  } catch {
    throw new Refusal(`${file} is not JSON; decisions are a JSON array of {ref, verdict, body?}.`);
  }
  if (!Array.isArray(value))
    throw new Refusal(`${file} is no JSON array; decisions are [{ref, verdict, body?}].`);
  return value.map((item, index) => decisionOf(item, `${file}, decision ${index + 1}`));
}

function decisionOf(item: unknown, where: string): Decision {
  const { ref, verdict, body } = (item ?? {}) as { ref?: unknown; verdict?: unknown; body?: unknown }; // checked here
  if (typeof ref !== "string") throw new Refusal(`${where}: ref is missing.`);
  if (verdict !== "accepted" && verdict !== "refused")
    throw new Refusal(`${where}: verdict must be accepted or refused.`);
  if (body !== undefined && (body === null || typeof body !== "object"))
    throw new Refusal(`${where}: body must be an object.`);
  return { ref, verdict, ...(body === undefined ? {} : { body: body as object }) };
}
