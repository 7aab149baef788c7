import { stateOfPlay, type Entry, type Question, type StateOfPlay } from "@parley/core";
import { parseCsv, parseProblem, toProblem, type Package, type Problem, type Result } from "@parley/engine";
import { parseGenius } from "@parley/engine/genius";
import { en, parseProposal, recordProblem, type Basis } from "@parley/views";
import { basename } from "node:path";
import { usage } from "../arguments.ts";
import type { Io, OptionSpec } from "../command.ts";
import { readInputs, type Input } from "../inputs.ts";
import { inputsOf, recordOf } from "../loading.ts";
import { AS, readerOf } from "../readers.ts";
import { Refusal } from "../refusal.ts";

/** The options that say what the files are and who reads. */
export const PROBLEM_OPTIONS: Readonly<Record<"genius" | "as", OptionSpec>> = {
  genius: { about: "the files are a GENIUS domain and its profiles: DOMAIN.xml PROFILE.xml…" },
  ...AS,
};

/** A problem and everything that a page says beside it. */
export interface ProblemInput {
  readonly problem: Problem;
  readonly basis: Basis;
  /** The same with the red lines that were declared; null where there are none. */
  readonly declared: { readonly problem: Problem; readonly lines: readonly string[] } | null;
  /** The same as each assessor sees it, where several assessed it. */
  readonly assessors: readonly { readonly name: string; readonly problem: Problem }[];
  /** The record that it was built from, and as whom; null for a file. */
  readonly record: RecordInput | null;
}

export interface RecordInput {
  readonly entries: readonly Entry[];
  readonly question: Question;
  readonly state: StateOfPlay;
}

/** Reads the problem of the command line: a problem file, a CSV, a GENIUS scenario, a record, or talks by their name. */
export async function problemOf(io: Io): Promise<ProblemInput> {
  const { files } = io.given;
  if (files.length === 0)
    throw usage("Name a problem file, a record or talks, or give --genius DOMAIN.xml PROFILE.xml….");
  const inputs = await inputsOf(io, "json");
  if (io.given.has("genius")) return geniusInput(inputs);
  if (inputs.every(isRecord)) return recordInput(io, inputs);
  if (io.given.has("as")) throw usage("--as says who reads a record; a problem file has no rooms.");
  const [input] = inputs;
  if (input === undefined || inputs.length > 1)
    throw usage("Name one problem file, or records alone; several records are read as one.");
  return fileInput(input);
}

/** A problem file on one line has links with kinds, but is no entry itself. */
function isRecord({ isRecord: looksLikeOne, text }: Input): boolean {
  if (!looksLikeOne) return false;
  try {
    const whole: unknown = JSON.parse(text);
    return typeof whole === "object" && whole !== null && "kind" in whole;
  } catch {
    return true; // several lines, each an entry
  }
}

function recordInput(io: Io, inputs: readonly Input[]): ProblemInput {
  const entries = inputs.flatMap(recordOf);
  const reader = readerOf(io.given.text("as"), entries);
  const now = io.now().toISOString();
  const question = { now, ...(reader === undefined ? {} : { rooms: reader.rooms }) };
  const state = stateOfPlay(entries, question);
  const built = valueOf(recordProblem(state, en, reader?.words), inputs.map(({ file }) => file).join(", "));
  return { ...built, record: { entries, question, state } };
}

function fileInput(input: Input): ProblemInput {
  const { file, text } = input;
  if (/^\s*</.test(text))
    throw new Refusal(`${file} is XML; a GENIUS scenario is read with --genius DOMAIN.xml PROFILE.xml….`);
  if (/^[\s\uFEFF]*[{[]/.test(text)) return asInput(valueOf(parseProblem(text), file), file);
  if (!/\.csv$/i.test(file) && !/^[^\n]*\b(?:party|point|option|value)\b[^\n]*,/i.test(text))
    throw new Refusal(
      `${file} is neither a problem file, nor a CSV with party,point,option,value, nor a record; docs/problem-format.md says how they are written.`,
    );
  return asInput(valueOf(toProblem(valueOf(parseCsv(text), file)), file), file);
}

function geniusInput(inputs: readonly Input[]): ProblemInput {
  const [domain, ...profiles] = inputs.map(({ file, text }) => ({ name: file, text }));
  if (domain === undefined || profiles.length === 0)
    throw usage("--genius needs a domain and at least one profile: --genius DOMAIN.xml PROFILE.xml….");
  const { file, notes } = valueOf(parseGenius(domain, profiles), "");
  const problem = valueOf(toProblem(file), domain.name);
  return asInput({ ...problem, notes: [...notes, ...problem.notes] }, domain.name);
}

function asInput(problem: Problem, file: string): ProblemInput {
  const { fileBasis, fileRanges } = en.packages;
  const basis: Basis = {
    title: basename(file),
    reader: undefined,
    isExample: false,
    whose: fileBasis(basename(file)),
    from: fileRanges(basename(file)),
    assumptions: [],
  };
  return { problem, basis, declared: null, assessors: [], record: null };
}

/** The proposal of `--proposal`; null where it is left out. */
export async function proposalOf(io: Io, problem: Problem): Promise<Package | null> {
  const file = io.given.text("proposal");
  if (file === undefined) return null;
  const [input] = await readInputs([file], io.stdin, "json");
  return valueOf(parseProposal(problem, input?.text ?? ""), file);
}

function valueOf<T>(result: Result<T>, file: string): T {
  if (result.ok) return result.value;
  throw new Refusal(file === "" ? result.failure.message : `${file}: ${result.failure.message}`);
}
