import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stateOfPlay } from "@parley/core";
import { en, renderTerminal, statusPage } from "@parley/views";
import type { Command, Io } from "../command.ts";
import { htmlOf } from "../html-file.ts";
import { readInputs } from "../inputs.ts";
import { allEntries, PARTIES } from "../loading.ts";
import { EXIT } from "../refusal.ts";
import { servePage } from "../serve/page-server.ts";
import { portOf, untilStopped } from "../serve/stopping.ts";

/** `parley start`. */
export const start: Command = {
  name: "start",
  summary: "print the page and serve it on this machine, until Ctrl-C",
  usage: "[OPTIONS] [FILE…]",
  about:
    "Prints where the talks stand and a link to the same page in the browser, served to this machine alone. The link works once. Without files it shows the example that comes with Parley.",
  options: {
    port: { value: "NUMBER", about: "the port (any free one, if left out)" },
    ...PARTIES,
  },
  examples: [
    ["parley start", "the example"],
    ["parley start reports/*.md", "reports of your own"],
    ["npm start -- talks.jsonl", "the same through npm"],
  ],
  run,
};

async function run(io: Io): Promise<number> {
  const port = portOf(io.given.text("port"));
  const isExample = io.given.files.length === 0;
  const inputs = await readInputs(isExample ? exampleFiles() : io.given.files, io.stdin);
  const now = io.now().toISOString();
  const state = stateOfPlay(await allEntries(io, inputs, { room: "mine", recordedAt: now }), { now });
  const page = statusPage(state, { language: en });
  await io.print(renderTerminal(page, io));
  const { link, close } = await servePage(htmlOf(page), port);
  await io.print(`\nThe same page in your browser, once: ${link}\nCtrl-C ends it.\n`);
  await untilStopped();
  await close();
  return EXIT.done;
}

/** The talks that come with Parley, in our own words. */
function exampleFiles(): readonly string[] {
  const folder = fileURLToPath(new URL("../../../../examples/peace-plan/", import.meta.url));
  return globSync(["*.md", "*.jsonl"], { cwd: folder })
    .toSorted()
    .map((file) => `${folder}${file}`);
}
