/** An option of a command. `value` names what it takes; without it the option is a switch. */
export interface OptionSpec {
  readonly value?: string;
  readonly about: string;
}

/** What the command line gave. */
export interface Given {
  readonly files: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly has: (option: string) => boolean;
}

/** Where a command reads and writes. */
export interface Io {
  readonly given: Given;
  readonly stdin: NodeJS.ReadStream;
  /** Writes to the standard output as it is; waits where the reader is slow. */
  readonly print: (text: string) => Promise<void>;
  /** Says lines to a person on the standard output, cleaned of what could move the cursor or hide words. */
  readonly say: (...lines: readonly string[]) => Promise<void>;
  /** Says something to a person on the standard error; programs need not read it. */
  readonly tell: (line: string) => void;
  /** Shows how far long work is, on a terminal only. */
  readonly progress: (done: number, all: number, what: string) => void;
  readonly color: boolean;
  readonly unicode: boolean;
  readonly now: () => Date;
}

/** A command: one file, listed once in `commands/all.ts`. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What stands after the name on the usage line. */
  readonly usage: string;
  readonly about: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly examples: readonly (readonly [command: string, what: string])[];
  /** Gives the exit code. Throws a `Refusal` for everything that outside input can cause. */
  readonly run: (io: Io) => Promise<number>;
}
