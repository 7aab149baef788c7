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
  /** True where the mediators put it as an idea of their own. */
  readonly isOurIdea?: boolean;
}

/** How far a signal has come after it was entrusted. */
export const CONVEYANCE_STAGES = ["conveyed", "heard-back", "answered", "withdrawn"] as const;
export type ConveyanceStage = (typeof CONVEYANCE_STAGES)[number];

/** A stage of a signal, with the words in which it was passed on or answered. */
export interface Conveyance {
  readonly signal: Ref;
  readonly stage: ConveyanceStage;
  readonly by?: Speaker;
  /** The words as conveyed, or as they came back. */
  readonly words?: string;
}

/** One signal as on record: how far it is known to have come. */
export interface SignalState {
  readonly ref: Ref;
  readonly from: Speaker;
  readonly to: Speaker;
  readonly via: readonly Speaker[];
  readonly contents: SignalContents;
  /** The last stage on record; `entrusted` where there is none after it. */
  readonly stage: "entrusted" | ConveyanceStage;
  /** The stages in the order in which they happened. */
  readonly stages: readonly Line<Conveyance>[];
  /** Words as entrusted beside words as conveyed, where both are given and differ. */
  readonly differs: { readonly given: string; readonly conveyed: string } | undefined;
  readonly line: Line<Signal>;
}

/** The signals, in the order in which they are told of. */
export function signalStates(
  world: World,
  lines: readonly Line<Signal>[],
  conveyances: readonly Line<Conveyance>[],
): readonly SignalState[] {
  const stagesBySignal = Map.groupBy(
    conveyances.toSorted((a, b) => start(world, a) - start(world, b) || world.inOrder(a, b)),
    ({ entry }) => entry.body.signal,
  );
  return lines.toSorted(world.inOrder).map((line) => {
    const { from, to, via, contents, words } = line.entry.body;
    const stages = stagesBySignal.get(line.ref) ?? [];
    const conveyed = stages.find(({ entry }) => entry.body.stage === "conveyed")?.entry.body.words;
    const differs =
      words !== undefined && conveyed !== undefined && plain(words) !== plain(conveyed)
        ? { given: words, conveyed }
        : undefined;
    const stage = stages.at(-1)?.entry.body.stage ?? "entrusted";
    return { ref: line.ref, from, to, via, contents, stage, stages, differs, line };
  });
}

/** A stage without a day comes last, as the order of telling has it. */
function start({ calendar }: World, { entry }: Line): number {
  return calendar.span(entry.on)?.start ?? Number.MAX_SAFE_INTEGER;
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
