import { stateOfPlay, word, kindByName, type Entry } from "@parley/core";
import type { Asking, Line } from "@parley/ledger";
import { en } from "@parley/views";
import { usage } from "../arguments.ts";
import type { Command, Io } from "../command.ts";
import { EXIT } from "../refusal.ts";
import { held } from "../talks/held.ts";
import { timeOf, withTalks } from "../talks/open-talks.ts";

/** `parley waiting`. */
export const waiting: Command = {
  name: "waiting",
  summary: "look at what waits to go out, and send it or take it back",
  usage: "[OPTIONS] TALKS",
  about:
    "What you wrote while the relay did not answer goes out by itself later, but for what goes to a party or is carried: that is shown first, with everything that changed meanwhile (who reads the room, what came in, releases that do not hold any more).",
  options: {
    send: { about: "send all of it, as it stands" },
    drop: { about: "take all of it back; nobody will have seen it" },
  },
  examples: [
    ["parley waiting Harbour", "what waits, and what changed since it was written"],
    ["parley waiting Harbour --send", "send it all the same"],
  ],
  run,
};

async function run(io: Io): Promise<number> {
  const [talks, ...more] = io.given.files;
  if (talks === undefined || more.length > 0) throw usage("Name the talks: parley waiting TALKS.");
  if (io.given.has("send") && io.given.has("drop")) throw usage("Either --send or --drop.");
  await withTalks(io, talks, async ({ replica }) => {
    const queued = await replica.waiting();
    if (queued.length === 0) return io.print("Nothing waits.\n");
    if (io.given.has("send")) {
      for (const { id } of queued) held(await replica.confirm(id));
      return io.say(`${queued.length} sent.`);
    }
    if (io.given.has("drop")) {
      for (const { id } of queued) await replica.drop(id);
      return io.say(`${queued.length} taken back.`);
    }
    const synced = await replica.sync();
    const asks = synced.ok ? synced.value.asks : [];
    const all = replica.entries();
    const lines = queued.flatMap(({ id, at, entries }) => [
      `Written ${timeOf(at)}:`,
      ...entries.map((entry) => `  ${said(entry, all)}`),
      ...meanwhile(
        asks.find((asking) => asking.id === id),
        all,
      ),
    ]);
    return io.say(...lines, `parley waiting ${talks} --send sends it, --drop takes it back.`);
  });
  return EXIT.done;
}

function meanwhile(asking: Asking | undefined, all: readonly Entry[]): readonly string[] {
  if (asking === undefined) return [];
  const { lapsed, meanwhile: lines } = asking;
  return [
    ...lapsed.map(({ release, status }) => `  Since then the release ${release} is ${status}.`),
    ...lines.map(({ line }) => `  Since then: ${changeOf(line, all)}`),
    ...(lapsed.length + lines.length === 0 ? ["  Nothing changed there since."] : []),
  ];
}

function changeOf(line: Line, all: readonly Entry[]): string {
  switch (line.is) {
    case "entry":
      return said(line.entry, all);
    case "change": {
      const { joined, left } = line.change;
      const names = (people: typeof joined): string => people.map(({ id, name }) => name ?? id).join(", ");
      const parts = [
        ...(joined.length > 0 ? [`${names(joined)} came in`] : []),
        ...(left.length > 0 ? [`${names(left)} left`] : []),
      ];
      return parts.length === 0 ? "the room's keys changed" : parts.join("; ");
    }
    case "foreign":
      return "something that this version does not understand";
    case "void":
      return line.problem.message;
  }
}

function said(entry: Entry, all: readonly Entry[]): string {
  const described = kindByName.get(entry.kind)?.describe(entry, stateOfPlay([...all, entry]));
  return described === undefined ? entry.kind : word(en.messages, described);
}
