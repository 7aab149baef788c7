import { parseArgs } from "node:util";
import { nearest } from "@parley/core";
import type { Command, Given } from "./command.ts";
import { EXIT, Refusal } from "./refusal.ts";

/** Options that every command has. */
export const COMMON: Command["options"] = {
  home: { value: "DIR", about: "your folder of keys and talks (PARLEY_HOME, or ~/.parley)" },
  help: { about: "this help" },
};

/** Reads what stands after the command's name, and refuses what the command does not know. */
export function givenTo({ name, options: own }: Command, args: readonly string[]): Given {
  const options = { ...own, ...COMMON };
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([option, { value }]) => [
        option,
        { type: value === undefined ? ("boolean" as const) : ("string" as const) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const files: string[] = [];
  const valueByOption = new Map<string, string | undefined>();
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const spec = options[token.name];
    if (spec === undefined) throw unknownOption(name, token.rawName, Object.keys(options));
    if (valueByOption.has(token.name)) throw usage(`--${token.name} is given twice; give it once.`);
    if (spec.value === undefined && token.value !== undefined)
      throw usage(`--${token.name} is a switch and takes no value; leave out “=${token.value}”.`);
    if (spec.value !== undefined && (token.value === undefined || token.value === ""))
      throw usage(`--${token.name} needs a value: --${token.name} ${spec.value}.`);
    valueByOption.set(token.name, token.value);
  }
  return {
    files,
    text: (option) => valueByOption.get(option),
    has: (option) => valueByOption.has(option),
  };
}

function unknownOption(command: string, typed: string, known: readonly string[]): Refusal {
  const near = nearest(typed.replace(/^-+/, ""), known);
  const hint = near === undefined ? "" : ` Did you mean --${near}?`;
  return usage(`parley ${command} has no option ${typed}.${hint} parley ${command} --help lists them.`);
}

/** A refusal of the command line. */
export function usage(sentence: string): Refusal {
  return new Refusal(sentence, EXIT.usage);
}
