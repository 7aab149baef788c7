import * as z from "zod";
import { sentence } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { type Topic } from "../state/positions.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    topic: { title: string };
  }
}

/** The kind `topic`. */
export const topic: Kind<Topic> = {
  name: "topic",
  version: 1,
  about: "A matter under negotiation whose number in a plan is not known.",
  schema: z.strictObject({ title: z.string().min(1) }),
  migrations: [],
  acceptedTogether: true,
  joins: "unread-too",
  refs: () => [],
  add(line, board) {
    board.names.add(line, line.entry.body.title);
    board.matrix.subject(line, "topic");
  },
  describe: ({ body }) => sentence("topic", { title: body.title }),
};
