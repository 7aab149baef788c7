import { nearest, stateOfPlay, type PartyState, type StateOfPlay } from "@parley/core";
import { doorCard, en, renderTerminal } from "@parley/views";
import { usage } from "../arguments.ts";
import type { Command, Io } from "../command.ts";
import { writePage } from "../files.ts";
import { htmlOf } from "../html-file.ts";
import { entriesRead, inputsOf, PARTIES } from "../loading.ts";
import { AS } from "../readers.ts";
import { EXIT, Refusal } from "../refusal.ts";
import { dateOf } from "./dates.ts";

/** `parley brief`. */
export const brief: Command = {
  name: "brief",
  summary: "one page before you walk in to a party: what you may say, what is owed",
  usage: "--for PARTY [OPTIONS] FILE|TALKS…|-",
  about:
    "Prints the door card for a party: what you may say and in which form, what they owe and are owed, their last words, where they stand, what changed since you met, and what runs out. It is made from what the mediators read, for them alone.",
  options: {
    for: { value: "PARTY", about: "the party, by name or letters" },
    "must-not": { about: "add the sheet of what must not be raised" },
    ...AS,
    at: { value: "DATE", about: "as of the end of this day, or of this moment" },
    html: { value: "FILE", about: "write it as one HTML file, for print" },
    ...PARTIES,
  },
  examples: [
    ["parley brief talks.jsonl --for union", "before the union's caucus"],
    ["parley brief talks.jsonl --for city --must-not", "with what was told in confidence by others"],
  ],
  run,
};

async function run(io: Io): Promise<number> {
  const { given } = io;
  const name = given.text("for");
  if (name === undefined) throw usage("Say for whom: --for PARTY.");
  const at = dateOf(given.text("at"), "at");
  const now = io.now().toISOString();
  const { entries, reader } = await entriesRead(io, await inputsOf(io), { room: "mine", recordedAt: now });
  const state = stateOfPlay(entries, {
    now,
    ...(reader === undefined ? {} : { rooms: reader.rooms }),
    ...(at === undefined ? {} : { at }),
  });
  const page = doorCard(state, {
    party: partyNamed(state, name),
    language: en,
    mustNotRaise: given.has("must-not"),
  });
  const html = given.text("html");
  if (html === undefined) await io.print(renderTerminal(page, io));
  else {
    await writePage(html, htmlOf(page));
    io.tell(`Wrote ${html}.`);
  }
  return EXIT.done;
}

function partyNamed({ parties }: StateOfPlay, words: string): PartyState {
  const wanted = bare(words);
  const found = parties.filter(({ name, letters, ref, lines }) =>
    [name, letters, ref, ...lines.flatMap(({ entry }) => entry.body.aliases ?? [])]
      .map(bare)
      .includes(wanted),
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const names = parties.map(({ name }) => name);
  const near = nearest(words, names);
  throw new Refusal(
    `There is no party “${words}” here.${near === undefined ? "" : ` Did you mean ${near}?`} The parties are ${names.join(", ")}.`,
  );
}

/** "the Union" and "union" are one name. */
function bare(name: string): string {
  return name.toLowerCase().replace(/^the /, "");
}
