import type { Kind } from "../entry/kind.ts";
import * as all from "./all.ts";

/** Every kind of entry. */
export const KINDS: readonly Kind[] = Object.values(all);

/** The kinds by their names. */
export const kindByName: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [kind.name, kind]));
