import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import {
  failure,
  Keeper,
  success,
  systemRandom,
  type Clock,
  type Random,
  type Result,
  type Tables,
} from "@parley/ledger";
import { createApp, type AppOptions, type LogLine } from "./http/app.ts";
import { laptopSession, type Owner } from "./http/laptop.ts";
import { systemEvery, Ticker, type Every } from "./http/live.ts";
import type { Rate } from "./http/rate.ts";
import { Sessions } from "./http/session.ts";

/** How a relay is served. */
export interface ServeOptions {
  readonly tables: Tables;
  /** 127.0.0.1 by default: behind a server that does TLS nothing else is needed. */
  readonly hostname?: string;
  /** Any free one, where it is left out. */
  readonly port?: number;
  /** The address that people use, where another server stands before this one: `https://relay.example`. */
  readonly origin?: string;
  /** On a person's own machine: whose it is, and where a fresh link goes. Nobody signs in then. */
  readonly laptop?: Owner & { readonly onLink: (link: string) => void };
  /** Without it, whoever can sign in may bring new talks. */
  readonly foundingCode?: string;
  /** Milliseconds between ticks of the live updates; a second by default. */
  readonly tickMs?: number;
  readonly rate?: Rate;
  readonly log?: (line: LogLine) => void;
  readonly pages?: AppOptions["pages"];
  readonly clock?: Clock;
  readonly random?: Random;
  readonly every?: Every;
}

/** A relay that answers. */
export interface Serving {
  readonly origin: string;
  /** The port on which it listens. */
  readonly port: number;
  /** On a laptop: the link that opens it once. */
  readonly link: string | undefined;
  /** How many live streams are open. */
  readonly listeners: () => number;
  /** Takes no more, ends the streams, waits for what is under way, and closes the tables. */
  readonly close: () => Promise<void>;
}

/** Serves a store over HTTP. Fails with code `port`. */
export async function serveRelay(options: ServeOptions): Promise<Result<Serving>> {
  const { tables, clock = Date.now, random = systemRandom, laptop } = options;
  const keeper = await Keeper.open(tables, { clock, random });
  const secret = await tables.secret("sessions", random(32));
  let origin = options.origin ?? "";
  const at = (): string => origin;
  const linkOf = (token: string): string => `${origin}/#token=${token}`;
  const held =
    laptop === undefined ? undefined : laptopSession(laptop, random, (token) => laptop.onLink(linkOf(token)));
  const { foundingCode } = options;
  const entrance =
    held === undefined
      ? {
          sessions: new Sessions({
            tables,
            clock,
            origin: at,
            secret,
            ...(foundingCode === undefined ? {} : { foundingCode }),
          }),
        }
      : { laptop: held };
  const ticker = new Ticker({
    everyMs: options.tickMs ?? 1000,
    every: options.every ?? systemEvery,
    clock,
    tags: (accounts) => keeper.tags(accounts),
  });
  const app = createApp({
    keeper,
    clock,
    origin: at,
    entrance,
    ticker,
    log: options.log ?? (() => undefined),
    isReady: async () => (await tables.secret("sessions", secret)).length === 32,
    ...(options.rate === undefined ? {} : { rate: options.rate }),
    ...(options.pages === undefined ? {} : { pages: options.pages }),
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server; // without TLS it is one
  const listening = await listenOn(server, options.port ?? 0, options.hostname ?? "127.0.0.1");
  if (!listening.ok) {
    await ticker.close();
    return listening;
  }
  if (origin === "") origin = `http://127.0.0.1:${listening.value}`;
  return success({
    origin,
    port: listening.value,
    link: held === undefined ? undefined : linkOf(held.token()),
    listeners: () => ticker.size,
    close: () => shutDown(server, ticker, tables),
  });
}

async function listenOn(server: Server, port: number, hostname: string): Promise<Result<number>> {
  // No answer says what time it is but where the contract does.
  server.prependListener("request", (_, response) => {
    response.sendDate = false;
  });
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const what =
        error.code === "EADDRINUSE"
          ? `Port ${port} is taken by another program; choose another.`
          : `Port ${port} cannot be opened (${error.code ?? error.message}).`;
      resolve(failure("port", hostname, what));
    });
    server.listen(port, hostname, () => {
      resolve(success((server.address() as AddressInfo).port)); // a TCP server has one once it listens
    });
  });
}

async function shutDown(server: Server, ticker: Ticker, tables: Tables): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  await ticker.close();
  server.closeIdleConnections();
  const hurry = setTimeout(() => server.closeAllConnections(), 5000);
  await closed;
  clearTimeout(hurry);
  await tables.close();
}
