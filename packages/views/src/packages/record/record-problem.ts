import type { Ref, StateOfPlay } from "@parley/core";
import {
  fail,
  ok,
  toProblem,
  type ConsentFile,
  type PartyFile,
  type Problem,
  type ProblemFile,
  type Result,
} from "@parley/engine";
import type { Language } from "../../language/language.ts";
import type { Basis } from "../basis.ts";
import type { BoundOffer } from "./links.ts";
import { idOf, inputsOf, linesIn, partsOf, type Parts, type Side } from "./parts.ts";
import { partyValues } from "./party-values.ts";
import type { OptionLine } from "./red-lines.ts";
import { basisOf } from "./record-basis.ts";

/** A problem built from what a viewer may read of a record. */
export interface RecordProblem {
  /** With the red lines that somebody assessed; those that were only declared are posture and left out. */
  readonly problem: Problem;
  /** With those as well, and open offers held together, each as a sentence; null where nothing is declared. */
  readonly declared: { readonly problem: Problem; readonly lines: readonly string[] } | null;
  /** The problem as each assessor sees it, where several assessed a party: their numbers where they gave any. */
  readonly assessors: readonly { readonly name: string; readonly problem: Problem }[];
  readonly basis: Basis;
  /** Every entry that it was built from. What is derived carries the rooms of these. */
  readonly inputs: readonly Ref[];
}

/** Builds the problem, as `reader` if that is said; fails with a sentence where no options or no preferences are on record. */
export function recordProblem(
  state: StateOfPlay,
  language: Language,
  reader?: string,
): Result<RecordProblem> {
  const parts = partsOf(state);
  const { record } = language.packages;
  if (parts.points.length === 0) return fail("nothing-to-decide", record.noOptions);
  if (parts.sides.length === 0) return fail("no-preferences", record.noPreferences);
  const built = problemFrom(state, parts, parts.sides);
  if (!built.ok) return built;
  const { declared, assumptions } = withPosture(state, parts, language);
  const basis = basisOf(state, parts, language);
  return ok({
    problem: built.value,
    declared,
    assessors: assessorsOf(state, parts, language),
    basis: { ...basis, reader, assumptions: [...basis.assumptions, ...assumptions] },
    inputs: inputsOf(state, parts),
  });
}

/** The problem in which every declared red line counts, and every open offer holds together or not at all. */
function withPosture(
  state: StateOfPlay,
  parts: Parts,
  { packages, terms }: Language,
): { readonly declared: RecordProblem["declared"]; readonly assumptions: readonly string[] } {
  const lines = linesIn(parts, "declared");
  const { offers } = parts;
  if (lines.length === 0 && offers.length === 0) return { declared: null, assumptions: [] };
  const { record, redLine } = packages;
  const aside = record.declaredLeftOut(lines.length, offers.length);
  const both = problemFrom(state, parts, parts.sides, { lines, offers });
  const isApart = !both.ok && both.failure.code === "contradictory-links" && offers.length > 0;
  const built = isApart ? problemFrom(state, parts, parts.sides, { lines, offers: [] }) : both;
  if (!built.ok) return { declared: null, assumptions: [aside, built.failure.message] };
  const told = [
    ...lines.map(({ party, option, point }) => redLine(idOf(parts, party), option.id, point.title)),
    ...(isApart
      ? [record.offersApart]
      : offers.map(({ offer, options }) => record.offer(terms.name(state.name(offer.by.party)), options))),
  ];
  return { declared: { problem: built.value, lines: told }, assumptions: [aside] };
}

/** What sides declared, which counts only where it is asked for. */
interface Posture {
  readonly lines: readonly OptionLine[];
  readonly offers: readonly BoundOffer[];
}

function problemFrom(
  state: StateOfPlay,
  parts: Parts,
  sides: readonly Side[],
  posture: Posture = { lines: [], offers: [] },
): Result<Problem> {
  const lines = [...linesIn(parts, "assessed"), ...posture.lines];
  const file: ProblemFile = {
    points: parts.points.map(({ id, title, options }) => ({
      id,
      title,
      options: options.map((each) => each.id),
    })),
    parties: sides.map(({ ref, id, values }): PartyFile => {
      const own = lines.filter(({ party }) => party === ref);
      return {
        id,
        ...values.file,
        redLines: own.map(({ point, option }) => ({ point: point.id, option: option.id })),
      };
    }),
    links: [...parts.links, ...posture.offers.flatMap(({ links }) => links)].map(({ link }) => link),
    consent: consentOf(state, sides),
  };
  return toProblem(file);
}

/** Whose consent an agreement needs, among the parties in the problem. */
function consentOf({ talks, canon }: StateOfPlay, sides: readonly Side[]): ConsentFile {
  const consent = talks?.entry.body.consent;
  if (consent === undefined || consent.rule === "all") return "all";
  const named = (consent.vetoes ?? []).map(canon);
  const vetoes = sides.filter(({ ref }) => named.includes(ref)).map(({ id }) => id);
  if (consent.rule === "all-but-one") return { needs: "all-but-one", vetoes };
  return vetoes.length === 0 ? "all" : { needs: vetoes.length, vetoes };
}

/** Where some party was assessed by several people, the problem as each of them sees it. */
function assessorsOf(
  state: StateOfPlay,
  parts: Parts,
  { terms, packages }: Language,
): RecordProblem["assessors"] {
  const latest = new Map(
    parts.all.map((assessment) => [`${assessment.assessor} ${assessment.party}`, assessment]),
  );
  const members = [...new Set(parts.all.map(({ assessor }) => assessor))];
  if (members.length < 2) return [];
  return members.flatMap((member) => {
    const own = parts.all.filter(({ assessor }) => assessor === member);
    const sides = parts.sides.map((side) => {
      const theirs = latest.get(`${member} ${side.ref}`);
      return theirs === undefined
        ? side
        : { ...side, assessment: theirs, values: partyValues(theirs, parts.points) };
    });
    const built = problemFrom(state, parts, sides);
    const last = own.at(-1);
    if (!built.ok || last === undefined) return [];
    return [{ name: packages.record.assessor(last.name, terms.when(last.on)), problem: built.value }];
  });
}
