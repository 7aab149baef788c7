import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import {
  failure,
  jsonOf,
  LIVE_PATH,
  ROUTES,
  statusOf,
  success,
  Trouble,
  type Clock,
  type Doors,
  type Keeper,
  type Problem,
  type Result,
  type RouteName,
  type Store,
  writtenAnswer,
} from "@parley/ledger";
import { isFromOutside, standardHeaders } from "./guard.ts";
import type { Laptop } from "./laptop.ts";
import type { Ticker } from "./live.ts";
import { Rates, USUAL_RATE, type Rate } from "./rate.ts";
import type { Sessions, Visitor } from "./session.ts";

/** One line about a request: what kind, how it ended, how long it took. Never who, which room, or what. */
export interface LogLine {
  readonly at: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

/** What the relay's face stands on. */
export interface AppOptions {
  readonly keeper: Keeper;
  readonly clock: Clock;
  /** The one address under which it answers: `https://relay.example`. */
  readonly origin: () => string;
  /** How people come in: by signed challenge, or on a laptop by the printed link. */
  readonly entrance: { readonly sessions: Sessions } | { readonly laptop: Laptop };
  readonly ticker: Ticker;
  readonly log: (line: LogLine) => void;
  readonly rate?: Rate;
  /** Whether the store answers. */
  readonly isReady: () => Promise<boolean>;
  /** What stands at every other address: the desk. */
  readonly pages?: (request: Request) => Promise<Response | undefined>;
}

type Handlers = {
  readonly [Name in RouteName]: (
    input: Doors[Name]["in"],
    store: Store,
    context: Context,
  ) => Promise<Result<Doors[Name]["out"]>>;
};

/** The relay over HTTP. Everything that it answers about rooms comes from the store as the visitor's account sees it. */
export function createApp(options: AppOptions): Hono {
  const app = new Hono();
  const rates = new Rates(options.rate ?? USUAL_RATE, options.clock);
  app.use(async (context, next) => {
    const start = performance.now();
    await next();
    const { method, routePath } = context.req;
    const ms = Math.round(performance.now() - start);
    const at = new Date(options.clock()).toISOString();
    options.log({ at, method, route: routePath, status: context.res.status, ms });
  });
  app.use(standardHeaders());
  app.get("/health", (context) => context.json({ ok: true }));
  app.get("/ready", async (context) => {
    const isReady = await options.isReady().catch(() => false);
    return context.json({ ok: isReady }, isReady ? 200 : 503);
  });
  app.use("/api/*", async (context, next) => {
    const outside = isFromOutside(context.req.raw, options.origin());
    if (outside !== undefined) return refuse(context, outside);
    return next();
  });
  const handlers = handlersOf(options);
  for (const name of Object.keys(ROUTES) as RouteName[]) mount(app, name, handlers, options, rates);
  app.get(LIVE_PATH, async (context) => {
    const visitor = await visitorOf(context, options);
    if (visitor === undefined) return refuse(context, NO_SESSION);
    const stream = options.ticker.open(visitor.account);
    if (stream === undefined) return refuse(context, TOO_MANY);
    return context.body(stream, 200, { "content-type": "text/event-stream", "x-accel-buffering": "no" });
  });
  app.all("*", async (context) => {
    const page = await options.pages?.(context.req.raw);
    return page ?? refuse(context, NOTHING_HERE);
  });
  app.onError((error, context) => {
    if (error instanceof Trouble) return refuse(context, error);
    options.log({
      at: new Date(options.clock()).toISOString(),
      method: context.req.method,
      route: `error ${error.name}`,
      status: 500,
      ms: 0,
    });
    return context.json(
      { code: "error", message: "The relay failed at this; what was acknowledged is kept." },
      500,
    );
  });
  return app;
}

function mount(app: Hono, name: RouteName, handlers: Handlers, options: AppOptions, rates: Rates): void {
  const route = ROUTES[name];
  const limit = bodyLimit({ maxSize: route.limit, onError: (context) => refuse(context, TOO_LARGE) });
  app.on(route.method, route.path, limit, async (context) => {
    // Read to its end before anything is refused: a connection that is closed halfway tells the sender nothing.
    const text = route.method === "GET" ? "{}" : await context.req.text();
    const visitor = await visitorOf(context, options);
    if (route.access === "session" && visitor === undefined) return refuse(context, NO_SESSION);
    const input = inputOf(name, text, context.req.param());
    if (!input.ok)
      return refuse(context, route.access === "session" && name !== "append" ? NOTHING_HERE : input.problem);
    if (!rates.take(visitor?.account ?? aboutWhat(input.value))) return refuse(context, TOO_MANY);
    const store = options.keeper.as(visitor?.account ?? "", visitor?.mayFound ?? false);
    // Each handler takes its own route's input, which its own schema has just read.
    const handler = handlers[name] as (
      input: unknown,
      store: Store,
      context: Context,
    ) => Promise<Result<unknown>>;
    const answer = await handler(input.value, store, context);
    return answer.ok ? context.json(writtenAnswer(name, answer.value)) : refuse(context, answer.problem);
  });
}

function handlersOf({ keeper, entrance, origin }: AppOptions): Handlers {
  const signedOut = (): Promise<Result<never>> =>
    Promise.resolve(failure("session", "", "Here people come in otherwise."));
  return {
    about: (_, store) => store.about(),
    challenge: ({ account, nonce }) =>
      "sessions" in entrance
        ? Promise.resolve(success({ challenge: entrance.sessions.challenge(account, nonce) }))
        : signedOut(),
    async login({ account, challenge, signature, code }, _, context) {
      if (!("sessions" in entrance)) return signedOut();
      const token = await entrance.sessions.open(account, challenge, signature, code);
      if (!token.ok) return token;
      giveCookie(context, origin(), token.value);
      return success({});
    },
    session({ token }, _, context) {
      if (!("laptop" in entrance)) return signedOut();
      const session = entrance.laptop.exchange(token);
      if (!session.ok) return Promise.resolve(session);
      giveCookie(context, origin(), session.value);
      return Promise.resolve(success({}));
    },
    device: () =>
      Promise.resolve(
        "laptop" in entrance
          ? success(entrance.laptop.device())
          : { ok: false, problem: { ...NOTHING_HERE, where: "" } },
      ),
    async logout(_, __, context) {
      if ("sessions" in entrance) await entrance.sessions.close(getCookie(context, cookieName(origin())));
      return success({});
    },
    heads: (_, store) => store.heads(),
    readAfter: ({ room, seq }, store) => store.readAfter(room, seq),
    async append({ room, bytes, access }, store) {
      const receipt = await store.append(room, bytes, access);
      return receipt.ok ? success({ receipt: receipt.value }) : receipt;
    },
    adopt: ({ room, rows, grant }, store) => done(store.adopt(room, rows, grant)),
    async grants({ room }, store) {
      const grants = await store.grants(room);
      return grants.ok ? success({ grants: grants.value }) : grants;
    },
    invite: ({ id, letter, expiresAt }, store) => done(store.invite(id, letter, expiresAt)),
    invitation: ({ id }) => keeper.invitation(id),
    answer: ({ id, answer }) => done(keeper.answer(id, answer)),
    reveal: ({ id, opening }, store) => done(store.reveal(id, opening)),
    withdraw: ({ id }, store) => done(store.withdraw(id)),
    backUp: ({ id, bytes }, store) => done(store.backUp(id, bytes)),
    async backup({ id }) {
      const bytes = await keeper.backup(id);
      return bytes.ok ? success({ bytes: bytes.value }) : bytes;
    },
  };
}

async function done(answer: Promise<Result<undefined>>): Promise<Result<Readonly<Record<string, never>>>> {
  const result = await answer;
  return result.ok ? success({}) : result;
}

function inputOf(name: RouteName, text: string, params: object): Result<unknown> {
  const body = jsonOf(text);
  const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
  const parsed = isObject ? ROUTES[name].input.safeParse({ ...body, ...params }) : undefined;
  return parsed?.success === true
    ? success(parsed.data)
    : failure("malformed", "", "The request is not of this relay's form; update the program that made it.");
}

/** What a request without an account is about: whom it claims to be, or which secret it knows. */
function aboutWhat(input: unknown): string {
  const { account, id } = input as { account?: string; id?: string }; // every open door has one of both, or a token
  return account ?? id ?? "link";
}

function visitorOf(context: Context, { entrance, origin }: AppOptions): Promise<Visitor | undefined> {
  const cookie = getCookie(context, cookieName(origin()));
  return "sessions" in entrance
    ? entrance.sessions.visitor(cookie)
    : Promise.resolve(entrance.laptop.visitor(cookie));
}

/** Over HTTPS a name that binds the cookie to this host; on a laptop one for the port, since ports share cookies. */
function cookieName(origin: string): string {
  return origin.startsWith("https:") ? "__Host-parley" : `parley-${new URL(origin).port}`;
}

function giveCookie(context: Context, origin: string, value: string): void {
  const secure = origin.startsWith("https:");
  setCookie(context, cookieName(origin), value, { httpOnly: true, sameSite: "Strict", path: "/", secure });
}

function refuse(context: Context, problem: Refused): Response {
  const { code, message } = problem;
  return context.json({ code, message }, statusOf({ ...problem, where: "" }));
}

/** A refusal as it crosses the wire: where it happened is the client's to say. */
type Refused = Pick<Problem, "code" | "message">;

const NOTHING_HERE: Refused = { code: "unknown", message: "There is nothing here that is open to you." };
const NO_SESSION: Refused = { code: "session", message: "Sign in first." };
const TOO_MANY: Refused = { code: "too-many", message: "Too many requests at once; wait a little." };
const TOO_LARGE: Refused = { code: "too-large", message: "This is larger than a relay takes." };
