import type { Ref } from "../entry/ref.ts";
import type { Line, Read } from "../stages/line.ts";
import type { When } from "../time.ts";
import { byEntity, readOf, representative, type World } from "./world.ts";

/** What a side is in the talks; one side can be several at once. */
export const PARTY_ROLES = [
  "party",
  "mediator",
  "facilitator",
  "sponsor",
  "guarantor",
  "host",
  "observer",
] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** A side. Its roles are several and dated; whose word they rest on is the entry's source. */
export interface Party {
  readonly name: string;
  /** Two or three letters for narrow places. */
  readonly letters?: string;
  readonly aliases?: readonly string[];
  readonly roles: readonly { readonly role: PartyRole; readonly on?: When }[];
}

/** One role of a side, when it had it, and the line that says so. */
export interface RoleState {
  readonly role: PartyRole;
  readonly on: When | undefined;
  readonly line: Line<Party>;
}

/** One side as it stands. */
export interface PartyState {
  readonly ref: Ref;
  readonly name: string;
  /** Two or three letters, told apart from every other side's. */
  readonly letters: string;
  readonly roles: readonly RoleState[];
  readonly read: Read;
  readonly lines: readonly Line<Party>[];
}

/** The sides, parties to the talks first, then in the order in which they are told of. */
export function partyStates(world: World, lines: readonly Line<Party>[]): readonly PartyState[] {
  const taken = new Set<string>();
  const states = [...byEntity(world, lines)].map(([ref, group]) => {
    const told = group.toSorted(world.inOrder);
    const roles = distinctRoles(told);
    return { ref, name: world.name(ref) ?? "", roles, read: readOf(told), lines: told };
  });
  return states
    .toSorted((a, b) => order(a.roles) - order(b.roles) || world.inOrder(first(a.lines), first(b.lines)))
    .map((state) => ({ ...state, letters: lettersOf(state, taken) }));
}

/** Whether the side's consent counts in general: it is a party to the talks, whatever else it is. */
export function isParty({ roles }: Pick<PartyState, "roles">): boolean {
  return roles.length === 0 || roles.some(({ role }) => role === "party");
}

function distinctRoles(lines: readonly Line<Party>[]): readonly RoleState[] {
  const byRole = new Map<PartyRole, RoleState>();
  for (const line of lines) {
    for (const { role, on } of line.entry.body.roles) {
      if (!byRole.has(role)) byRole.set(role, { role, on, line });
    }
  }
  // What the reader found no part for only looks on until any telling gives it one.
  const onlooker = byRole.get("observer");
  if (byRole.size > 1 && onlooker !== undefined && onlooker.line.read !== "reviewed")
    byRole.delete("observer");
  return PARTY_ROLES.map((role) => byRole.get(role)).filter((state) => state !== undefined);
}

function order(roles: readonly RoleState[]): number {
  return roles.length === 0 ? 0 : Math.min(...roles.map(({ role }) => PARTY_ROLES.indexOf(role)));
}

function lettersOf(
  { ref, lines, name }: { ref: Ref; name: string; lines: readonly Line<Party>[] },
  taken: Set<string>,
): string {
  const own = representative(ref, lines).entry.body.letters;
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((text) => text !== "" && !SMALL_WORDS.has(text));
  const initials = words.map((text) => text.slice(0, 1)).join("");
  const joined = words.join("");
  const candidates = [
    own,
    initials.length > 1 ? initials.slice(0, 2) : joined.slice(0, 2),
    ...Array.from(joined.slice(1), (letter) => joined.slice(0, 1) + letter),
    ...Array.from({ length: 90 }, (_, index) => `${joined.slice(0, 1)}${index + 1}`),
  ];
  const letters =
    candidates.find((text) => text !== undefined && text !== "" && !taken.has(text.toUpperCase())) ?? "?";
  taken.add(letters.toUpperCase());
  return letters.toUpperCase();
}

const SMALL_WORDS = new Set(["the", "The", "of", "and", "for", "in"]);

function first<T>(values: readonly T[]): T {
  const value = values[0];
  if (value === undefined) throw new RangeError("a party without a line");
  return value;
}
