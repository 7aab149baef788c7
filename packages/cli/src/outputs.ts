import { once } from "node:events";
import { cleaned } from "@parley/views";
import type { Io } from "./command.ts";

/** The streams of the process: colour only on a terminal, a closed pipe is no error. */
export function outputs(): Pick<Io, "print" | "tell" | "progress" | "color" | "unicode"> {
  const { stdout, stderr, env } = process;
  let broken: unknown;
  stdout.on("error", (error) => {
    broken = error;
  });
  stderr.on("error", () => undefined); // nobody is left to tell
  return {
    async print(text) {
      if (broken !== undefined) throw broken;
      if (stdout.write(text)) return;
      await Promise.race([once(stdout, "drain"), once(stdout, "close")]);
    },
    tell(line) {
      stderr.write(`${cleaned(line)}\n`);
    },
    progress(done, all, what) {
      if (stderr.isTTY && all > 3)
        stderr.write(`\r\u001B[K${done < all ? `${what} ${done + 1} of ${all}` : ""}`);
    },
    color: stdout.isTTY && env["NO_COLOR"] === undefined && env["TERM"] !== "dumb",
    unicode: !/^(?:C|POSIX)$/.test(env["LC_ALL"] ?? env["LC_CTYPE"] ?? env["LANG"] ?? ""),
  };
}

/** Whether the reader of a pipe went away: `parley read F | head -1`. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}
