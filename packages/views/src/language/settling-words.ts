/** What the status page says of what could free it, from stances alone. */
export interface SettlingWords {
  readonly heading: string;
  readonly aside: string;
  readonly freeing: string;
  readonly unspecified: string;
  readonly together: string;
  readonly between: (accepting: readonly string[], against: readonly string[]) => string;
  readonly frees: (who: string, rows: readonly string[]) => string;
  readonly offerFrees: (who: string, by: string, rows: readonly string[]) => string;
  readonly noneFrees: (row: string, missing: readonly string[]) => string;
  readonly leavesOpen: (who: string, stance: string, row: string, what: "part" | "condition") => string;
  readonly offered: (points: readonly string[], by: string, condition: string | undefined) => string;
  readonly linked: (points: readonly string[], link: string) => string;
}
