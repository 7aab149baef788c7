import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

/** What a run of the command gave. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Where a command runs, and what its environment holds beside the usual. */
export interface Place {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Never the home of whoever runs the tests. */
const NO_HOME = join(tmpdir(), "parley-cli-no-home");

/** Compiled code is kept between the many starts of a suite, which halves each; it holds nothing else. */
const COMPILED = join(tmpdir(), "parley-cli-compiled");

function inPlace({ cwd, env = {} }: Place): { cwd?: string; env: NodeJS.ProcessEnv } {
  const usual = { PARLEY_HOME: NO_HOME, NODE_COMPILE_CACHE: COMPILED, LANG: "C.UTF-8" };
  const all = { ...process.env, ...usual, ...env };
  return cwd === undefined ? { env: all } : { cwd, env: all };
}

/** A command that goes on until it is stopped. */
export interface Started {
  /** All that it has said. */
  readonly said: () => string;
  readonly stop: () => Promise<number | null>;
}

/** Starts a command that serves, and waits until it has said where. */
export function startParley(args: readonly string[], place: Place = {}): Promise<Started> {
  const child = spawn(process.execPath, [main, ...args], inPlace(place));
  let text = "";
  const gone = new Promise<number | null>((resolve) => {
    child.once("close", resolve);
  });
  return new Promise((resolve, reject) => {
    const hear = (part: Buffer): void => {
      text += part.toString();
      if (!text.includes("Ctrl-C")) return;
      resolve({
        said: () => text,
        stop() {
          child.kill("SIGTERM");
          return gone;
        },
      });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void gone.then(() => {
      reject(new Error(text));
    });
  });
}

/** Runs the command as a user does, with text on the standard input if given. */
export function parley(
  args: readonly string[],
  input?: string | Uint8Array,
  place: Place = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], inPlace(place));
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => out.push(part));
    child.stderr.on("data", (part: Buffer) => err.push(part));
    child.once("error", reject);
    child.once("close", (code) => {
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
    child.stdin.on("error", () => undefined); // a command that refuses need not read it all
    child.stdin.end(input ?? "");
  });
}

/** One sentence on the standard error, nothing on the output, no stack, the exit code. */
export function refused({ code, out, err }: Ran, exit: number, ...says: readonly RegExp[]): void {
  assert.equal(code, exit, err);
  assert.equal(out, "");
  assert.match(err, /^parley: [^\n]+[.?]\n$/);
  assert.doesNotMatch(err, /\.ts:\d+:\d+|node:internal|Error:/);
  for (const pattern of says) assert.match(err, pattern);
}

/** A folder that the suite may fill and that goes when it ends. */
export function folder(): {
  readonly path: string;
  readonly file: (name: string, content: string | Uint8Array) => string;
} {
  const path = mkdtempSync(join(tmpdir(), "parley-cli-"));
  after(() => {
    rmSync(path, { recursive: true, force: true });
  });
  return {
    path,
    file(name, content) {
      const full = join(path, name);
      writeFileSync(full, content);
      return full;
    },
  };
}

/** The path of the entry point, for the runs that a test pipes by itself. */
export const MAIN: string = main;
