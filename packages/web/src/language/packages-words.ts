/** The screen on packages. */
export interface PackagesWords {
  readonly solving: string;
  readonly drawing: (done: number, all: number) => string;
  readonly older: string;
  readonly stop: string;
  readonly stopped: string;
  readonly again: string;
  readonly tableOnly: string;
  readonly withPicture: string;
  readonly pair: Readonly<Record<"for" | "and" | "first" | "second" | "better", string>>;
  readonly option: (point: string, options: number) => string;
  readonly reset: string;
  readonly asIs: string;
  readonly home: string;
  readonly was: (option: string, home: string) => string;
  readonly bars: string;
  readonly barRange: (value: string, low: string, high: string) => string;
  readonly number: (value: number) => string;
  readonly pin: string;
  readonly unpin: (letter: string) => string;
  readonly toLevers: (letter: string) => string;
  readonly pinned: (count: number) => string;
  readonly nonePinned: string;
  readonly point: string;
  readonly worth: string;
  readonly acceptable: string;
  readonly move: (from: string, to: string) => string;
  readonly table: string;
  readonly tableAside: (without: readonly string[]) => string;
  readonly today: string;
  readonly short: string;
  readonly assume: Readonly<
    Record<"under" | "change" | "done" | "declared" | "seed" | "draws" | "rooms" | "wrong", string>
  >;
  readonly offer: Readonly<
    Record<"put" | "heading" | "aside" | "room" | "check" | "checking" | "write" | "checkStopped", string>
  >;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly numbers: Readonly<Record<"heading" | "text", string>>;
}
