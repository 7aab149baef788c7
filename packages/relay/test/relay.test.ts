import assert from "node:assert/strict";
import { request } from "node:http";
import { after, describe, test } from "node:test";
import {
  answerOf,
  httpStore,
  LIMITS,
  memoryTables,
  sign,
  signIn,
  Trouble,
  withCookies,
  type Fetch,
} from "@parley/ledger";
import { codeOf, keyringFor, must, script, seeded } from "@parley/ledger/test/notation";
import type { LogLine, ServeOptions, Serving } from "@parley/relay";
import { Closing, CODE, httpSite, relayOver, START } from "./sites.ts";

const closing = new Closing();
after(() => closing.close());

const fetch: Fetch = (url, init) => globalThis.fetch(url, init);
const owner = {
  account: (await keyringFor("ada")).account,
  device: () => ({ keyring: seeded("keyring")(9), book: seeded("book")(9) }),
};

/** A relay whose clock and ticks the test moves. */
async function timed(
  options: Partial<ServeOptions> = {},
): Promise<{ relay: Serving; clock: { now: number }; tick: () => void }> {
  const clock = { now: START };
  let tick = (): void => undefined;
  const every: ServeOptions["every"] = (_, call) => {
    tick = call;
    return { stop: () => undefined };
  };
  const relay = await relayOver({ clock: () => clock.now, every, ...options }, closing);
  return {
    relay,
    clock,
    tick: () => {
      clock.now += 1000;
      tick();
    },
  };
}

async function onLaptop(): Promise<{ relay: Serving; links: string[]; token: string }> {
  const links: string[] = [];
  const { relay } = await timed({ laptop: { ...owner, onLink: (link) => links.push(link) } });
  return { relay, links, token: (relay.link ?? "").split("#token=")[1] ?? "" };
}

/** The whole answer, byte for byte, as one text. */
async function whole(response: Promise<Response>): Promise<string> {
  const { status, headers, text } = await response.then(async (answer) => ({
    status: answer.status,
    headers: [...answer.headers],
    text: await answer.text(),
  }));
  return JSON.stringify([status, headers, text]);
}

describe("on a laptop", () => {
  test("the link is exchanged once; a used one says where the new one is, and the new one works", async () => {
    const { relay, links, token } = await onLaptop();
    const browser = withCookies(fetch, relay.origin);
    assert.equal(codeOf(await answerOf(browser, relay.origin, "heads", {})), "session");
    assert.equal(codeOf(await answerOf(browser, relay.origin, "session", { token })), "ok");
    assert.equal(codeOf(await answerOf(browser, relay.origin, "heads", {})), "ok");
    const other = withCookies(fetch, relay.origin);
    const used = await answerOf(other, relay.origin, "session", { token });
    assert.ok(!used.ok && used.problem.code === "used" && used.problem.message.includes("terminal"));
    const fresh = links[0]?.split("#token=")[1] ?? "";
    assert.equal(codeOf(await answerOf(other, relay.origin, "session", { token: fresh })), "ok");
    assert.equal(codeOf(await answerOf(browser, relay.origin, "heads", {})), "ok");
  });

  test("the cookie is out of reach for scripts and for other sites, and named for the port", async () => {
    const { relay, token } = await onLaptop();
    const answer = await fetch(`${relay.origin}/api/session`, {
      method: "POST",
      headers: { origin: relay.origin, "content-type": "application/json" },
      body: JSON.stringify({ token }),
    });
    const [cookie = ""] = answer.headers.getSetCookie();
    assert.match(cookie, new RegExp(`^parley-${new URL(relay.origin).port}=`));
    assert.match(cookie, /HttpOnly/);
    assert.match(cookie, /SameSite=Strict/);
  });

  test("what lies on the device is given to its session alone", async () => {
    const { relay, token } = await onLaptop();
    const browser = withCookies(fetch, relay.origin);
    assert.equal(codeOf(await answerOf(browser, relay.origin, "device", {})), "session");
    must(await answerOf(browser, relay.origin, "session", { token }));
    assert.deepEqual(must(await answerOf(browser, relay.origin, "device", {})), owner.device());
    const { relay: shared } = await timed();
    const { signing } = await keyringFor("ada");
    const login = withCookies(fetch, shared.origin);
    must(await signIn(login, shared.origin, signing, seeded("in")));
    assert.equal(codeOf(await answerOf(login, shared.origin, "device", {})), "unknown");
  });

  test("another site, another host name and a missing origin are refused, whatever cookie they bring", async () => {
    const { relay, token } = await onLaptop();
    const post = (headers: Record<string, string>): Promise<number> =>
      fetch(`${relay.origin}/api/session`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ token }),
      }).then(({ status }) => status);
    assert.equal(await post({ origin: "https://evil.example" }), 403);
    assert.equal(await post({}), 403);
    assert.equal(await withHost(relay.origin, "evil.example"), 403);
    assert.equal(await post({ origin: relay.origin }), 200);
  });
});

describe("signing in", () => {
  test("takes a challenge once, for its account, this address and two minutes", async () => {
    const { relay, clock } = await timed();
    const { account, signing } = await keyringFor("ada");
    const at = relay.origin;
    const knock = withCookies(fetch, at);
    const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
    const challenge = async (n: string): Promise<string> =>
      must(await answerOf(knock, at, "challenge", { account, nonce: n.padEnd(22, "A") })).challenge;
    const login = async (text: string, said: string, as = account): Promise<string> => {
      const signature = await sign(signing, "login", bytes(said));
      return codeOf(await answerOf(knock, at, "login", { account: as, challenge: text, signature }));
    };
    const first = await challenge("a");
    assert.equal(await login(first, `https://elsewhere.example\n${first}`), "session");
    assert.equal(await login(first, `${at}\n${first}`, (await keyringFor("eve")).account), "session");
    assert.equal(await login(first, `${at}\n${first}`), "ok");
    assert.equal(await login(first, `${at}\n${first}`), "session");
    const late = await challenge("b");
    clock.now += 120_001;
    assert.equal(await login(late, `${at}\n${late}`), "session");
    const forged = first.replace(/\.[^.]*$/, `.${"A".repeat(43)}`);
    assert.equal(await login(forged, `${at}\n${forged}`), "session");
  });

  test("lasts twelve hours, is renewed by itself, and ends with a logout", async () => {
    const { relay, clock } = await timed();
    const { signing } = await keyringFor("ada");
    const browser = withCookies(fetch, relay.origin);
    must(await signIn(browser, relay.origin, signing, seeded("one")));
    assert.equal(codeOf(await answerOf(browser, relay.origin, "heads", {})), "ok");
    clock.now += 12 * 3_600_000 + 1;
    assert.equal(codeOf(await answerOf(browser, relay.origin, "heads", {})), "session");
    const store = httpStore({ relay: relay.origin, fetch: browser, random: seeded("two"), signer: signing });
    assert.equal(codeOf(await store.heads()), "ok");
    must(await answerOf(browser, relay.origin, "logout", {}));
    assert.equal(codeOf(await answerOf(browser, relay.origin, "heads", {})), "session");
  });

  test("behind a server that does TLS the cookie is bound to the host", async () => {
    const { relay } = await timed({ origin: "https://relay.example" });
    const port = Number(new URL(relay.origin).port);
    assert.ok(Number.isNaN(port) || port === 0);
    assert.equal(relay.origin, "https://relay.example");
    const { account, signing } = await keyringFor("ada");
    const at = `http://127.0.0.1:${relay.port}`;
    const send = (path: string, body: object): Promise<{ json: unknown; cookie: string }> =>
      posted(`${at}${path}`, "relay.example", "https://relay.example", body);
    const { json } = await send("/api/challenge", { account, nonce: "A".repeat(22) });
    const { challenge } = json as { challenge: string };
    const text = new TextEncoder().encode(`https://relay.example\n${challenge}`);
    const signature = Buffer.from(await sign(signing, "login", text)).toString("base64url");
    const { cookie } = await send("/api/login", { account, challenge, signature });
    assert.match(cookie, /^__Host-parley=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  });

  test("a founding code lets bring new talks, a wrong one is said to be wrong", async () => {
    const site = await httpSite(closing);
    await assert.rejects(
      script("team", "ada mediator", { ...site, store: (name) => site.store(name, false) }),
      /founding/,
    );
    await script("team", "ada mediator", site);
    const { relay } = await timed({ foundingCode: CODE });
    const { signing } = await keyringFor("ada");
    const at = relay.origin;
    const wrong = await signIn(withCookies(fetch, at), at, signing, seeded("x"), "wrong");
    assert.equal(codeOf(wrong), "founding");
  });
});

describe("what an answer shows", () => {
  test("is the same, byte for byte, for what is not there and for what is closed", async () => {
    const site = await httpSite(closing);
    const room = await script("caucus", "ada mediator, oto head", site);
    const { relay, browser } = await signedIn("eve", site);
    const get = (path: string): Promise<string> => whole(browser(`${relay}${path}`, { method: "GET" }));
    const nowhere = "B".repeat(43);
    for (const path of ["/api/rooms/ROOM/after/0", "/api/rooms/ROOM/grants", "/api/rooms/ROOM/nothing"])
      assert.equal(await get(path.replace("ROOM", room.chainId)), await get(path.replace("ROOM", nowhere)));
    assert.equal(
      await get("/api/backups/AAAAAAAAAAAAAAAAAAAAAA"),
      await get("/api/backups/BAAAAAAAAAAAAAAAAAAAAA"),
    );
  });

  test("has no date, no tag, no server name, and is kept by no cache", async () => {
    const { relay } = await timed();
    const { headers } = await fetch(`${relay.origin}/health`, { method: "GET" });
    for (const name of ["date", "etag", "server", "x-powered-by", "last-modified"])
      assert.equal(headers.get(name), null, name);
    assert.equal(headers.get("cache-control"), "no-store");
    assert.match(headers.get("content-security-policy") ?? "", /default-src 'none'/);
  });

  test("a log line names neither person, room nor words", async () => {
    const lines: LogLine[] = [];
    const site = await httpSite(closing, { log: (line) => lines.push(line) });
    const room = await script("team", "ada mediator", site);
    await room.says("ada", "secret words");
    const text = JSON.stringify(lines);
    assert.ok(lines.some(({ route, status }) => route === "/api/rooms/:room/envelopes" && status === 200));
    for (const secret of [room.chainId, (await keyringFor("ada")).account, "secret", "127.0.0.1"])
      assert.ok(!text.includes(secret), secret);
  });
});

describe("limits", () => {
  test("one account's haste slows that account alone", async () => {
    const site = await httpSite(closing, { rate: { burst: 5, perSecond: 1 } });
    const ada = await site.store("ada");
    const codes: string[] = [];
    for (let n = 0; n < 8; n++) codes.push(codeOf(await ada.heads()));
    assert.ok(codes.includes("too-many"));
    assert.equal(codeOf(await (await site.store("ben")).heads()), "ok");
    site.clock.now += 5000;
    assert.equal(codeOf(await ada.heads()), "ok");
  });

  test("a body that is larger than its door takes is refused", async () => {
    const { relay } = await timed();
    const status = await fetch(`${relay.origin}/api/challenge`, {
      method: "POST",
      headers: { origin: relay.origin, "content-type": "application/json" },
      body: JSON.stringify({ account: "x".repeat(70_000) }),
    }).then(
      (answer) => answer.status,
      () => 413,
    );
    assert.equal(status, 413);
    const site = await httpSite(closing);
    const store = await site.store("ada");
    const grown = new Uint8Array(LIMITS.envelope * 3);
    assert.equal(codeOf(await store.append("A".repeat(43), grown)), "too-large");
  });

  test("what is not of the relay's form is refused without a word about why", async () => {
    const { relay } = await timed();
    for (const body of ["", "[]", "null", "{", '{"account":1}', '{"account":"x","nonce":"y","more":1}']) {
      const answer = await fetch(`${relay.origin}/api/challenge`, {
        method: "POST",
        headers: { origin: relay.origin, "content-type": "application/json" },
        body,
      });
      assert.equal(answer.status, 400, body);
      assert.match(await answer.text(), /^\{"code":"malformed","message":"[^"]+"\}$/);
    }
  });
});

describe("health", () => {
  test("says that it lives, and whether the database answers", async () => {
    const tables = memoryTables();
    let isDown = false;
    const shaky = {
      ...tables,
      secret: (name: string, fresh: Uint8Array<ArrayBuffer>) =>
        isDown ? Promise.reject(new Trouble("down", "gone")) : tables.secret(name, fresh),
      heads: () => Promise.reject(new Trouble("full", "The disk is full.")),
    };
    const { relay } = await timed({ tables: shaky });
    const status = async (path: string): Promise<number> =>
      (await fetch(`${relay.origin}${path}`, { method: "GET" })).status;
    assert.deepEqual([await status("/health"), await status("/ready")], [200, 200]);
    const { signing } = await keyringFor("ada");
    const store = httpStore({
      relay: relay.origin,
      fetch: withCookies(fetch, relay.origin),
      random: seeded("h"),
      signer: signing,
    });
    const refused = await store.heads();
    assert.ok(
      !refused.ok && refused.problem.code === "full" && refused.problem.message === "The disk is full.",
    );
    isDown = true;
    assert.deepEqual([await status("/health"), await status("/ready")], [200, 503]);
  });

  test("a port that is taken is named", async () => {
    const { relay } = await timed();
    const port = Number(new URL(relay.origin).port);
    await assert.rejects(relayOver({ port }, closing), new RegExp(`Port ${port} is taken`));
  });
});

async function signedIn(
  name: string,
  site: Awaited<ReturnType<typeof httpSite>>,
): Promise<{ relay: string; browser: Fetch }> {
  const { relay } = site;
  const browser = withCookies(fetch, relay);
  must(await signIn(browser, relay, (await keyringFor(name)).signing, seeded(`in ${name}`)));
  return { relay, browser };
}

/** A request under another host name, which `fetch` does not let one set. */
function withHost(origin: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}/api/heads`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.once("error", reject);
    sent.end();
  });
}

/** A POST as a server in front of the relay passes it on. */
function posted(
  url: string,
  host: string,
  origin: string,
  body: object,
): Promise<{ json: unknown; cookie: string }> {
  return new Promise((resolve, reject) => {
    const headers = { host, origin, "content-type": "application/json" };
    const sent = request(url, { method: "POST", headers }, (answer) => {
      let text = "";
      answer.on("data", (chunk: Buffer) => (text += chunk.toString()));
      answer.on("end", () => {
        resolve({ json: JSON.parse(text), cookie: answer.headers["set-cookie"]?.[0] ?? "" });
      });
    });
    sent.once("error", reject);
    sent.end(JSON.stringify(body));
  });
}
