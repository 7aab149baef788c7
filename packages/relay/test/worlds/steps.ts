/** What the viewer, Oto, does or sees done in the rooms that he reads. */
export const VISIBLE = [
  "oto says",
  "ada says to oto",
  "oto syncs",
  "oto knocks at nothing",
  "oto asks for a backup",
  "oto backs up",
  "oto invites",
  "oto exports",
  "ada rolls oto's caucus over",
  "tick",
] as const;

/** What happens where Oto reads nothing. */
export const HIDDEN = [
  "ada says in the team",
  "ben says in the team",
  "una says in her caucus",
  "una syncs",
  "ada opens a file",
  "ada rolls the team over",
  "ada invites into the team",
  "ben backs up",
  "una signs in anew",
  "a stranger knocks",
] as const;

/** A script: which hidden steps stand before each visible one. */
export type Script = readonly {
  readonly hidden: readonly (typeof HIDDEN)[number][];
  readonly visible: (typeof VISIBLE)[number];
}[];
