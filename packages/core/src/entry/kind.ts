import type * as z from "zod";
import type { Names, Sentence } from "../describe/sentence.ts";
import type { Amendments } from "../stages/amendments.ts";
import type { Line } from "../stages/line.ts";
import type { Board } from "../state/board.ts";
import type { Content, Entry } from "./entry.ts";
import type { Ref } from "./ref.ts";

/** Brings a body of one version of a kind to the next; stored bytes are never rewritten. */
export type Migration = (body: unknown) => unknown;

/**
 * A kind of entry: everything that Parley knows of it, in one file. There is no switch over kinds
 * anywhere; deleting the file and its line in the list removes the kind.
 */
export interface Kind<Body = unknown> {
  readonly name: string;
  /** The version that bodies are brought to, 1 + the number of migrations. */
  readonly version: number;
  /** What the kind records, in one sentence for the format's documentation. */
  readonly about: string;
  readonly schema: z.ZodType<Body>;
  /** The step at index i brings version i + 1 to version i + 2. */
  readonly migrations: readonly Migration[];
  /** Whether it only frames what others say (a report, a room, the talks) and is no line that a person reads. */
  readonly isFrame?: true;
  /** Whether suggestions of this kind may be accepted all at once; any other is judged line by line. */
  readonly acceptedTogether?: true;
  /** Whether `same-as` may join two of this kind, and whether it may while no person has read the join. */
  readonly joins?: "when-reviewed" | "unread-too";
  /** Every entry that the body refers to. */
  refs(body: Body): readonly Ref[];
  /** What it does to other entries of the record, where it does anything. */
  alter?(entry: Entry<Body>, amendments: Amendments): void;
  /** What it adds to the state of play, where it adds anything. */
  add?(line: Line<Body>, board: Board): void;
  /** The entry as a sentence. */
  describe(content: Content<Body>, names: Names): Sentence;
}
