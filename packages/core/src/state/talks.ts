import { byAcceptance } from "../entry/entry.ts";
import type { Ref } from "../entry/ref.ts";
import type { Line } from "../stages/line.ts";

/** Whose consent an agreement needs. */
export const CONSENT_RULES = ["all", "all-but-one", "vetoes"] as const;

/** One negotiation, from its opening to its end. */
export interface Talks {
  readonly title: string;
  /** IANA zone in which bare days are read; UTC unless said. */
  readonly zone?: string;
  /** Whose consent counts; every party's unless said. */
  readonly consent?: { readonly rule: (typeof CONSENT_RULES)[number]; readonly vetoes?: readonly Ref[] };
}

/** The talks on record: the first that counts, by the order of acceptance; undefined where none is. */
export function talksOf(lines: readonly Line<Talks>[]): Line<Talks> | undefined {
  return lines.toSorted((a, b) => byAcceptance(a.entry, b.entry))[0];
}
