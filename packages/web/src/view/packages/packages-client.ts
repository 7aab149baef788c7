import crewUrl from "../../worker/crew.worker.ts?worker&url";
import packagesUrl from "../../worker/packages.worker.ts?worker&url";
import type { Hiring, PackagesAsked, PackagesTold } from "../../data/packages-protocol.ts";
import { startWorker } from "../trusted.ts";

/** The most workers that are started beside the one that leads them. */
const MOST = 8;

/** Asks for packages in workers of their own, one a core, so that the screen never waits for them. */
export class PackagesClient {
  readonly #lead = startWorker(packagesUrl);
  readonly #crew: readonly Worker[];

  constructor(onTold: (told: PackagesTold) => void) {
    const size = Math.min(MOST, Math.max(1, navigator.hardwareConcurrency));
    const channels = Array.from({ length: size }, () => new MessageChannel());
    this.#crew = channels.map(({ port1 }) => {
      const worker = startWorker(crewUrl);
      worker.postMessage(port1, [port1]);
      return worker;
    });
    const ports = channels.map(({ port2 }) => port2);
    this.#lead.postMessage({ is: "crew", ports } satisfies Hiring<MessagePort>, ports);
    this.#lead.addEventListener("message", ({ data }: MessageEvent<PackagesTold>) => {
      onTold(data);
    });
  }

  ask(asked: PackagesAsked): void {
    this.#lead.postMessage(asked);
  }

  /** Ends everything at once. */
  close(): void {
    for (const worker of [this.#lead, ...this.#crew]) worker.terminate();
  }
}
