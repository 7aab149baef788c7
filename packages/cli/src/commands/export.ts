import { formatRecord } from "@parley/core";
import { usage } from "../arguments.ts";
import type { Command, Io } from "../command.ts";
import { writeWhole } from "../files.ts";
import { EXIT } from "../refusal.ts";
import { held } from "../talks/held.ts";
import { roomNamed, withTalks } from "../talks/open-talks.ts";

/** `parley export`. */
export const exporting: Command = {
  name: "export",
  summary: "write what you read of talks as a plain record, or whole talks to move them",
  usage: "[OPTIONS] TALKS",
  about:
    "Writes the entries that you read as a record, which everybody can read who gets the file. With --whole it writes sealed talks instead, which your own keys alone open: to move them to another machine, or to a relay, with parley import.",
  options: {
    file: { value: "FILE", about: "write to this file (the standard output, if left out)" },
    room: { value: "ROOM[,ROOM]", about: "these rooms alone" },
    whole: { value: "FILE", about: "write whole talks, sealed, to this file" },
  },
  examples: [
    ["parley export Harbour --file harbour.jsonl", "a plain record of all that you read"],
    ["parley export Harbour --whole harbour.parley", "to move them; your keys alone open it"],
  ],
  run,
};

async function run(io: Io): Promise<number> {
  const [talks, ...more] = io.given.files;
  if (talks === undefined || more.length > 0) throw usage("Name the talks: parley export TALKS.");
  const { given } = io;
  const whole = given.text("whole");
  const file = given.text("file");
  if (whole !== undefined && (file !== undefined || given.has("room")))
    throw usage("--whole writes all of the talks to its own file; leave out --file and --room.");
  await withTalks(io, talks, async ({ replica }) => {
    if (whole !== undefined) {
      await writeWhole(whole, held(await replica.pack()));
      return io.tell(`Wrote ${whole}. Your own keys alone open it; back them up with parley backup.`);
    }
    const words = given.text("room")?.split(",");
    const rooms = words?.map((word) => roomNamed(replica, word.trim()).id);
    const entries = replica.entries().filter(({ room }) => rooms === undefined || rooms.includes(room));
    const text = formatRecord(entries);
    if (file === undefined) return io.print(text);
    await writeWhole(file, text);
    return io.tell(
      `Wrote ${entries.length} entries to ${file}. It is plain: whoever gets the file reads it.`,
    );
  });
  return EXIT.done;
}
