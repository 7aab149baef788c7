/**
 * The known word nearest to what somebody typed, by Damerau–Levenshtein distance; undefined where none is
 * within a third of its length.
 */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const scored = known
    .map((word) => ({ word, distance: distanceBetween(typed.toLowerCase(), word.toLowerCase()) }))
    .filter(
      ({ word, distance }) => distance <= Math.max(1, Math.floor(Math.max(word.length, typed.length) / 3)),
    )
    .toSorted((a, b) => a.distance - b.distance);
  return scored[0]?.word;
}

/** Edits of one character, insertions, deletions and swaps of neighbours, that turn one text into the other. */
function distanceBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
