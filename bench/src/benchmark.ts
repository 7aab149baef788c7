import { cpus } from "node:os";

/** One measured figure beside its peer in the same run. `ratio` is value over peerValue, null without a peer. */
export interface Case {
  readonly case: string;
  readonly value: number;
  readonly unit: string;
  readonly peer: string | null;
  readonly peerValue: number | null;
  readonly ratio: number | null;
}

/** One benchmark: a name for the command line, a sentence, and what it measures. */
export interface Benchmark {
  readonly name: string;
  readonly about: string;
  /** Measures, and says on `progress` what it is at. */
  readonly run: (progress: (line: string) => void) => Promise<readonly Case[]>;
}

/** A case beside its peer; the ratio is rounded to three digits. */
export function against(
  name: string,
  value: number,
  unit: string,
  peer?: { readonly name: string; readonly value: number },
): Case {
  return {
    case: name,
    value: round(value),
    unit,
    peer: peer?.name ?? null,
    peerValue: peer === undefined ? null : round(peer.value),
    ratio: peer === undefined || peer.value === 0 ? null : round(value / peer.value),
  };
}

/** The median of `times` runs of `measure`, in milliseconds, after one run that does not count. */
export async function medianMs(times: number, measure: () => unknown): Promise<number> {
  await measure();
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await measure();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  return taken[taken.length >> 1] ?? 0;
}

/** The machine in a few words: processor, cores and Node. */
export function machine(): string {
  const cores = cpus();
  return `${cores[0]?.model.trim() ?? "unknown processor"}, ${cores.length} cores, Node ${process.versions.node}`;
}

const round = (value: number): number => Number(value.toPrecision(4));
