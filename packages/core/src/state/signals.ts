import type { Ref } from "../entry/ref.ts";
import type { Speaker } from "../entry/speaker.ts";
import type { Line } from "../stages/line.ts";
import type { World } from "./world.ts";

/** Whether we know what the message says. */
export const SIGNAL_CONTENTS = ["given", "gist", "withheld", "unknown"] as const;
export type SignalContents = (typeof SIGNAL_CONTENTS)[number];

/** A message entrusted to a carrier for an addressee. Entrusted never implies conveyed. */
export interface Signal {
  readonly from: Speaker;
  readonly to: Speaker;
  /** Who carries it; empty where the report does not say. */
  readonly via: readonly Speaker[];
  readonly contents: SignalContents;
  /** The words or the gist, where given. */
  readonly words?: string;
}

/** One signal as on record: how far it is known to have come. */
export interface SignalState {
  readonly ref: Ref;
  readonly from: Speaker;
  readonly to: Speaker;
  readonly via: readonly Speaker[];
  readonly contents: SignalContents;
  readonly line: Line<Signal>;
}

/** The signals, in the order in which they are told of. */
export function signalStates(world: World, lines: readonly Line<Signal>[]): readonly SignalState[] {
  return lines.toSorted(world.inOrder).map((line) => {
    const { from, to, via, contents } = line.entry.body;
    return { ref: line.ref, from, to, via, contents, line };
  });
}
