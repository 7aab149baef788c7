import { isParty, roomOf, type StateOfPlay } from "@parley/core";
import type { Language } from "../../language/language.ts";
import type { Basis } from "../basis.ts";
import type { Parts, Side } from "./parts.ts";

/** Whose numbers a problem from a record has, from which rooms, and what was taken for granted. */
export function basisOf(
  state: StateOfPlay,
  parts: Parts,
  { packages, terms }: Language,
): Omit<Basis, "reader"> {
  const { record } = packages;
  const bySide = Map.groupBy(parts.sides, ({ assessment }) => assessment.assessor);
  const assessed = [...bySide.values()].map((sides) => ({
    by: sides[0]?.assessment.name ?? "",
    when: terms.list([...new Set(sides.map(({ assessment }) => terms.when(assessment.on)))]),
    parties: sides.map(({ id }) => id),
  }));
  const rooms = [
    ...new Set(parts.sides.flatMap(({ assessment }) => assessment.lines.map(({ ref }) => roomOf(ref)))),
  ];
  const title = (state.talks?.entry.body.title ?? packages.title).replace(/[.]$/, "");
  return {
    title,
    isExample: title.startsWith("EXAMPLE"),
    whose: record.whose(
      assessed,
      rooms.map((room) => roomName(state, room)),
    ),
    from: record.from(
      assessed.map(({ by }) => by),
      [...new Set(parts.sides.map(({ assessment }) => terms.when(assessment.on)))],
    ),
    assumptions: [
      ...leftOut(state, parts, record),
      ...parts.sides.flatMap((side) => ofSide(side, record)),
      ...parts.redLines.unclear
        .filter(({ party }) => parts.sides.some(({ ref }) => ref === party))
        .map(({ party, point }) => record.unclear(terms.name(state.name(party)), point.title)),
    ],
  };
}

type Words = Language["packages"]["record"];

function leftOut(state: StateOfPlay, { sides, points }: Parts, record: Words): readonly string[] {
  const missing = state.parties.filter(
    (party) => isParty(party) && !sides.some(({ ref }) => ref === party.ref),
  );
  const closed = state.rows.filter(
    ({ ref, subject }) => subject === "point" && !points.some((point) => point.ref === ref),
  );
  return [
    ...missing.map(({ name }) => record.leftOut(name)),
    ...closed.map(({ name }) => record.pointWithoutOptions(name)),
  ];
}

function ofSide({ id, values }: Side, record: Words): readonly string[] {
  return [
    ...(values.hasReservation ? [] : [record.noReservation(id)]),
    ...values.assumed.map(({ point, option, most }) => record.assumed(id, point, option, most)),
    ...values.scaled.map((point) => record.scaled(id, point)),
  ];
}

/** The room's title, else its kind and whose it is. */
function roomName(state: StateOfPlay, room: string): string {
  const body = state.rooms.find(({ entry }) => entry.room === room)?.entry.body;
  return body?.title ?? room;
}
