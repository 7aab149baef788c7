import { composeEntry, kindByName, refOf, refOfEntry, type Entry, type Ref } from "@parley/core";
import { isSealedExport, Replica } from "@parley/ledger";
import { readFileSync } from "node:fs";
import { usage } from "../arguments.ts";
import type { Command, Io } from "../command.ts";
import { readInputs } from "../inputs.ts";
import { recordOf } from "../loading.ts";
import { EXIT, Refusal } from "../refusal.ts";
import { held } from "../talks/held.ts";
import { Home } from "../talks/home.ts";
import { LOCAL, relayOf, roomNamed, surroundingOf, withTalks } from "../talks/open-talks.ts";
import { writeTo } from "../talks/writing.ts";

/** `parley import`. */
export const importing: Command = {
  name: "import",
  summary: "bring a record into a room of talks, or whole talks onto this machine or a relay",
  usage: "[OPTIONS] TALKS RECORD | FILE",
  about:
    "With talks and a record it writes the record's entries into one room, shown as imported by you, with the dates that they bring; what is there already is not written again. With a file that parley export --whole wrote it moves whole talks here, or with --relay to a relay.",
  options: {
    room: { value: "ROOM", about: "into this room (team, if left out)" },
    relay: { value: "URL", about: "move whole talks to this relay" },
    code: { value: "CODE", about: "the relay operator's leave to bring new talks" },
  },
  examples: [
    ["parley import Harbour reports.jsonl --room team", "a record into a room"],
    ["parley import harbour.parley", "whole talks onto this machine"],
    ["parley import harbour.parley --relay https://relay.example", "whole talks to a relay"],
  ],
  run,
};

async function run(io: Io): Promise<number> {
  const [first, record, ...more] = io.given.files;
  if (first === undefined || more.length > 0)
    throw usage("Name talks and a record, or the file of whole talks: parley import TALKS RECORD.");
  return record === undefined ? whole(io, first) : bring(io, first, record);
}

async function bring(io: Io, talks: string, file: string): Promise<number> {
  const read = (await readInputs([file], io.stdin)).flatMap(recordOf).filter(({ kind }) => kind !== "room");
  await withTalks(io, talks, async (open) => {
    const { id: room } = roomNamed(open.replica, io.given.text("room") ?? "team");
    const there = new Set(open.replica.entries().map(refOfEntry));
    const entries = read
      .map((entry) => movedInto(room, entry, read))
      .filter((entry) => !there.has(refOfEntry(entry)));
    for (const [index, entry] of entries.entries()) {
      io.progress(index, entries.length, "Writing");
      await writeTo(io, open, [entry]);
    }
    io.progress(entries.length, entries.length, "Writing");
    const known = read.length - entries.length;
    await io.say(`${entries.length} entries imported${known === 0 ? "" : `; ${known} were there already`}.`);
  });
  return EXIT.done;
}

/** The entry as one of another room: every reference to an entry that moves with it moves too. */
function movedInto(room: string, entry: Entry, moving: readonly Entry[]): Entry {
  const refs = new Map<Ref, Ref>(moving.map((other) => [refOfEntry(other), refOf(room, other.id)]));
  const moved = JSON.parse(JSON.stringify(entry), (_, value: unknown) =>
    typeof value === "string" ? (refs.get(value) ?? value) : value,
  ) as Entry; // only references were replaced
  const isKnown = kindByName.get(entry.kind)?.version === entry.v;
  const acceptedAt = entry.acceptedAt ?? entry.recordedAt;
  const placed = { ...moved, room, acceptedAt };
  return isKnown ? { ...composeEntry(placed), acceptedAt } : placed;
}

async function whole(io: Io, file: string): Promise<number> {
  const bytes = fileBytes(file);
  if (!isSealedExport(bytes))
    throw usage(
      `${file} holds no whole talks. To bring a record into talks, name both: parley import TALKS ${file}.`,
    );
  const home = Home.of(io.given);
  const keyring = await home.keyring(io);
  const relay = io.given.text("relay");
  const store = relay === undefined ? LOCAL : relayOf(relay);
  const surrounding = await surroundingOf(home, keyring, store, io.given.text("code"));
  const { replica, rooms, leftBehind } = held(await Replica.unpack(bytes, surrounding));
  await home.setPage(io, replica.page(store));
  await home.close();
  const { title = replica.talks } = replica.self;
  await io.say(
    `${title}: ${rooms} ${rooms === 1 ? "room" : "rooms"} moved ${store === LOCAL ? "here" : `to ${store}`}.`,
  );
  if (leftBehind > 0)
    io.tell(
      `${leftBehind} could not be moved, since you do not read ${leftBehind === 1 ? "it" : "them"} from the beginning; what you read of them stays readable here.`,
    );
  return EXIT.done;
}

function fileBytes(file: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    throw new Refusal(`${file} cannot be read; check the name and the folder.`);
  }
}
