import type { Stretch } from "./sentences.ts";

/** How many characters share a bucket. */
const BUCKET = 512;

/** Finds, by offset, which of many stretches hold it; a look-up takes no longer where there are more of them. */
export class StretchIndex<T> {
  readonly #entriesByBucket = new Map<number, { readonly item: T; readonly at: Stretch }[]>();

  /** Every item with the stretches that it covers; items are found in this order. */
  constructor(items: readonly T[], stretchesOf: (item: T) => readonly Stretch[]) {
    for (const item of items) for (const at of stretchesOf(item)) this.#enter(item, at);
  }

  /** The items that hold the offset. */
  at(offset: number): readonly T[] {
    return this.overlapping({ start: offset, end: offset + 1 });
  }

  /** The items that share a character with the stretch. */
  overlapping({ start, end }: Stretch): readonly T[] {
    const found = new Set<T>();
    for (let bucket = bucketOf(start); bucket <= bucketOf(end - 1); bucket++) {
      for (const { item, at } of this.#entriesByBucket.get(bucket) ?? [])
        if (at.start < end && start < at.end) found.add(item);
    }
    return [...found];
  }

  #enter(item: T, at: Stretch): void {
    for (let bucket = bucketOf(at.start); bucket <= bucketOf(at.end - 1); bucket++) {
      const entries = this.#entriesByBucket.get(bucket);
      if (entries === undefined) this.#entriesByBucket.set(bucket, [{ item, at }]);
      else entries.push({ item, at });
    }
  }
}

function bucketOf(offset: number): number {
  return Math.floor(offset / BUCKET);
}
