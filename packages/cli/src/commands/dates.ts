import { isDay, isInstant } from "@parley/core";
import { usage } from "../arguments.ts";

/** A day or an instant of an option; refuses anything else. */
export function dateOf(text: string | undefined, option: string): string | undefined {
  if (text === undefined || isDay(text) || isInstant(text)) return text;
  throw usage(`--${option} “${text}” is no date; write it as 2025-12-03 or 2025-12-03T18:00:00.000Z.`);
}

/** Refuses a beginning that stands after the end of what is asked for: nothing was recorded between them. */
export function inOrder(since: string | undefined, recordedBy: string | undefined): void {
  if (since === undefined || recordedBy === undefined || since.slice(0, recordedBy.length) <= recordedBy)
    return;
  throw usage(`--since ${since} is after --recorded-by ${recordedBy}; give an earlier day to --since.`);
}
