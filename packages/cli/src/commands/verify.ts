import { checkRecord, countQuotes, word } from "@parley/core";
import { en } from "@parley/views";
import { usage } from "../arguments.ts";
import type { Command, Io } from "../command.ts";
import { digest } from "../loading.ts";
import { EXIT } from "../refusal.ts";
import { withTalks } from "../talks/open-talks.ts";

/** `parley verify`. */
export const verify: Command = {
  name: "verify",
  summary: "check every chain, signature, roster, receipt and quote of talks anew",
  usage: "[OPTIONS] TALKS",
  about:
    "Reads every room that you read once more from its store, from the beginning, and checks that each envelope follows the one before, was signed by somebody who was in the room then, and bears the receipt of the store; that each change of who reads was made by somebody who might; and each quote against its report. Ends with 2 if anything does not hold.",
  options: {
    "put-aside": { about: "put the alarms aside, after you have looked into them" },
    json: { about: "the figures for programs" },
  },
  examples: [
    ["parley verify Harbour", "one sentence with figures"],
    ["parley verify Harbour --put-aside", "after asking those who are in the room"],
  ],
  run,
};

async function run(io: Io): Promise<number> {
  const [talks, ...more] = io.given.files;
  if (talks === undefined || more.length > 0) throw usage("Name the talks: parley verify TALKS.");
  return withTalks(io, talks, async ({ replica }) => {
    const verified = await replica.verify();
    const entries = replica.entries();
    const findings = await checkRecord(entries, digest);
    const quotes = countQuotes(entries);
    const rooms = verified.ok ? verified.value : [];
    const sum = (of: (room: (typeof rooms)[number]) => number): number =>
      rooms.reduce((total, room) => total + of(room), 0);
    const figures = {
      rooms: rooms.length,
      envelopes: sum((room) => room.envelopes),
      entries: sum((room) => room.entries),
      changes: sum((room) => room.changes),
      quotes,
    };
    const faults = [
      ...(verified.ok ? [] : [`${verified.problem.where}: ${verified.problem.message}`]),
      ...rooms.flatMap((room) => room.void.map(({ problem }) => `${problem.where}: ${problem.message}`)),
      ...findings.filter(({ severity }) => severity === "fault").map(({ what }) => word(en.messages, what)),
      ...replica.alarms().map(({ message }) => message),
    ];
    if (io.given.has("json")) await io.print(`${JSON.stringify({ ...figures, faults }, null, 2)}\n`);
    else {
      const counted = `${counts(figures.rooms, "room")}, ${counts(figures.envelopes, "envelope")}, each in its chain, signed and receipted; ${counts(figures.changes, "change")} of who reads; ${counts(quotes, "quote")}`;
      await io.say(
        ...faults.map((fault) => `✗ ${fault}`),
        faults.length === 0
          ? `${counted}: everything holds.`
          : `${faults.length} ${faults.length === 1 ? "thing does" : "things do"} not hold.`,
      );
    }
    if (io.given.has("put-aside")) for (const alarm of replica.alarms()) await replica.putAside(alarm);
    return faults.length === 0 ? EXIT.done : EXIT.found;
  });
}

function counts(count: number, what: string): string {
  return `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
}
