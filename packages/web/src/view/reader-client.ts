import type { Entry } from "@parley/core";
import readerUrl from "../worker/reader.worker.ts?worker&url";
import type { ReadingAsked, ReadingTold } from "../data/reading-protocol.ts";
import { DeskProblem } from "../data/protocol.ts";
import { startWorker } from "./trusted.ts";

/** Whose lines the reader's are until a person has read them, and where pasted reports are written. */
const WRITING = { room: "mine", author: "reader" };

/** Reads reports in a worker of its own, which is started ahead, so that the first report does not wait for it. */
export class ReaderClient {
  #worker: Worker | undefined;

  /** Starts the worker, unless it runs. */
  start(): Worker {
    this.#worker ??= startWorker(readerUrl);
    return this.#worker;
  }

  /** What is found in the text. Fails where reading fails, and with an `AbortError` where it is stopped. */
  read(asked: Pick<ReadingAsked, "text" | "file">, stop: AbortSignal): Promise<readonly Entry[]> {
    const worker = this.start();
    return new Promise((resolve, reject) => {
      const done = new AbortController();
      stop.addEventListener(
        "abort",
        () => {
          worker.terminate();
          this.#worker = undefined;
          done.abort();
          reject(new DOMException("stopped", "AbortError"));
        },
        { signal: done.signal },
      );
      worker.addEventListener(
        "message",
        ({ data: told }: MessageEvent<ReadingTold>) => {
          if ("ready" in told) return;
          done.abort();
          if (told.entries === undefined)
            reject(new DeskProblem("This report could not be read. Try it without its unusual parts."));
          else resolve(told.entries);
        },
        { signal: done.signal },
      );
      const question: ReadingAsked = { ...asked, ...WRITING, recordedAt: new Date().toISOString() };
      worker.postMessage(question);
    });
  }
}
