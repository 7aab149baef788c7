import { nearest, roomsIn } from "@parley/core";
import { en, leaksTo, outlookBy, type Leaks, type Solved } from "@parley/views";
import { usage } from "../arguments.ts";
import type { Io } from "../command.ts";
import type { RecordInput } from "./problem-input.ts";
import type { WorkerCrew } from "./worker-crew.ts";

/** A room to which a result is to go, and what its readers could infer from it. */
export interface Leaking {
  readonly room: string;
  readonly leaks: Leaks;
}

/** Draws for each of the problems that are compared. */
const WORLDS = 200;

/**
 * The room of `--for`; undefined where it is left out. Refuses a room that the record does not have, and in the
 * same words one that the reader of `--as` does not read.
 */
export function targetOf(io: Io, record: RecordInput | null): string | undefined {
  const room = io.given.text("for");
  if (room === undefined) return undefined;
  if (record === null) throw usage("--for names a room of a record; a problem file has none.");
  const { rooms } = record.question;
  const known = [...roomsIn(record.entries).keys()]
    .filter((candidate) => rooms === undefined || rooms.has(candidate))
    .toSorted();
  if (known.includes(room)) return room;
  const near = nearest(room, known);
  throw usage(
    `There is no room ${room} here.${near === undefined ? "" : ` Did you mean ${near}?`} The rooms are ${known.join(", ")}.`,
  );
}

/** Solves the problem again without what the readers of the room may not know. */
export async function leakingTo(
  crew: WorkerCrew,
  { entries, question }: RecordInput,
  room: string,
  seed: number,
): Promise<Leaking> {
  const solve = async ({
    problem,
    declared,
  }: Parameters<Parameters<typeof leaksTo>[0]["solve"]>[0]): Promise<Solved> => {
    const job = { limits: {}, vectors: 1_000 };
    const [answers, withDeclared, outlook] = await Promise.all([
      crew.ask("answers", { ...job, problem }),
      declared === null ? null : crew.ask("answers", { ...job, problem: declared.problem }),
      problem.unknowns.length === 0 ? null : outlookBy(crew, problem, { seed, worlds: WORLDS }),
    ]);
    return { answers, declared: withDeclared, outlook };
  };
  return { room, leaks: await leaksTo({ entries, question, language: en, target: room, solve }) };
}
