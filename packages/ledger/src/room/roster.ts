import { canonicalJson, failure, success, type Result, type RoomKind } from "@parley/core";
import type { Member, Role } from "../seal/payload.ts";

/** Who is in a room, by rule 12: only its stewards change the roster, and nothing is looked up elsewhere. */
export interface Roster {
  readonly kind: RoomKind;
  readonly members: ReadonlyMap<string, Member>;
  /** Who left, with the keys that they had. */
  readonly former: ReadonlyMap<string, Member>;
}

/** Who may admit and remove in each kind of room; founders have this role. */
export function stewardRole(kind: RoomKind): Role {
  return kind === "delegation" ? "head" : "mediator";
}

/**
 * The roles that a room has. A delegation's room is closed to the mediators; `team` and `file` are closed
 * to the parties' people; nobody joins `mine`.
 */
export const ROLES_BY_KIND: Readonly<Record<RoomKind, readonly Role[]>> = {
  mine: ["mediator"],
  team: ["mediator", "member"],
  file: ["mediator", "member"],
  caucus: ["mediator", "member", "head"],
  delegation: ["head", "member"],
  joint: ["mediator", "member", "head"],
  public: ["mediator", "member", "head"],
};

/** Whether the member may admit and remove. */
export function isSteward(roster: Roster, id: string): boolean {
  return roster.members.get(id)?.role === stewardRole(roster.kind);
}

/** The roster with which a room is founded. Fails with code `roster`. */
export function foundRoster(kind: RoomKind, by: string, listed: readonly Member[]): Result<Roster> {
  const roster: Roster = { kind, members: byId(listed), former: new Map() };
  if (!isSteward(roster, by)) return refusal(`The founder of this room must be its ${stewardRole(kind)}.`);
  if (kind === "mine" && listed.length > 1)
    return refusal("Nobody but its owner is in a room of kind “mine”.");
  return consistent(roster, listed, 1);
}

/** The roster after somebody joined, or came back, or was given another role. Fails with code `roster`. */
export function joined(roster: Roster, by: string, member: Member, epoch: number): Result<Roster> {
  if (!isSteward(roster, by)) return refusal(notSteward(roster.kind));
  if (roster.kind === "mine") return refusal("Nobody joins a room of kind “mine”.");
  const present = roster.members.get(member.id);
  if (
    present !== undefined &&
    canonicalJson({ ...present, role: "", name: "" }) !== canonicalJson({ ...member, role: "", name: "" })
  ) {
    return refusal("A member's keys change only by leaving and joining again.");
  }
  const members = new Map(roster.members).set(member.id, member);
  const former = without(roster.former, [member.id]);
  return consistent({ ...roster, members, former }, [...members.values()], epoch);
}

/** The roster of the next epoch: nobody in it but who was there and has not left, and who joins with it. */
export function rolled(
  roster: Roster,
  by: string,
  left: readonly string[],
  listed: readonly Member[],
  epoch: number,
): Result<Roster> {
  if (!isSteward(roster, by)) return refusal(notSteward(roster.kind));
  const missing = left.find((id) => !roster.members.has(id));
  if (missing !== undefined) return refusal("Somebody leaves who is not in this room.");
  const members = byId(listed);
  for (const [id, member] of roster.members) {
    const stays = members.get(id);
    if (left.includes(id) && (stays === undefined || stays.since === epoch)) continue;
    if (left.includes(id) || stays === undefined || canonicalJson(stays) !== canonicalJson(member)) {
      return refusal("The roster of the new epoch changes somebody who did not leave.");
    }
  }
  const isNew = (id: string): boolean => !roster.members.has(id) || left.includes(id);
  if (roster.kind === "mine" && listed.some(({ id }) => isNew(id)))
    return refusal("Nobody joins a room of kind “mine”.");
  const gone = left.flatMap((id) => (members.has(id) ? [] : [[id, roster.members.get(id)] as const]));
  const former = new Map(without(roster.former, [...members.keys()]));
  for (const [id, member] of gone) if (member !== undefined) former.set(id, member);
  return consistent({ kind: roster.kind, members, former }, listed, epoch);
}

/** The roster restated to somebody who reads from this epoch on. Fails with code `roster`. */
export function restated(
  kind: RoomKind,
  by: string,
  listed: readonly Member[],
  epoch: number,
): Result<Roster> {
  const roster: Roster = { kind, members: byId(listed), former: new Map() };
  // Its signer may have left with this very epoch; then the granter's anchor alone vouches for it.
  return by === "" ? refusal(notSteward(kind)) : consistent(roster, listed, epoch);
}

function consistent(roster: Roster, listed: readonly Member[], epoch: number): Result<Roster> {
  const { kind, members } = roster;
  const stranger = listed.find(({ role }) => !ROLES_BY_KIND[kind].includes(role));
  if (stranger !== undefined) return refusal(`A room of kind “${kind}” has no ${stranger.role}.`);
  if (members.size !== listed.length) return refusal("The roster names a member twice.");
  const accounts = new Set(listed.map(({ account }) => account));
  const recipients = new Set(listed.map(({ recipient }) => recipient));
  if (accounts.size !== listed.length || recipients.size !== listed.length) {
    return refusal("The roster gives two members the same keys.");
  }
  if (listed.some(({ since }) => since > epoch))
    return refusal("A member holds keys of an epoch that is not there yet.");
  if (![...members.keys()].some((id) => isSteward(roster, id))) {
    return refusal(`A room keeps at least one ${stewardRole(kind)}; appoint another first.`);
  }
  return success(roster);
}

function byId(members: readonly Member[]): ReadonlyMap<string, Member> {
  return new Map(members.map((member) => [member.id, member]));
}

function without<T>(map: ReadonlyMap<string, T>, ids: readonly string[]): ReadonlyMap<string, T> {
  return new Map([...map].filter(([id]) => !ids.includes(id)));
}

function notSteward(kind: RoomKind): string {
  return kind === "delegation"
    ? "Only a head of the delegation admits and removes in its room."
    : "Only this room's mediators admit and remove in it.";
}

function refusal(message: string): Result<never> {
  return failure("roster", "", message);
}
