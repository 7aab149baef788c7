import { wrapped } from "@parley/views";
import { COMMON } from "./arguments.ts";
import type { Command, OptionSpec } from "./command.ts";

/** The help of the whole, at most 80 columns wide. */
export function helpOfAll(commands: readonly Command[]): string {
  return [
    "Parley keeps the working file of talks that run through go-betweens: where the",
    "sides stand, point by point, on whose word, down to the exact words.",
    "",
    "Usage: parley COMMAND [OPTIONS] FILE…",
    "",
    ...commands.flatMap(({ name, summary }) =>
      wrapped(summary, 68).map((line, index) => `  ${(index === 0 ? name : "").padEnd(10)}${line}`),
    ),
    "",
    "  parley COMMAND --help   options and examples of one command",
    "  parley --version        the version",
    "",
    "Exit codes: 0 done; 1 something could not be read or written, and nothing was",
    "half done; 2 check or verify found something that does not hold; 64 the command",
    "line was not understood; 70 a fault of parley's own.",
    "",
  ].join("\n");
}

/** The help of one command. */
export function helpOf({ name, usage, about, options, examples }: Command): string {
  return [
    `Usage: parley ${name} ${usage}`,
    "",
    ...wrapped(about, 80),
    "",
    ...Object.entries({ ...options, ...COMMON }).flatMap(([option, spec]) => optionLines(option, spec)),
    "",
    "Examples:",
    ...examples.flatMap(([command, what]) => [
      `  ${command}`,
      ...wrapped(what, 72).map((line) => `      ${line}`),
    ]),
    "",
  ].join("\n");
}

function optionLines(option: string, { value, about }: OptionSpec): readonly string[] {
  const head = `--${option}${value === undefined ? "" : ` ${value}`}`;
  return wrapped(about, 54).map((line, index) => `  ${(index === 0 ? head : "").padEnd(24)}${line}`);
}
