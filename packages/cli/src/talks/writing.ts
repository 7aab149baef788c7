import type { Entry } from "@parley/core";
import type { Io } from "../command.ts";
import { held } from "./held.ts";
import type { OpenTalks } from "./open-talks.ts";

/** Writes entries into talks, and says whether they are in or wait. */
export async function writeTo(io: Io, { replica }: OpenTalks, entries: readonly Entry[]): Promise<void> {
  const outcome = held(await replica.write(entries));
  switch (outcome.is) {
    case "sent":
      return;
    case "waits":
      io.tell(`It is kept here and goes out by itself later: ${outcome.why}`);
      return;
    case "asks":
      io.tell(
        `It is kept here. Since it goes to a party, it goes out only after you have looked at what changed meanwhile, with parley waiting: ${outcome.why}`,
      );
  }
}
