import { parentPort, workerData } from "node:worker_threads";
import { work, type JobKind, type Jobs } from "@parley/views";

/** What a worker is sent; `WorkerCrew`, the only one to post to it, sends nothing else. */
export interface Order<Kind extends JobKind = JobKind> {
  readonly kind: Kind;
  readonly job: Jobs[Kind];
}

const stop = new Int32Array(workerData as SharedArrayBuffer); // the crew gives it nothing else

parentPort?.on("message", ({ kind, job }: Order) => {
  parentPort?.postMessage(work(kind, job, () => Atomics.load(stop, 0) !== 0));
});
