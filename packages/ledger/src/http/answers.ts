import * as z from "zod";
import { failure, type Problem, type Result } from "@parley/core";
import { toBase64url, utf8, type Random } from "../bytes.ts";
import { sign, type SigningKey } from "../keys/signing.ts";
import { ROUTES, type Doors, type RouteName } from "./routes.ts";

/** How the client reaches a relay; the browser's own `fetch`, or one that a test taps. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The status of a refusal. What is not there and what is closed are one. */
export function statusOf({ code }: Problem): 400 | 401 | 403 | 404 | 409 | 410 | 413 | 429 | 503 {
  return STATUS[code] ?? 400;
}

const STATUS: Readonly<Record<string, 401 | 403 | 404 | 409 | 410 | 413 | 429 | 503>> = {
  session: 401,
  founding: 403,
  origin: 403,
  unknown: 404,
  clash: 409,
  epoch: 409,
  expired: 410,
  used: 410,
  "too-large": 413,
  "too-many": 429,
  busy: 503,
  down: 503,
  full: 503,
  "read-only": 503,
  damaged: 503,
};

const problemSchema = z.strictObject({ code: z.string().max(50), message: z.string().max(500) });

/**
 * Goes through one door and gives what came out. Fails with the relay's own code, or with `unreachable`
 * where nothing came back, `not-a-relay` where something else answered.
 */
export async function answerOf<Name extends RouteName>(
  fetch: Fetch,
  relay: string,
  name: Name,
  input: Doors[Name]["in"],
): Promise<Result<Doors[Name]["out"]>> {
  const route = ROUTES[name];
  const { path, body } = requestOf(
    route.path,
    z.encode(route.input, input) as Readonly<Record<string, unknown>>,
  ); // an object of JSON
  const text = JSON.stringify(body);
  // A relay hangs up on what is too large; so it is told here.
  if (route.method === "POST" && text.length > route.limit)
    return failure("too-large", relay, "This is larger than a relay takes.");
  let answer: unknown;
  let isGood: boolean;
  try {
    const response = await fetch(`${relay}${path}`, {
      method: route.method,
      headers: route.method === "GET" ? {} : { "content-type": "application/json" },
      ...(route.method === "GET" ? {} : { body: text }),
      credentials: "same-origin",
      redirect: "error",
    });
    isGood = response.ok;
    answer = await response.json();
  } catch {
    return unreachable(relay);
  }
  const parsed = isGood ? z.safeDecode(route.output, answer as never) : problemSchema.safeParse(answer); // decoding checks it
  if (!parsed.success)
    return failure(
      "not-a-relay",
      relay,
      "Something answers there that is no relay of Parley's, or a newer one.",
    );
  if (isGood) return { ok: true, value: parsed.data as Doors[Name]["out"] }; // by this route's schema
  const { code, message } = parsed.data as z.output<typeof problemSchema>; // by that schema
  return failure(code, relay, message);
}

/** Puts the input's parts into the path; what is left is the body. */
function requestOf(path: string, input: Readonly<Record<string, unknown>>): { path: string; body: object } {
  const body = { ...input };
  const filled = path.replace(/:(\w+)/g, (_, part: string) => {
    const value = String(body[part]);
    delete body[part];
    return encodeURIComponent(value);
  });
  return { path: filled, body };
}

/** A relay that gave no answer. */
export function unreachable(relay: string): Result<never> {
  return failure("unreachable", relay, "The relay does not answer.");
}

/**
 * Signs in: fetches a challenge for this account and signs it together with the address that was asked, so
 * that another server cannot pass it on. `code` is an operator's leave to bring new talks.
 */
export async function signIn(
  fetch: Fetch,
  relay: string,
  signer: SigningKey,
  random: Random,
  code?: string,
): Promise<Result<unknown>> {
  const { account } = signer;
  const challenged = await answerOf(fetch, relay, "challenge", { account, nonce: toBase64url(random(16)) });
  if (!challenged.ok) return challenged;
  const { challenge } = challenged.value;
  const signature = await sign(signer, "login", utf8(`${relay}\n${challenge}`));
  return answerOf(fetch, relay, "login", {
    account,
    challenge,
    signature,
    ...(code === undefined ? {} : { code }),
  });
}

/**
 * A `fetch` for where there is no browser: it keeps the relay's cookies in memory and names the relay's own
 * origin, as a browser does by itself.
 */
export function withCookies(fetch: Fetch, relay: string): Fetch {
  const cookies = new Map<string, string>();
  return async (url, init) => {
    const headers = new Headers(init.headers);
    headers.set("origin", relay);
    if (cookies.size > 0)
      headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(url, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
}
