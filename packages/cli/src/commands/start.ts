import { en, statusPage, textOf, wrapped } from "@parley/views";
import type { Command, Io } from "../command.ts";
import { PARTIES } from "../loading.ts";
import { EXIT } from "../refusal.ts";
import { deskPages } from "../serve/desk-server.ts";
import { serveDesk } from "../serve/serve-desk.ts";
import { Home } from "../talks/home.ts";
import { OfferedTalks } from "../serve/offered-talks.ts";
import { portOf, untilStopped } from "../serve/stopping.ts";

/** `parley start`. */
export const start: Command = {
  name: "start",
  summary: "open the desk in the browser, served to this machine alone, until Ctrl-C",
  usage: "[OPTIONS] [FILE…]",
  about:
    "Prints in one sentence where the talks stand and a link to the desk, which is served to this machine alone. The link works once. Without files it opens the example that comes with Parley; whatever is pasted there stays in the browser and is gone when it is closed.",
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
  const talks = new OfferedTalks(io);
  const offered = await talks.offered(io.given.files);
  const [first] = offered;
  const page = statusPage(await talks.state(first?.name ?? ""), { language: en });
  const { link, close } = await serveDesk(deskPages(offered), Home.of(io.given), port);
  const top = [page.example === undefined ? "" : `EXAMPLE. ${page.example}`, textOf(page.lede)];
  await io.print(
    `${top
      .filter((line) => line !== "")
      .flatMap((line) => wrapped(line, 78))
      .join("\n")}\n\nIt opens in your browser, once: ${link}\nCtrl-C ends it.\n`,
  );
  await untilStopped();
  await close();
  return EXIT.done;
}
