import {
  en,
  leaksSection,
  outlookBy,
  packagesPage,
  packagesToJson,
  proposalSection,
  renderTerminal,
  type Answers,
} from "@parley/views";
import type { Command, Io } from "../command.ts";
import { EXIT } from "../refusal.ts";
import { leakingTo, targetOf } from "../solving/leaking.ts";
import { BOUNDS, vectorsIn, wholeOf } from "../solving/numbers.ts";
import { problemOf, proposalOf, PROBLEM_OPTIONS, type ProblemInput } from "../solving/problem-input.ts";
import { withCrew } from "../solving/stoppable.ts";
import type { WorkerCrew } from "../solving/worker-crew.ts";

/** `parley packages`. */
export const packages: Command = {
  name: "packages",
  summary: "find the packages that could close the talks, and who trades what",
  usage: "[OPTIONS] FILE|TALKS",
  about:
    "Takes a problem file, a record or the name of talks and prints the packages that are best in five senses, each with what it is worth to every party, who gives what and for what, the frontier, what blocks where no package is acceptable, and what to ask next. Every number is somebody’s judgement: the page says whose, and what was assumed.",
  options: {
    ...PROBLEM_OPTIONS,
    ...BOUNDS,
    proposal: {
      value: "FILE",
      about: "a package on the table, {point: option}: what betters it, what would win whom",
    },
    for: { value: "ROOM", about: "say what readers of this room could infer of what they may not know" },
    json: { about: "the answers for programs" },
  },
  examples: [
    ["parley packages problem.json", "a problem as docs/problem-format.md has it"],
    ["parley packages values.csv", "from a table party,point,option,value"],
    ["parley packages talks.jsonl --as team", "from a record, as its mediators read it"],
    ["parley packages Harbour", "from talks of your own"],
    ["parley packages talks.jsonl --for joint", "what would show before it goes to the table"],
    ["parley packages --genius domain.xml a.xml b.xml", "a GENIUS scenario with its profiles"],
  ],
  run,
};

/** Draws for what to ask next; `parley outlook` takes more. */
const WORLDS = 1_000;
const SECONDS = 120;
/** The most vectors of a frontier in JSON. */
const LISTED = 20_000;

async function run(io: Io): Promise<number> {
  const { given } = io;
  const seed = wholeOf(given, "seed", 1, 2 ** 31 - 1);
  const worlds = wholeOf(given, "worlds", WORLDS, 1_000_000);
  const seconds = wholeOf(given, "seconds", SECONDS, 1_000_000);
  const limits = { vectors: vectorsIn(given) };
  const input = await problemOf(io);
  const { problem, basis, declared: lines, record } = input;
  const room = targetOf(io, record);
  const proposal = await proposalOf(io, problem);
  await withCrew(io, seconds, async (crew) => {
    const began = performance.now();
    const job = { limits, vectors: given.has("json") ? LISTED : 1 };
    const [answers, withLines] = await Promise.all([
      crew.ask("answers", { ...job, problem }),
      lines === null ? null : crew.ask("answers", { ...job, problem: lines.problem }),
    ]);
    const tookMs = Math.round((performance.now() - began) * 10) / 10;
    const declared = lines === null || withLines === null ? null : { ...lines, answers: withLines };
    const leaking = record === null || room === undefined ? null : await leakingTo(crew, record, room, seed);
    const made = { problem, answers, basis, declared, language: en };
    if (given.has("json")) {
      await io.print(
        `${JSON.stringify({ ...packagesToJson({ ...made, tookMs }), ...(leaking === null ? {} : leaking) }, null, 2)}\n`,
      );
      return;
    }
    const outlook =
      problem.unknowns.length === 0 ? null : await asked(io, crew, input, answers, { seed, worlds });
    const page = packagesPage({ ...made, outlook });
    const near = proposal === null ? null : await crew.ask("near", { problem, proposal, limits });
    const below =
      record === null || leaking === null
        ? []
        : [leaksSection(record.state, en, leaking.room, leaking.leaks)];
    const top = near === null ? [] : [proposalSection(en.packages, problem, near)];
    await io.print(renderTerminal({ ...page, sections: [...top, ...page.sections, ...below] }, io));
  });
  return EXIT.done;
}

function asked(
  io: Io,
  crew: WorkerCrew,
  { problem }: ProblemInput,
  { solutions }: Answers,
  drawing: { readonly seed: number; readonly worlds: number },
) {
  const packages = Object.values(solutions).flatMap((solution) =>
    solution === null ? [] : [solution.package],
  );
  return outlookBy(crew, problem, {
    ...drawing,
    packages,
    onProgress: (done, all) => io.progress(done, all, "Draw"),
  });
}
