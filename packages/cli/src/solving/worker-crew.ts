import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Crew, Done, JobKind, Jobs } from "@parley/views";
import { Refusal } from "../refusal.ts";

/** A job that waits for a worker or is being done. */
interface Waiting {
  readonly order: { readonly kind: JobKind; readonly job: unknown };
  readonly resolve: (done: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Threads that do the engine's work, one a core, so that this thread stays free for progress and for Ctrl-C. What
 * is stopped comes back as far as it came. It has to be closed.
 */
export class WorkerCrew implements Crew {
  readonly size: number;
  readonly #stop = new Int32Array(new SharedArrayBuffer(4));
  readonly #workers: Worker[] = [];
  readonly #idle: Worker[] = [];
  readonly #jobs = new Map<Worker, Waiting>();
  readonly #queue: Waiting[] = [];

  constructor(size: number = Math.min(8, availableParallelism())) {
    this.size = size;
  }

  /** Ends every job soon. */
  stop(): void {
    Atomics.store(this.#stop, 0, 1);
  }

  readonly isStopped = (): boolean => Atomics.load(this.#stop, 0) !== 0;

  /** Rejects with a refusal where a worker runs out of memory. */
  readonly ask = <Kind extends JobKind>(kind: Kind, job: Jobs[Kind]): Promise<Done[Kind]> =>
    new Promise((resolve, reject) => {
      // A worker answers a job with what that kind of job gives: `work` says so.
      const settle = (done: unknown): void => resolve(done as Done[Kind]);
      this.#queue.push({ order: { kind, job }, resolve: settle, reject });
      this.#next();
    });

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #next(): void {
    const waiting = this.#queue[0];
    const worker = this.#idle.pop() ?? (this.#workers.length < this.size ? this.#hired() : undefined);
    if (waiting === undefined || worker === undefined) {
      if (worker !== undefined) this.#idle.push(worker);
      return;
    }
    this.#queue.shift();
    this.#jobs.set(worker, waiting);
    worker.postMessage(waiting.order);
  }

  #hired(): Worker {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: this.#stop.buffer });
    worker.on("message", (done) => {
      this.#jobs.get(worker)?.resolve(done);
      this.#jobs.delete(worker);
      this.#idle.push(worker);
      this.#next();
    });
    worker.once("error", (error) => this.#jobs.get(worker)?.reject(refusalOf(error)));
    this.#workers.push(worker);
    return worker;
  }
}

function refusalOf(error: unknown): unknown {
  const isFull = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  return isFull || error instanceof RangeError
    ? new Refusal("The problem did not fit in memory; give a smaller --memory, or fewer points and options.")
    : error;
}
