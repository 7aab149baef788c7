import { acceptedAt, type Entry } from "../entry/entry.ts";
import type { Instant } from "../time.ts";

/** The entries that were accepted by the moment; later ones change no answer about it. */
export function known(entries: readonly Entry[], by: Instant): readonly Entry[] {
  return entries.filter((entry) => acceptedAt(entry) <= by);
}
