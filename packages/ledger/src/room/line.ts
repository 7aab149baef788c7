import type { Entry, Problem } from "@parley/core";
import type { Member } from "../seal/payload.ts";
import type { Receipt } from "../seal/receipt.ts";
import type { Bytes } from "../bytes.ts";

/** An envelope as a store keeps it, with its receipt. */
export interface Row {
  readonly bytes: Bytes;
  readonly receipt: Receipt;
}

/** What changed on a room's roster. */
export interface Change {
  readonly joined: readonly Member[];
  readonly left: readonly Member[];
  /** The epoch that began with it. */
  readonly epoch?: number;
  /** The account that signs receipts from here on. */
  readonly receipts?: string;
}

/** One envelope as read: what it says, whose it is, and when the store took it (milliseconds since 1970). */
export type Line = {
  readonly seq: number;
  readonly at: number;
} & (
  | {
      readonly is: "entry";
      readonly by: string;
      /** Its author is who signed it; `importedFrom` keeps another author that it names. */
      readonly entry: Entry;
      readonly importedFrom?: string;
    }
  | { readonly is: "change"; readonly by: string; readonly change: Change }
  /** Of a type that this program does not know: kept, without effect. */
  | { readonly is: "foreign"; readonly by: string }
  /** Something that may not stand here: kept in the chain, without effect, and an alarm. */
  | { readonly is: "void"; readonly problem: Problem }
);
