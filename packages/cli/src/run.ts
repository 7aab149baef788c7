import { readFileSync } from "node:fs";
import { nearest } from "@parley/core";
import { givenTo, usage } from "./arguments.ts";
import { COMMANDS } from "./commands/all.ts";
import { helpOf, helpOfAll } from "./help.ts";
import { EXIT, Refusal } from "./refusal.ts";
import { outputs, isClosedPipe } from "./outputs.ts";

/** Runs one command line and gives its exit code. Nothing that a user can cause shows a stack. */
export async function run(args: readonly string[]): Promise<number> {
  const { print, say, tell, progress, color, unicode } = outputs();
  try {
    const [first, ...rest] = args;
    if (first === undefined || first === "--help" || first === "-h" || first === "help") {
      await print(first === "help" && rest[0] !== undefined ? helpOf(named(rest[0])) : helpOfAll(COMMANDS));
      return first === undefined ? EXIT.usage : EXIT.done;
    }
    if (first === "--version" || first === "-v") {
      await print(`parley ${versionOf()}\n`);
      return EXIT.done;
    }
    const command = named(first);
    const given = givenTo(
      command,
      rest.map((arg) => (arg === "-h" ? "--help" : arg)),
    );
    if (given.has("help")) {
      await print(helpOf(command));
      return EXIT.done;
    }
    return await command.run({
      given,
      stdin: process.stdin,
      print,
      say,
      tell,
      progress,
      color,
      unicode,
      now: () => new Date(),
    });
  } catch (error) {
    if (isClosedPipe(error)) return EXIT.done;
    const refusal = error instanceof Refusal ? error : faultOf(error);
    tell(`parley: ${refusal.message}`);
    return refusal.exitCode;
  }
}

/** What nobody foresaw, as one sentence too; `PARLEY_TRACE=1` shows where it happened. */
function faultOf(error: unknown): Refusal {
  if (process.env["PARLEY_TRACE"] === "1") throw error;
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new Refusal(
    `This should not happen (${what.split("\n", 1).join("")}). It is a fault of parley’s own: please report it with the command line, which with PARLEY_TRACE=1 before it also says where.`,
    EXIT.fault,
  );
}

function named(typed: string): (typeof COMMANDS)[number] {
  const found = COMMANDS.find(({ name }) => name === typed);
  if (found !== undefined) return found;
  const names = COMMANDS.map(({ name }) => name);
  const near = nearest(typed, names);
  throw usage(
    `${typed.startsWith("-") ? "There is no option" : "There is no command"} ${typed}.${near === undefined ? "" : ` Did you mean ${near}?`} The commands are ${names.join(", ")}; parley --help says what each does.`,
  );
}

function versionOf(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version; // our own file
}
