import { en, outlookBy, outlookPage, outlookToJson, renderTerminal } from "@parley/views";
import type { Command, Io } from "../command.ts";
import { EXIT } from "../refusal.ts";
import { BOUNDS, wholeOf } from "../solving/numbers.ts";
import { problemOf, PROBLEM_OPTIONS } from "../solving/problem-input.ts";
import { withCrew } from "../solving/stoppable.ts";

/** `parley outlook`. */
export const outlook: Command = {
  name: "outlook",
  summary: "say how near an agreement is, over draws from the ranges, and what to ask",
  usage: "[OPTIONS] FILE|TALKS",
  about:
    "Takes a problem file, a record or the name of talks, with ranges, and draws from them: in how many draws a package exists that all accept, how far that holds under narrower and wider ranges and for each assessor, which packages are acceptable how often, which points block, and which single answer would change most, as a question to put. Ctrl-C stops it and tells what is known by then.",
  options: {
    ...PROBLEM_OPTIONS,
    seed: BOUNDS.seed,
    worlds: BOUNDS.worlds,
    seconds: BOUNDS.seconds,
    json: { about: "the counts for programs" },
  },
  examples: [
    ["parley outlook problem.json", "10,000 draws from the ranges of a problem file"],
    ["parley outlook talks.jsonl --as team --seed 7", "from a record, other draws"],
    ["parley outlook problem.json --worlds 2000 --json", "fewer draws, for a program"],
  ],
  run,
};

const WORLDS = 10_000;
const SECONDS = 3_600;

async function run(io: Io): Promise<number> {
  const { given } = io;
  const seed = wholeOf(given, "seed", 1, 2 ** 31 - 1);
  const worlds = wholeOf(given, "worlds", WORLDS, 1_000_000);
  const seconds = wholeOf(given, "seconds", SECONDS, 1_000_000);
  const { problem, basis, declared, assessors } = await problemOf(io);
  await withCrew(io, seconds, async (crew) => {
    const began = performance.now();
    const answer = await outlookBy(crew, problem, {
      seed,
      worlds,
      declared: declared?.problem ?? null,
      assessors,
      onProgress: (done, all) => io.progress(done, all, "Draw"),
    });
    const tookMs = Math.round((performance.now() - began) * 10) / 10;
    const made = { problem, answer, basis, language: en };
    if (given.has("json")) await io.print(`${JSON.stringify(outlookToJson({ ...made, tookMs }), null, 2)}\n`);
    else await io.print(renderTerminal(outlookPage(made), io));
  });
  return EXIT.done;
}
