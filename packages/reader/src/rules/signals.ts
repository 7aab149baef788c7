import type { Context } from "../context.ts";
import type { FoundSignal } from "../found.ts";
import { carried, sentThrough } from "./signal-carried.ts";
import { entrusted } from "./signal-entrusted.ts";

/** Messages that somebody entrusts to a carrier for somebody else. */
export function signalsIn(context: Context): readonly FoundSignal[] {
  const found = context.sentences.flatMap((sentence) =>
    sentence.verbs.flatMap(
      (verb) =>
        entrusted(context, sentence, verb) ??
        sentThrough(context, sentence, verb) ??
        carried(context, sentence, verb) ??
        [],
    ),
  );
  return withoutRepeats(found);
}

function withoutRepeats(found: readonly FoundSignal[]): readonly FoundSignal[] {
  const kept: FoundSignal[] = [];
  for (const next of found) {
    const isKnown = kept.some(
      (other) =>
        other.start < next.end &&
        next.start < other.end &&
        other.to?.person === next.to?.person &&
        other.to?.side === next.to?.side,
    );
    if (!isKnown) kept.push(next);
  }
  return kept;
}
