import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openPostgresTables, openSqliteTables, serveRelay, type Serving } from "@parley/relay";
import type { Tables } from "@parley/ledger";
import { usage } from "../arguments.ts";
import type { Command, Io } from "../command.ts";
import { EXIT, Refusal } from "../refusal.ts";
import { pagesIn } from "../serve/desk-pages.ts";
import { portOf, untilStopped } from "../serve/stopping.ts";
import { held } from "../talks/held.ts";
import { Home } from "../talks/home.ts";

/** `parley serve`. */
export const serve: Command = {
  name: "serve",
  summary: "serve your desk on this machine, or with --relay a relay for several people",
  usage: "[OPTIONS]",
  about:
    "Serves your own talks to the browser of this machine alone; the link that it prints opens the desk once. With --relay it is a relay instead: it keeps sealed envelopes for many people and can read none of them. A relay keeps them in one SQLite file, or in PostgreSQL where DATABASE_URL names one; several relays on one PostgreSQL work as one. It listens on this machine's own address unless --host says otherwise: put a server that does TLS in front, and give its address with --origin.",
  options: {
    relay: { about: "be a relay for several people" },
    port: { value: "NUMBER", about: "the port (any free one, if left out)" },
    host: { value: "ADDRESS", about: "listen there (127.0.0.1, if left out)" },
    origin: { value: "URL", about: "the address that people use, as https://relay.example" },
    database: { value: "FILE", about: "a relay's SQLite file (relay.db in your folder, if left out)" },
    code: { value: "CODE", about: "only who knows it brings new talks (PARLEY_CODE, or everybody)" },
  },
  examples: [
    ["parley serve", "your own desk"],
    ["parley serve --relay --port 8080 --origin https://relay.example", "a relay behind TLS"],
  ],
  run,
};

async function run(io: Io): Promise<number> {
  if (io.given.files.length > 0)
    throw usage("parley serve takes options alone; parley serve --help lists them.");
  const serving = io.given.has("relay") ? await relay(io) : await desk(io);
  await untilStopped();
  await serving.close();
  return EXIT.done;
}

async function desk(io: Io): Promise<Serving> {
  const home = Home.of(io.given);
  if (!home.hasKeyring)
    throw new Refusal(`There are no keys in ${home.path} yet: parley open NAME starts talks and makes them.`);
  for (const option of ["host", "origin", "database", "code"])
    if (io.given.has(option)) throw usage(`--${option} belongs to a relay; give --relay with it.`);
  const account = home.account();
  const show = (link: string): void => io.tell(`The link has been used. Another one: ${link}`);
  const serving = held(
    await serveRelay({
      tables: home.tables(),
      port: portOf(io.given.text("port")),
      laptop: { account, device: () => home.device(), onLink: show },
      pages: pagesIn(),
    }),
  );
  await io.print(`Your desk, once: ${serving.link ?? ""}\nCtrl-C ends it.\n`);
  return serving;
}

async function relay(io: Io): Promise<Serving> {
  const { given } = io;
  const code = given.text("code") ?? process.env["PARLEY_CODE"];
  const origin = given.text("origin");
  const hostname = given.text("host");
  if (hostname !== undefined && !/^(?:127\.|localhost$|::1$)/.test(hostname) && origin === undefined)
    throw usage("A relay that others reach needs the address that they use: --origin https://relay.example.");
  const tables = await tablesOf(io);
  const served = await serveRelay({
    tables,
    port: portOf(given.text("port")),
    ...(hostname === undefined ? {} : { hostname }),
    ...(origin === undefined ? {} : { origin: originOf(origin) }),
    ...(code === undefined || code === "" ? {} : { foundingCode: code }),
    log: (line) => void io.print(`${JSON.stringify(line)}\n`),
    pages: pagesIn(),
  });
  if (!served.ok) await tables.close();
  const serving = held(served);
  io.tell(
    `A relay at ${serving.origin}, on port ${serving.port}. It can read nothing of what it keeps. Ctrl-C ends it.`,
  );
  return serving;
}

async function tablesOf({ given }: Io): Promise<Tables> {
  const url = process.env["DATABASE_URL"];
  const file = given.text("database");
  if (file === undefined && url !== undefined && url !== "") return held(await openPostgresTables(url));
  const { path } = Home.of(given);
  if (file === undefined) mkdirSync(path, { recursive: true, mode: 0o700 });
  return held(openSqliteTables(file ?? join(path, "relay.db")));
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.pathname !== "/")
    throw usage(`--origin “${text}” is no address; write it as https://relay.example, without a path.`);
  return url.origin;
}
