import deskUrl from "../worker/desk.worker.ts?worker&url";
import { DeskProblem, type Answer, type Desk, type Question, type ReadModel } from "../data/protocol.ts";
import { ReaderClient } from "./reader-client.ts";
import { startWorker } from "./trusted.ts";

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** Asks the data, which lives in a worker, and says when it has changed. */
export class DeskClient {
  readonly #worker = startWorker(deskUrl);
  readonly #reader = new ReaderClient();
  readonly #waitingById = new Map<number, Waiting>();
  readonly #listeners = new Set<(talks: string) => void>();
  #lastId = 0;

  constructor() {
    this.#worker.addEventListener("message", (event: MessageEvent<Answer>) => {
      this.#take(event.data);
    });
  }

  /** Asks one question; fails with a `DeskProblem` whose sentence may be shown. */
  ask<Method extends keyof Desk>(
    method: Method,
    ...given: Parameters<Desk[Method]>
  ): Promise<Awaited<ReturnType<Desk[Method]>>> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      // The protocol gives each method its answer; the worker's messages carry no types.
      this.#waitingById.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#worker.postMessage({ id, method, given } as Question);
    });
  }

  /** Starts the reader ahead, so that the first report does not wait for it. */
  warm(): void {
    this.#reader.start();
  }

  /** Reads a report into the talks. Stopping ends the reader at once and reads nothing. */
  async read(talks: string, text: string, file: string, stop: AbortSignal): Promise<ReadModel> {
    const entries = await this.#reader.read({ text, file }, stop);
    return this.ask("addReading", talks, entries);
  }

  /** Calls the listener whenever talks have changed, until the returned function is called. */
  onChange(listener: (talks: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #take(answer: Answer): void {
    if ("changed" in answer) {
      for (const listener of this.#listeners) listener(answer.changed);
      return;
    }
    const waiting = this.#waitingById.get(answer.id);
    this.#waitingById.delete(answer.id);
    if (answer.ok) waiting?.resolve(answer.value);
    else waiting?.reject(new DeskProblem(answer.problem));
  }
}
