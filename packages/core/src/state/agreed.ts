import type { Ref } from "../entry/ref.ts";
import { LEVELS, type Level } from "../entry/speaker.ts";
import type { Line, Read } from "../stages/line.ts";
import type { CellState, RowState, StandState } from "./matrix.ts";
import { isParty, type PartyState } from "./parties.ts";
import type { Stance } from "./positions.ts";
import type { Talks } from "./talks.ts";

/**
 * An agreement on one row names the parties between whom it is. It is whole only where every party whose
 * consent counts accepts; `level` is the weakest word among them.
 */
export interface Agreement {
  readonly between: readonly Ref[];
  readonly whole: boolean;
  readonly level: Level;
  /** The parties whose consent counts and who do not accept, with where they stand. */
  readonly missing: readonly { readonly party: Ref; readonly stance: Stance | undefined }[];
  readonly read: Read;
}

/** The agreement on a row; undefined where fewer than two parties accept the same wording. */
export function agreementOn(
  row: RowState,
  parties: readonly PartyState[],
  talks: Line<Talks> | undefined,
): Agreement | undefined {
  if (row.subject === "paper") return undefined;
  const accepted = row.cells
    .map((cell) => ({ cell, stand: acceptance(cell) }))
    .filter((pair): pair is { cell: CellState; stand: StandState } => pair.stand !== undefined);
  const version = accepted[0]?.stand.version;
  if (accepted.length < 2 || accepted.some(({ stand }) => stand.version !== version)) return undefined;
  const between = accepted.map(({ cell }) => cell.party);
  const missing = consenting(parties, talks)
    .filter((party) => !between.includes(party))
    .map((party) => ({ party, stance: stanceOf(row, party) }));
  return {
    between,
    whole: isWhole(missing.length, talks),
    level: weakest(accepted.map(({ stand }) => stand.level)),
    missing,
    read: accepted.every(({ stand }) => stand.read === "reviewed") ? "reviewed" : "fills",
  };
}

function isWhole(missing: number, talks: Line<Talks> | undefined): boolean {
  const rule = talks?.entry.body.consent?.rule ?? "all";
  return missing <= (rule === "all-but-one" ? 1 : 0);
}

function consenting(parties: readonly PartyState[], talks: Line<Talks> | undefined): readonly Ref[] {
  const consent = talks?.entry.body.consent;
  if (consent?.rule === "vetoes") return consent.vetoes ?? [];
  return parties.filter(isParty).map(({ ref }) => ref);
}

/** The acceptance by the most authoritative stand of the cell; a weaker yes beside a stronger no is none. */
function acceptance({ stands }: CellState): StandState | undefined {
  return stands[0]?.stance === "accepts" ? stands[0] : undefined;
}

function stanceOf(row: RowState, party: Ref): Stance | undefined {
  return row.cells.find((cell) => cell.party === party)?.stands[0]?.stance;
}

function weakest(levels: readonly Level[]): Level {
  return LEVELS[Math.max(...levels.map((level) => LEVELS.indexOf(level)))] ?? "unknown";
}
