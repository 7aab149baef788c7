import { makeKeyring, systemRandom, type Keyring } from "@parley/ledger";

/** Each person's keys, the same in every world. */
const keyrings = new Map<string, Promise<Keyring>>();

/** The keys of a name. */
export function keyringOf(name: string): Promise<Keyring> {
  const keyring = keyrings.get(name) ?? makeKeyring(systemRandom);
  keyrings.set(name, keyring);
  return keyring;
}

/** Draws the keys before the runtime's randomness is replaced. */
export async function drawKeys(): Promise<void> {
  for (const name of ["ada", "ben", "una", "oto", "eve"]) await keyringOf(name);
}
