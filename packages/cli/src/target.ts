import { existsSync } from "node:fs";
import type { Entry } from "@parley/core";
import type { Io } from "./command.ts";
import { readInputs, type Input } from "./inputs.ts";
import { recordOf } from "./loading.ts";
import { appendTo } from "./records.ts";
import { Refusal } from "./refusal.ts";
import { hasTalks, openTalks, roomNamed } from "./talks/open-talks.ts";
import { writeTo } from "./talks/writing.ts";

/** What an entry is added to: a record in a file, or talks. */
export interface Target {
  readonly entries: readonly Entry[];
  /** Who writes, where nothing else is said. */
  readonly author: string;
  /** The id of the room that a word names; the usual one where there is no word. */
  readonly room: (word: string | undefined) => string;
  readonly append: (entries: readonly Entry[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Talks where there are some of this name and no file; else the file, which is made where there is none. */
export async function targetNamed(io: Io, name: string): Promise<Target> {
  if (existsSync(name) || !(await hasTalks(io, name))) return fileTarget(io, name);
  const open = await openTalks(io, name);
  return {
    entries: open.replica.entries(),
    author: open.replica.self.id,
    room: (word) => roomNamed(open.replica, word ?? "team").id,
    append: (entries) => writeTo(io, open, entries),
    close: open.close,
  };
}

async function fileTarget(io: Io, file: string): Promise<Target> {
  return {
    entries: existsSync(file) ? (await readInputs([file], io.stdin)).flatMap(entriesOf) : [],
    author: "me",
    room: (word) => word ?? "mine",
    append: (entries) => appendTo(file, entries),
    close: () => Promise.resolve(),
  };
}

function entriesOf(input: Input): readonly Entry[] {
  if (!input.isRecord)
    throw new Refusal(
      `${input.file} is a report, not a record; parley review ${input.file} --into FILE reads it into one.`,
    );
  return recordOf(input);
}
