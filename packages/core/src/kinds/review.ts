import * as z from "zod";
import { sentence } from "../describe/sentence.ts";
import { refOfEntry } from "../entry/entry.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema, type Ref } from "../entry/ref.ts";

/** What a person may say of a suggestion; correcting it is a correction and accepts. */
export const VERDICTS = ["accepted", "refused"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A person accepted or refused a suggestion. */
export interface ReviewBody {
  readonly of: Ref;
  readonly verdict: Verdict;
}

declare module "../describe/sentence.ts" {
  interface Messages {
    review: { verdict: Verdict };
  }
}

/** The kind `review`. */
export const review: Kind<ReviewBody> = {
  name: "review",
  version: 1,
  about: "A person accepted or refused a suggestion of the reader.",
  schema: z.strictObject({ of: refSchema, verdict: z.enum(VERDICTS) }),
  migrations: [],
  refs: ({ of }) => [of],
  alter(entry, amendments) {
    const { of, verdict } = entry.body;
    amendments.reviews.push({ of, verdict, ref: refOfEntry(entry), by: entry });
  },
  describe: ({ body }) => sentence("review", { verdict: body.verdict }, [body.of]),
};
