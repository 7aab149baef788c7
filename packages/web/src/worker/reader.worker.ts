import type { Entry } from "@parley/core";
import { readReport, suggestionsOf } from "@parley/reader";
import { digest } from "./digest.ts";
import type { ReadingAsked, ReadingTold } from "../data/reading-protocol.ts";

declare const self: DedicatedWorkerGlobalScope;

const post = (told: ReadingTold): void => {
  self.postMessage(told);
};

self.addEventListener("message", (event: MessageEvent<ReadingAsked>) => {
  read(event.data).then(
    (entries) => {
      post({ entries });
    },
    (error: unknown) => {
      console.error(error);
      post({ entries: undefined });
    },
  );
});
post({ ready: true });

function read({ text, file, room, author, recordedAt }: ReadingAsked): Promise<readonly Entry[]> {
  return suggestionsOf(readReport(text), { room, author, recordedAt, digest, file });
}
