import { failure } from "@parley/core";
import type { Store } from "./store.ts";

/** What can happen to a database that is nobody's mistake. */
export type TroubleCode = "full" | "read-only" | "busy" | "damaged" | "down";

/** Thrown by tables; whoever holds a store sees it as a refusal. */
export class Trouble extends Error {
  readonly code: TroubleCode;

  constructor(code: TroubleCode, sentence: string) {
    super(sentence);
    this.name = "Trouble";
    this.code = code;
  }
}

/** The store, with every trouble of its tables turned into a refusal. */
export function guarded(store: Store): Store {
  const calls = Object.entries(store).map(([name, call]) => [
    name,
    async (...args: readonly unknown[]) => {
      try {
        return await (call as (...args: readonly unknown[]) => Promise<unknown>)(...args); // a store holds nothing but such
      } catch (error) {
        if (error instanceof Trouble) return failure(error.code, "", error.message);
        throw error;
      }
    },
  ]);
  return Object.fromEntries(calls) as unknown as Store; // the same names, each with its own arguments
}
