import type { Line, StateOfPlay } from "@parley/core";
import type { Clause } from "./clause.ts";
import type { Viewing } from "./viewing.ts";

/** From this many numbered points on, the top sentence counts them. */
const MANY = 3;

/**
 * The top sentence of talks on a numbered text: of how many points is one accepted by all, what stands
 * against declared red lines, and which offer lapses next. Nothing where few points are on record or no
 * person has read any of it.
 */
export function pointClauses(viewing: Viewing): readonly Clause[] {
  const { state } = viewing;
  const points = state.rows.filter(({ subject }) => subject === "point");
  if (points.length < MANY || state.reviewed === 0) return [];
  return [acceptedOf(viewing, points), redLinesOf(viewing), lapsingOf(viewing)].filter(
    (clause) => clause !== undefined,
  );
}

function acceptedOf({ state, language }: Viewing, points: StateOfPlay["rows"]): Clause {
  const agreed = points.flatMap((row) => {
    const agreement = state.agreementByRow.get(row.ref);
    return agreement === undefined || agreement.read !== "reviewed" ? [] : [{ row, whole: agreement.whole }];
  });
  const whole = agreed.filter((agreement) => agreement.whole);
  const lines = whole.flatMap(({ row }) =>
    row.cells.flatMap(({ stands }) => stands.slice(0, 1).map(({ line }) => line)),
  );
  return {
    words: language.lede.ofPoints(points.length, whole.length, agreed.length - whole.length),
    lines: lines.slice(0, 2),
  };
}

function redLinesOf({ state, language }: Viewing): Clause | undefined {
  const found = state.stuck.flatMap(({ row, read }) => {
    const lines = row.cells.flatMap(({ stands }) =>
      stands.filter(({ redLine }) => redLine === "declared").map(({ line }) => line),
    );
    return read === "reviewed" && lines.length > 0 ? [{ name: row.name, lines }] : [];
  });
  if (found.length === 0) return undefined;
  const lines: readonly Line[] = found.flatMap((subject) => subject.lines.slice(0, 1));
  return { words: language.lede.redLines(found.map(({ name }) => name)), lines };
}

/** The open offer with the nearest deadline; the offers stand in that order. */
function lapsingOf(viewing: Viewing): Clause | undefined {
  const { state, language } = viewing;
  const offer = state.offers.find(({ status, deadline }) => status === "open" && deadline !== undefined);
  if (offer?.deadline === undefined) return undefined;
  const by = state.name(offer.by.party) ?? viewing.nameOf(offer.by);
  const at = language.terms.when({ at: offer.deadline.at });
  return { words: language.lede.lapses(by, at), lines: [offer.line] };
}
