import type { PartyRole } from "@parley/core";
import type { Reading } from "../reading.ts";
import type { Stretch } from "../text/sentences.ts";
import type { Side } from "../who/side.ts";

/** What a side is in the talks, as far as the report shows, and the words that show it. */
export interface SideRole {
  readonly role: PartyRole;
  readonly place: Stretch;
}

const MEDIATING =
  /\b(?:mediator|mediators|go-between|intermediary|facilitator|arbitrator|conciliator|conciliators|special master|peacemaker)\b/;

/**
 * The roles of a side: `mediator` where its people are called mediators, where it carries messages between
 * others, or where its envoys meet two sides apart that do not meet each other; else `party` where it meets,
 * takes a stance, sends, receives or owes something; else `observer`.
 */
export function rolesOf(reading: Reading, side: Side): readonly SideRole[] {
  const between = mediates(reading, side);
  if (between !== undefined) return [{ role: "mediator", place: between }];
  const active = actsAt(reading, side);
  return active === undefined
    ? [{ role: "observer", place: side.first }]
    : [{ role: "party", place: active }];
}

function mediates(reading: Reading, side: Side): Stretch | undefined {
  const called = reading.people.find(
    (person) => person.side === side && person.offices.some((office) => MEDIATING.test(office)),
  );
  if (called !== undefined) return called.place;
  const carried = reading.signals.find(
    ({ via, from, to }) =>
      via.some((carrier) => carrier.side === side) &&
      from?.side !== undefined &&
      to?.side !== undefined &&
      from.side !== side &&
      to.side !== side,
  );
  return carried ?? shuttles(reading, side);
}

/** Its envoys meet two sides apart, and no contact of these two with each other is told of. */
function shuttles({ contacts, people }: Reading, side: Side): Stretch | undefined {
  const sends = people.some((person) => person.side === side && person.capacity === "envoy");
  if (!sends) return undefined;
  const held = contacts.filter(
    ({ status, sides }) => status === "held" && sides.includes(side) && sides.length === 2,
  );
  const others = [...new Set(held.flatMap(({ sides }) => sides.filter((other) => other !== side)))];
  if (others.length < 2) return undefined;
  const meet = contacts.some(
    ({ status, sides }) => status === "held" && others.filter((other) => sides.includes(other)).length > 1,
  );
  return meet ? undefined : held[0];
}

function actsAt(
  { contacts, positions, signals, steps, outlooks, papers }: Reading,
  side: Side,
): Stretch | undefined {
  return (
    positions.find((position) => position.side === side) ??
    contacts.find(({ sides }) => sides.includes(side)) ??
    signals.find(({ from, to }) => from?.side === side || to?.side === side) ??
    papers.find(({ by, to }) => by === side || to === side) ??
    outlooks.find(({ by, voice }) => voice === "side" && by?.side === side) ??
    steps.find(
      ({ who, to, from }) =>
        to?.side === side || from?.side === side || who.some((actor) => actor.side === side),
    )
  );
}
