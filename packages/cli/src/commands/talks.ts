import type { Command, Io } from "../command.ts";
import { EXIT } from "../refusal.ts";
import { Home } from "../talks/home.ts";
import { LOCAL } from "../talks/open-talks.ts";

/** `parley talks`. */
export const talks: Command = {
  name: "talks",
  summary: "list the talks in your folder",
  usage: "[OPTIONS]",
  about: "Lists the talks that you opened or joined, and where each is kept.",
  options: { json: { about: "the list for programs" } },
  examples: [["parley talks", "all of them"]],
  run,
};

async function run(io: Io): Promise<number> {
  const home = Home.of(io.given);
  const book = home.hasKeyring ? await home.book(io) : [];
  await home.close();
  if (io.given.has("json")) {
    const list = book.map(({ talks: id, title, store, rooms }) => ({
      id,
      title,
      store,
      rooms: rooms.length,
    }));
    await io.print(`${JSON.stringify(list, null, 2)}\n`);
    return EXIT.done;
  }
  const lines = book.map(({ title, talks: id, store, rooms }) => {
    const where = store === LOCAL ? "on this machine" : `at ${store}`;
    return `${title ?? id}: ${rooms.length} ${rooms.length === 1 ? "room" : "rooms"}, ${where}`;
  });
  await io.say(...(lines.length === 0 ? [`There are no talks in ${home.path} yet.`] : lines));
  return EXIT.done;
}
