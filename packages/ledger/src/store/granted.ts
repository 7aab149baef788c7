import { success, type Result } from "@parley/core";
import { isAccount } from "../keys/signing.ts";
import type { Access, Reader } from "./access.ts";
import { LIMITS } from "./limits.ts";
import { malformed } from "./refusals.ts";

/** A list of readers that may replace the one before, with the grants that come with it. */
export interface Granted {
  readonly readers: readonly Required<Reader>[];
  readonly grants: Access["grants"];
}

/** The new list of readers: each newcomer with keys, in a new epoch everybody, and a steward among them. */
export function grantedBy(
  access: Access,
  before: readonly Required<Reader>[],
  isNewEpoch: boolean,
): Result<Granted> {
  const fromBefore = new Map(before.map(({ account, from }) => [account, from]));
  const granted = new Set(access.grants.map(({ account }) => account));
  const readers: Required<Reader>[] = [];
  for (const { account, isSteward, from } of access.readers) {
    const first = fromBefore.get(account) ?? from;
    const isKnown = fromBefore.has(account) && !isNewEpoch;
    if (first === undefined || !isAccount(account) || !(isKnown || granted.has(account))) return malformed();
    readers.push({ account, isSteward, from: first });
  }
  const isWhole = readers.length === new Set(readers.map(({ account }) => account)).size;
  const isBound =
    readers.length <= LIMITS.readers && access.grants.every(({ sealed }) => sealed.length <= LIMITS.grant);
  return isWhole && isBound && readers.some(({ isSteward }) => isSteward)
    ? success({ readers, grants: access.grants })
    : malformed();
}
