import type { Entry } from "../entry/entry.ts";

/** The entries that somebody who reads these rooms may read. Nothing else is an argument of what follows. */
export function visible(entries: readonly Entry[], rooms: ReadonlySet<string>): readonly Entry[] {
  return entries.filter(({ room }) => rooms.has(room));
}
