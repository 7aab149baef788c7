import { createInterface } from "node:readline";
import type { Io } from "./command.ts";

/** Asks on the terminal, or takes the lines of a pipe as answers. */
export class Asking {
  readonly #io: Io;
  readonly #lines: AsyncIterator<string>;

  constructor(io: Io) {
    this.#io = io;
    this.#lines = createInterface({ input: io.stdin, crlfDelay: Infinity })[Symbol.asyncIterator]();
  }

  /** The answer without blanks at its edges; undefined where nobody answers any more. */
  async ask(question: string): Promise<string | undefined> {
    await this.#io.print(question);
    const { value, done } = await this.#lines.next();
    if (done === true) {
      await this.#io.print("\n");
      return undefined;
    }
    if (!this.#io.stdin.isTTY) await this.#io.say(value);
    return value.trim();
  }

  /** Ends the reading, so that the program can end. */
  close(): void {
    this.#io.stdin.pause();
    this.#io.stdin.unref?.();
  }
}
