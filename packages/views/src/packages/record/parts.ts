import { isParty, type Ref, type StateOfPlay } from "@parley/core";
import { assessmentsOf, type Assessment } from "./assessments.ts";
import { boundOffers, recordedLinks, type BoundOffer, type RecordLink } from "./links.ts";
import { openPoints, unique, type OpenPoint } from "./naming.ts";
import { partyValues, type PartyValues } from "./party-values.ts";
import { redLinesOf, type OptionLine, type RedLines } from "./red-lines.ts";

/** What a problem is made of, before it is one. */
export interface Parts {
  readonly points: readonly OpenPoint[];
  /** The parties in it, each with the assessment that counts. */
  readonly sides: readonly Side[];
  readonly redLines: RedLines;
  readonly links: readonly RecordLink[];
  readonly offers: readonly BoundOffer[];
  readonly all: readonly Assessment[];
}

export interface Side {
  readonly ref: Ref;
  readonly id: string;
  readonly assessment: Assessment;
  readonly values: PartyValues;
}

/** What the state says of all that a problem needs. */
export function partsOf(state: StateOfPlay): Parts {
  const points = openPoints(state);
  const all = assessmentsOf(state);
  const latest = new Map(all.map((assessment) => [assessment.party, assessment]));
  const consenting = state.parties.filter((party) => isParty(party) && latest.has(party.ref));
  const ids = unique(consenting.map(({ name }) => name));
  const sides = consenting.flatMap(({ ref }, at): readonly Side[] => {
    const assessment = latest.get(ref);
    if (assessment === undefined) return [];
    return [{ ref, id: ids[at] ?? ref, assessment, values: partyValues(assessment, points) }];
  });
  const redLines = redLinesOf(state, points);
  return {
    points,
    sides,
    redLines,
    all,
    links: recordedLinks(state, points),
    offers: boundOffers(state, points),
  };
}

/** Red lines of parties that are in the problem; an assessed one counts as that even where it is declared too. */
export function linesIn({ redLines, sides }: Parts, kind: OptionLine["kind"]): readonly OptionLine[] {
  const own = redLines.lines.filter(({ party }) => sides.some(({ ref }) => ref === party));
  const isAssessed = ({ party, option }: OptionLine): boolean =>
    own.some((line) => line.kind === "assessed" && line.party === party && line.option.ref === option.ref);
  return own.filter((line) => line.kind === kind && (kind === "assessed" || !isAssessed(line)));
}

/** The id of a party in the problem. */
export const idOf = ({ sides }: Parts, party: Ref): string =>
  sides.find(({ ref }) => ref === party)?.id ?? party;

/** Every entry behind the problem: points, options, assessments, red lines, links, offers and the rule of consent. */
export function inputsOf(
  { talks }: StateOfPlay,
  { points, all, redLines, links, offers }: Parts,
): readonly Ref[] {
  return [
    ...new Set([
      ...(talks === undefined ? [] : [talks.ref]),
      ...points.flatMap(({ ref, options }) => [ref, ...options.map(({ state }) => state.line.ref)]),
      ...all.flatMap(({ lines }) => lines.map(({ ref }) => ref)),
      ...[...redLines.lines, ...redLines.unclear].map(({ line }) => line.ref),
      ...links.map(({ ref }) => ref),
      ...offers.map(({ offer }) => offer.ref),
    ]),
  ];
}
