import { randomBytes, timingSafeEqual } from "node:crypto";
import { Hono, type Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { secureHeaders } from "hono/secure-headers";
import { deskFiles, type DeskFile } from "./desk-files.ts";
import { SIGN_IN_PAGE, SIGN_IN_SCRIPT, SIGN_IN_STYLE } from "./sign-in-page.ts";

/** Talks that the desk can open, and their record when it asks for it. */
export interface Offered {
  readonly name: string;
  readonly title: string;
  readonly isExample: boolean;
  /** The record, JSON Lines. */
  readonly record: () => Promise<string>;
}

/** The desk's pages, behind a link that works once. */
export interface DeskPages {
  /** The token for the link's fragment, which no server and no log sees. */
  readonly token: string;
  /** Answers every request that is not the relay's. */
  readonly answer: (request: Request) => Promise<Response>;
  /** Says at which port they are served, before the first request comes. */
  readonly bind: (port: number) => void;
}

/**
 * The desk on the loopback interface. The link opens it once: its token is exchanged for a cookie that scripts
 * cannot read. Whoever else is on the machine, and any web page that guesses the port, gets nothing.
 */
export function deskPages(offered: readonly Offered[]): DeskPages {
  const token = randomBytes(24).toString("base64url");
  const { app, bind } = appOf(offered, deskFiles(), token);
  return { token, answer: async (request) => app.fetch(request), bind };
}

function appOf(
  offered: readonly Offered[],
  files: ReadonlyMap<string, DeskFile>,
  token: string,
): { readonly app: Hono; readonly bind: (port: number) => void } {
  const session = randomBytes(24).toString("base64url");
  const hosts = new Set<string>();
  let cookie = "parley";
  let isUsed = false;
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ["parley"],
      },
      referrerPolicy: "no-referrer",
    }),
  );
  app.use(async (context, next) => {
    // A name that resolves to the loopback address is still another origin's: only our own address is served.
    if (!hosts.has(context.req.header("host") ?? "")) return context.text("Not here.", 421);
    context.header("cache-control", "no-store");
    return next();
  });
  app.post("/session", async (context) => {
    if (!isOwnOrigin(context) || isUsed || !same((await context.req.text()).slice(0, 64), token))
      return context.text("This link has been used. Start Parley again for a new one.", 403);
    isUsed = true;
    setCookie(context, cookie, session, { httpOnly: true, sameSite: "Strict", path: "/" });
    return context.body(null, 204);
  });
  app.get("/sign-in.js", (context) =>
    context.body(SIGN_IN_SCRIPT, 200, { "content-type": "text/javascript; charset=utf-8" }),
  );
  app.get("/sign-in.css", (context) =>
    context.body(SIGN_IN_STYLE, 200, { "content-type": "text/css; charset=utf-8" }),
  );
  app.use(async (context, next) =>
    same(getCookie(context, cookie), session) ? next() : context.html(SIGN_IN_PAGE, 401),
  );
  app.get("/records", (context) =>
    context.json(offered.map(({ name, title, isExample }) => ({ name, title, isExample }))),
  );
  app.get("/records/:name", async (context) => {
    const talks = offered.find(({ name }) => name === context.req.param("name"));
    return talks === undefined ? context.notFound() : context.text(await talks.record());
  });
  app.get("*", (context) => fileAt(context, files));
  return {
    app,
    bind(port) {
      hosts.add(`127.0.0.1:${port}`);
      cookie = `parley-${port}`;
    },
  };
}

/** The file at the path; every other path is a place in the desk, which reads its own address. */
function fileAt(context: Context, files: ReadonlyMap<string, DeskFile>): Response | Promise<Response> {
  const { path } = context.req;
  const file = files.get(path) ?? (path.startsWith("/assets/") ? undefined : files.get("/index.html"));
  if (file === undefined) return context.notFound();
  if (file.isFixed) context.header("cache-control", "private, max-age=31536000, immutable");
  return context.body(file.bytes, 200, { "content-type": file.type });
}

function isOwnOrigin(context: Context): boolean {
  return context.req.header("origin") === `http://${context.req.header("host") ?? ""}`;
}

/** Compares in a time that does not depend on where they differ. */
function same(a: string | undefined, b: string): boolean {
  const left = Buffer.from(a ?? "");
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
