import type { Crew, Done, JobKind, Jobs } from "@parley/views";
import type { Delivery, Order } from "../data/packages-protocol.ts";

interface Waiting {
  readonly order: Order;
  readonly resolve: (done: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A crew behind message ports, a job at a time each. Once stopped, what has not begun comes back as far as it is,
 * which is nowhere; what has begun is finished.
 */
export class PortCrew implements Crew {
  readonly size: number;
  readonly #idle: MessagePort[];
  readonly #queue: Waiting[] = [];
  readonly #jobs = new Map<number, Waiting>();
  #lastId = 0;
  #isStopped = false;

  constructor(ports: readonly MessagePort[]) {
    this.size = ports.length;
    this.#idle = [...ports];
    for (const port of ports) {
      port.addEventListener("message", ({ data }: MessageEvent<Delivery>) => {
        this.#idle.push(port);
        this.#take(data);
        this.#next();
      });
      port.start();
    }
  }

  readonly isStopped = (): boolean => this.#isStopped;

  stop(): void {
    this.#isStopped = true;
  }

  /** Begins again after a stop. */
  resume(): void {
    this.#isStopped = false;
  }

  readonly ask = <Kind extends JobKind>(kind: Kind, job: Jobs[Kind]): Promise<Done[Kind]> =>
    new Promise((resolve, reject) => {
      // Kind and job belong together by the type of a job; the crew answers each with what that kind gives.
      const order = { id: ++this.#lastId, kind, job, isStopped: false } as unknown as Order;
      this.#queue.push({ order, resolve: resolve as (done: unknown) => void, reject });
      this.#next();
    });

  #next(): void {
    const port = this.#idle.pop();
    const waiting = port === undefined ? undefined : this.#queue.shift();
    if (port === undefined) return;
    if (waiting === undefined) {
      this.#idle.push(port);
      return;
    }
    this.#jobs.set(waiting.order.id, waiting);
    port.postMessage({ ...waiting.order, isStopped: this.#isStopped });
  }

  #take(delivery: Delivery): void {
    const waiting = this.#jobs.get(delivery.id);
    this.#jobs.delete(delivery.id);
    if (delivery.ok) waiting?.resolve(delivery.done);
    else waiting?.reject(new RangeError(delivery.problem));
  }
}
