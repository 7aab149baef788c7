import { work } from "@parley/views";
import type { Delivery, Order } from "../data/packages-protocol.ts";
import { messageOf } from "../data/message-of.ts";

declare const self: DedicatedWorkerGlobalScope;

/** One of a crew: the page gives it a port, through which whoever leads the crew sends it jobs. */
self.addEventListener("message", ({ data: port }: MessageEvent<MessagePort>) => {
  port.addEventListener("message", ({ data: order }: MessageEvent<Order>) => {
    port.postMessage(delivered(order));
  });
  port.start();
});

function delivered({ id, kind, job, isStopped }: Order): Delivery {
  try {
    return { id, ok: true, done: work(kind, job, () => isStopped) };
  } catch (error) {
    if (!(error instanceof RangeError)) console.error(error);
    return { id, ok: false, problem: messageOf(error) };
  }
}
