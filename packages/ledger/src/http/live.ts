import type { Result } from "@parley/core";
import type { Fetch } from "./answers.ts";
import { LIVE_PATH } from "./routes.ts";

/** Live updates that are being heard. */
export interface Listening {
  readonly stop: () => void;
  /** Kept when the stream has ended, for whatever reason. */
  readonly ended: Promise<void>;
}

/** One tick: an opaque tag that differs from the one before when something is new. */
const FRAME = /^id: (\d+)\ndata: ([A-Za-z0-9_-]{16})$/;

/**
 * Hears a relay's ticks and calls back where the tag changed. Whoever reconnects compares the first tag
 * with the last that was seen, so nothing that happened meanwhile is missed; before the first, all is news.
 */
export function listen(
  fetch: Fetch,
  relay: string,
  renew: () => Promise<Result<unknown>>,
  onNews: () => void,
  onLost: () => void,
): Listening {
  const stopping = new AbortController();
  const hear = async (): Promise<void> => {
    // Any door renews a session that has run out; a stream could not.
    await renew();
    const response = await fetch(`${relay}${LIVE_PATH}`, {
      method: "GET",
      headers: { accept: "text/event-stream" },
      credentials: "same-origin",
      signal: stopping.signal,
    });
    if (!response.ok || response.body === null) return;
    let last: string | undefined;
    for await (const tag of tagsOf(response.body)) {
      if (tag !== last) onNews();
      last = tag;
    }
  };
  const ended = hear()
    .catch(() => undefined)
    .then(() => {
      if (!stopping.signal.aborted) onLost();
    });
  return { stop: () => stopping.abort(), ended };
}

async function* tagsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let buffered = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    buffered += decoder.decode(value, { stream: true });
    const frames = buffered.split("\n\n");
    buffered = frames.pop() ?? "";
    for (const frame of frames) {
      const tag = FRAME.exec(frame)?.[2];
      if (tag !== undefined) yield tag;
    }
  }
}
