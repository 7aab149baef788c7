import { mkdirSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Tables } from "@parley/ledger";
import { serveRelay } from "@parley/relay";
import { Refusal } from "../refusal.ts";
import { held } from "../talks/held.ts";
import type { Home } from "../talks/home.ts";
import type { DeskPages } from "./desk-server.ts";

/** The desk while it is being served. */
export interface Serving {
  readonly link: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the desk with the store of this machine behind it, so that talks of one's own can be opened there. With
 * keys in the folder the desk and the command line are the same member. Where the folder cannot be written to, the
 * examples are served alone.
 */
export async function serveDesk(pages: DeskPages, home: Home, port: number): Promise<Serving> {
  const tables = tablesIn(home);
  return tables === undefined ? serveAlone(pages, port) : serveWithStore(pages, home, tables, port);
}

function tablesIn(home: Home): Tables | undefined {
  try {
    mkdirSync(home.path, { recursive: true, mode: 0o700 });
    return home.tables();
  } catch (error) {
    if (error instanceof Refusal || (error instanceof Error && "code" in error)) return undefined;
    throw error;
  }
}

async function serveWithStore(pages: DeskPages, home: Home, tables: Tables, port: number): Promise<Serving> {
  const { hasKeyring } = home;
  const serving = held(
    await serveRelay({
      tables,
      port,
      pages: pages.answer,
      ...(hasKeyring
        ? { laptop: { account: home.account(), device: () => home.device(), onLink: () => undefined } }
        : {}),
    }),
  );
  pages.bind(serving.port);
  const session = serving.link?.split("#token=")[1];
  return {
    link: `${serving.origin}/#${[pages.token, ...(session === undefined ? [] : [session])].join("~")}`,
    close: () => serving.close(),
  };
}

async function serveAlone({ answer, bind, token }: DeskPages, port: number): Promise<Serving> {
  const server = createAdaptorServer({ fetch: answer });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        new Refusal(
          error.code === "EADDRINUSE"
            ? `Port ${port} is taken by another program; choose another with --port, or leave it out.`
            : `Port ${port} cannot be opened (${error.code ?? error.message}).`,
        ),
      );
    });
    server.listen(port, "127.0.0.1", resolve);
  });
  const bound = (server.address() as AddressInfo).port; // a TCP server has one once it listens
  bind(bound);
  return {
    link: `http://127.0.0.1:${bound}/#${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}
