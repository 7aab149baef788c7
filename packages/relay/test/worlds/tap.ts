import { request } from "node:http";
import type { Fetch } from "@parley/ledger";

/** An answer byte for byte: status, headers as they came, body. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: string;
}

/** What changes an answer on its way; a leak sits here, a clean world changes nothing. */
export type Bend = (raw: RawAnswer, path: string) => RawAnswer;

/** The address under which the worlds' relays are known: the same in every run, so that nothing need be masked. */
export const RELAY = "https://relay.example";

/**
 * A `fetch` over a plain socket to a port of this machine, as a server that does TLS would pass it on. It
 * hands everything that comes back to `hear`, with no header left out: what a browser would hide is in it.
 */
export function tapped(port: number, bend: Bend, hear: (line: string) => void): Fetch {
  return async (url, init) => {
    const path = url.slice(RELAY.length);
    const answer = bend(await raw(port, path, init), path);
    hear(JSON.stringify([init.method, path, answer]));
    const headers = new Headers();
    for (let i = 0; i + 1 < answer.headers.length; i += 2)
      headers.append(answer.headers[i] ?? "", answer.headers[i + 1] ?? "");
    return new Response(answer.body, { status: answer.status, headers });
  };
}

/** Opens the live stream and gives each frame as it comes. */
export function stream(
  port: number,
  cookie: string,
): Promise<{ readonly next: () => Promise<string>; readonly stop: () => void }> {
  return new Promise((resolve, reject) => {
    const headers = { host: "relay.example", origin: RELAY, cookie };
    const sent = request({ port, path: "/api/live", headers, agent: false }, (answer) => {
      const frames: string[] = [];
      const waiting: ((frame: string) => void)[] = [];
      answer.setEncoding("utf8");
      answer.on("data", (frame: string) => {
        const first = waiting.shift();
        if (first === undefined) frames.push(frame);
        else first(frame);
      });
      answer.on("error", () => undefined);
      resolve({
        next: () =>
          new Promise((give) => {
            const frame = frames.shift();
            if (frame === undefined) waiting.push(give);
            else give(frame);
          }),
        stop: () => sent.destroy(),
      });
    });
    sent.once("error", reject);
    sent.end();
  });
}

function raw(port: number, path: string, init: RequestInit): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const headers = { ...Object.fromEntries(new Headers(init.headers)), host: "relay.example" };
    const method = init.method ?? "GET";
    const sent = request({ port, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => {
        const body = Buffer.concat(parts).toString();
        resolve({ status: answer.statusCode ?? 0, headers: answer.rawHeaders, body });
      });
    });
    sent.once("error", reject);
    sent.end(init.body ?? undefined);
  });
}
