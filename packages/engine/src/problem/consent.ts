/**
 * Whose consent closes the talks: at least `needed` parties, and among them all of `vetoes` (places in the
 * problem). With all parties needed the vetoes change nothing.
 */
export interface Consent {
  readonly needed: number;
  readonly vetoes: readonly number[];
}

/** The most groups that a rule may leave to choose from; more are not searched one by one. */
export const MOST_GROUPS = 1_000;

/**
 * The smallest groups whose consent is enough, each as ascending places: every veto holder, and as many others as
 * are needed. A package is acceptable under the rule exactly when every member of one of them accepts it.
 */
export function consentingGroups(consent: Consent, parties: number): readonly (readonly number[])[] {
  const vetoes = [...new Set(consent.vetoes)].sort((a, b) => a - b);
  const others = Array.from({ length: parties }, (_, party) => party).filter((p) => !vetoes.includes(p));
  const missing = Math.max(0, consent.needed - vetoes.length);
  return choose(others, missing).map((chosen) => [...vetoes, ...chosen].sort((a, b) => a - b));
}

/** How many such groups there are, without listing them. */
export function groupCount(consent: Consent, parties: number): number {
  const free = parties - new Set(consent.vetoes).size;
  const missing = Math.max(0, consent.needed - new Set(consent.vetoes).size);
  let count = 1;
  for (let k = 1; k <= missing; k++) count = (count * (free - missing + k)) / k;
  return Math.round(count);
}

/** Whether the parties that accept (true at their place) are enough. */
export function isEnough(consent: Consent, accepting: readonly boolean[]): boolean {
  const count = accepting.reduce((sum, yes) => sum + (yes ? 1 : 0), 0);
  return count >= consent.needed && consent.vetoes.every((party) => accepting[party] === true);
}

function choose(from: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  if (from.length < count) return [];
  const [first, ...rest] = from;
  return [...choose(rest, count - 1).map((chosen) => [first!, ...chosen]), ...choose(rest, count)];
}
