import type { Ref } from "../entry/ref.ts";
import { LEVELS, type Level } from "../entry/speaker.ts";
import type { Line, Read } from "../stages/line.ts";
import type { RowState } from "./matrix.ts";
import type { CellState, StandState } from "./stands.ts";
import { isParty, type PartyState } from "./parties.ts";
import type { Talks } from "./talks.ts";

/**
 * An agreement on one row names the parties between whom it is. Two parties that agreed with a third each
 * have not agreed with one another: they stand in two groups. It is whole only where every party whose
 * consent counts stands in one group; `level` is the weakest word among them.
 */
export interface Agreement {
  readonly groups: readonly (readonly Ref[])[];
  readonly whole: boolean;
  readonly level: Level;
  /** The parties whose consent counts and who do not accept, with where they stand. */
  readonly missing: readonly { readonly party: Ref; readonly stand: StandState | undefined }[];
  readonly read: Read;
}

/** The agreement on a row; undefined where no two parties accept the same wording with one another. */
export function agreementOn(
  row: RowState,
  parties: readonly PartyState[],
  talks: Line<Talks> | undefined,
  canon: (ref: Ref) => Ref,
): Agreement | undefined {
  if (row.subject === "paper") return undefined;
  const accepted = row.cells
    .map((cell) => ({ cell, stand: acceptance(cell) }))
    .filter((pair): pair is { cell: CellState; stand: StandState } => pair.stand !== undefined);
  const version = accepted[0]?.stand.version;
  if (accepted.length < 2 || accepted.some(({ stand }) => stand.version !== version)) return undefined;
  const groups = groupsOf(accepted, canon);
  if (groups.length === 0) return undefined;
  const needed = consenting(parties, talks).map(canon);
  const missing = needed
    .filter((party) => !groups.some((group) => group.includes(party)))
    .map((party) => ({ party, stand: row.cells.find((cell) => cell.party === party)?.stands[0] }));
  return {
    groups,
    whole: groups.some((group) => isWhole(needed.filter((party) => !group.includes(party)).length, talks)),
    level: weakest(accepted.map(({ stand }) => stand.level)),
    missing,
    read: accepted.every(({ stand }) => stand.read === "reviewed") ? "reviewed" : "fills",
  };
}

/** The greatest sets of parties that all accept with one another, grown from each party in turn. */
function groupsOf(
  accepted: readonly { readonly cell: CellState; readonly stand: StandState }[],
  canon: (ref: Ref) => Ref,
): readonly (readonly Ref[])[] {
  const partners = new Map(
    accepted.map(({ cell, stand }) => [cell.party, partnersOf(stand).map(canon)] as const),
  );
  const isMutual = (a: Ref, b: Ref): boolean => agrees(partners.get(a), b) && agrees(partners.get(b), a);
  const all = [...partners.keys()];
  const groups = all
    .map((seed) => {
      const group = [seed];
      for (const party of all)
        if (party !== seed && group.every((member) => isMutual(member, party))) group.push(party);
      return all.filter((party) => group.includes(party));
    })
    .filter((group) => group.length > 1);
  return groups.filter(
    (group, index) => groups.findIndex((other) => group.every((party) => other.includes(party))) === index,
  );
}

/** With whom the words of the stand say that it is agreed; empty where they name nobody. */
function partnersOf({ line, beside }: StandState): readonly Ref[] {
  return [line, ...beside].flatMap(({ entry }) => entry.body.agreedWith ?? []);
}

/** A party that accepts a wording without saying with whom accepts it with whoever else does. */
function agrees(partners: readonly Ref[] | undefined, party: Ref): boolean {
  return partners !== undefined && (partners.length === 0 || partners.includes(party));
}

function isWhole(missing: number, talks: Line<Talks> | undefined): boolean {
  const rule = talks?.entry.body.consent?.rule ?? "all";
  return missing <= (rule === "all-but-one" ? 1 : 0);
}

/** The parties whose consent an agreement needs, by the rule of the talks. */
export function consenting(parties: readonly PartyState[], talks: Line<Talks> | undefined): readonly Ref[] {
  const consent = talks?.entry.body.consent;
  if (consent?.rule === "vetoes") return consent.vetoes ?? [];
  return parties.filter(isParty).map(({ ref }) => ref);
}

/** The acceptance by the most authoritative stand of the cell; a weaker yes beside a stronger no is none. */
function acceptance({ stands }: CellState): StandState | undefined {
  const [first] = stands;
  return first?.stance === "accepts" && !first.isEarlier ? first : undefined;
}

function weakest(levels: readonly Level[]): Level {
  return LEVELS[Math.max(...levels.map((level) => LEVELS.indexOf(level)))] ?? "unknown";
}
