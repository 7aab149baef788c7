import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { MAIN } from "./parley.ts";

let child: ChildProcess;
let link: URL;
let printed = "";

before(async () => {
  child = spawn(process.execPath, [MAIN, "start"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, PARLEY_HOME: mkdtempSync(join(tmpdir(), "parley-start-")) },
  });
  child.stdout?.setEncoding("utf8");
  for await (const part of child.stdout ?? []) {
    printed += String(part);
    const found = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(printed);
    if (found === null) continue;
    link = new URL(found[0]);
    break;
  }
});

after(() => {
  child.kill("SIGKILL");
});

const origin = (): string => link.origin;
const open = (headers: Record<string, string>): Promise<Response> => fetch(origin(), { headers });
const exchange = (token: string, from = origin()): Promise<Response> =>
  fetch(`${origin()}/session`, { method: "POST", body: token, headers: { origin: from } });

test("the top sentence stands in the terminal, with the link to the desk", () => {
  assert.match(printed, /EXAMPLE/);
  assert.match(printed, /Territor/i);
});

test("the address without the link shows nothing of the talks", async () => {
  const answer = await open({});
  assert.equal(answer.status, 401);
  assert.doesNotMatch(await answer.text(), /Ukraine|Moscow/);
});

test("the link works once, from its own page, and gives a cookie that scripts cannot read", async () => {
  const token = link.hash.slice(1);
  assert.equal((await exchange("guess")).status, 403);
  assert.equal((await exchange(token, "http://evil.example")).status, 403);
  const answer = await exchange(token);
  assert.equal(answer.status, 204);
  const cookie = answer.headers.get("set-cookie") ?? "";
  assert.match(cookie, /HttpOnly/);
  assert.match(cookie, /SameSite=Strict/);
  const page = await open({ cookie: cookie.split(";")[0] ?? "" });
  assert.equal(page.status, 200);
  assert.match(page.headers.get("content-security-policy") ?? "", /default-src 'none'/);
  assert.equal(page.headers.get("cache-control"), "no-store");
  assert.match(await page.text(), /<div id="root">/);
  const headers = { cookie: cookie.split(";")[0] ?? "" };
  const talks = (await (await fetch(`${origin()}/records`, { headers })).json()) as { name: string }[];
  assert.equal(talks[0]?.name, "peace-plan");
  const record = await (await fetch(`${origin()}/records/peace-plan`, { headers })).text();
  assert.match(record, /"kind":"report"/);
  assert.equal((await fetch(`${origin()}/records/peace-plan`)).status, 401);
  assert.equal((await fetch(`${origin()}/records/other`, { headers })).status, 404);
  assert.equal((await exchange(token)).status, 403);
});

test("another name for the loopback address is not served", async () => {
  const { port } = link;
  const { request } = await import("node:http");
  const status = await new Promise<number | undefined>((resolve, reject) => {
    request({ host: "127.0.0.1", port, headers: { host: `rebound.example:${port}` } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on("error", reject)
      .end();
  });
  assert.equal(status, 421);
});

test("an end that is asked for ends it with 0", async () => {
  child.kill("SIGTERM");
  const [code] = (await once(child, "exit")) as [number | null];
  assert.equal(code, 0);
});
