import type { Hiring, PackagesAsked, PackagesTold } from "../data/packages-protocol.ts";
import { shown } from "../data/shown.ts";
import { PackagesSession } from "./packages-session.ts";
import { PortCrew } from "./port-crew.ts";

declare const self: DedicatedWorkerGlobalScope;

let crew: PortCrew | undefined;
let session: PackagesSession | undefined;

const post = (told: PackagesTold): void => {
  self.postMessage(shown(told));
};

self.addEventListener("message", ({ data }: MessageEvent<PackagesAsked | Hiring<MessagePort>>) => {
  take(data).catch((error: unknown) => {
    if (!(error instanceof RangeError)) console.error(error);
    post({ is: "none", problem: error instanceof RangeError ? error.message : "" });
  });
});

async function take(asked: PackagesAsked | Hiring<MessagePort>): Promise<void> {
  switch (asked.is) {
    case "crew":
      crew = new PortCrew(asked.ports);
      return;
    case "solve": {
      if (crew === undefined) throw new RangeError("expected a crew before a problem");
      crew.resume();
      const begun = new PackagesSession(
        crew,
        // What an earlier problem still tells is not about this one.
        (told) => {
          if (session === begun) post(told);
        },
        asked.source,
        asked.working,
        asked.looking,
      );
      session = begun;
      return begun.solve();
    }
    case "look":
      crew?.resume();
      return session?.look(asked.looking);
    case "check":
      crew?.resume();
      return session?.check(asked.room);
    case "stop":
      crew?.stop();
  }
}
