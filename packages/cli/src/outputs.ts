import { cleaned, harmless } from "@parley/views";
import type { Io } from "./command.ts";
import { Refusal } from "./refusal.ts";

/** The streams of the process: colour only on a terminal, a closed pipe is no error. */
export function outputs(): Pick<Io, "print" | "say" | "tell" | "progress" | "color" | "unicode"> {
  const { stdout, stderr, env } = process;
  stdout.on("error", () => undefined); // each print hears of its own
  stderr.on("error", () => undefined); // nobody is left to tell
  const print = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      stdout.write(text, (error) => {
        if (error === null || error === undefined) resolve();
        else reject(isClosedPipe(error) ? error : unwritten(error));
      });
    });
  return {
    print,
    say: (...lines) => print(`${lines.map(harmless).join("\n")}\n`),
    tell(line) {
      stderr.write(`${cleaned(line).replace(ENDLESS, (word) => `${word.slice(0, 120)}…`)}\n`);
    },
    progress(done, all, what) {
      if (stderr.isTTY && all > 3)
        stderr.write(`\r\u001B[K${done < all ? `${what} ${done + 1} of ${all}` : ""}`);
    },
    color: stdout.isTTY && env["NO_COLOR"] === undefined && env["TERM"] !== "dumb",
    unicode: !/^(?:C|POSIX)$/.test(env["LC_ALL"] ?? env["LC_CTYPE"] ?? env["LANG"] ?? ""),
  };
}

/** A word that is longer than any name or path of a person's making. */
const ENDLESS = /[^\s/]{300,}/g;

function unwritten(error: Error): Refusal {
  const code = "code" in error ? String(error.code) : error.message;
  const why = code === "ENOSPC" ? "the disk is full" : code;
  return new Refusal(`The output could not be written to its end: ${why}. Do not use what is there of it.`);
}

/** Whether the reader of a pipe went away: `parley read F | head -1`. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}
