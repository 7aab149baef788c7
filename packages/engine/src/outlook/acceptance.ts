import { isEnough } from "../problem/consent.ts";
import { accepts, type Package, type Problem } from "../problem/problem.ts";
import { worldsOf, type Drawing } from "./world.ts";

/** Per world and package, who would accept it. */
export interface Acceptance extends Drawing {
  readonly packages: readonly Package[];
  readonly worlds: Int32Array;
  /** Per world and package, row by row: bit p is set where party p accepts. */
  readonly parties: Uint32Array;
  /** Per world and package: 1 where the consent is enough. */
  readonly enough: Uint8Array;
}

export interface AcceptanceOptions extends Drawing {
  /** World numbers, as a survey found them. */
  readonly worlds: Int32Array;
  readonly shouldStop?: () => boolean;
}

/** Who accepts which package in which world. Stopped, it covers the worlds that it came to. */
export function acceptanceOf(
  problem: Problem,
  packages: readonly Package[],
  { seed, width, worlds, shouldStop }: AcceptanceOptions,
): Acceptance {
  const parties = new Uint32Array(worlds.length * packages.length);
  const enough = new Uint8Array(parties.length);
  const worldAt = worldsOf(problem, { seed, width });
  let done = 0;
  for (; done < worlds.length && shouldStop?.() !== true; done++) {
    const world = worldAt(worlds[done]!);
    for (const [at, chosen] of packages.entries()) {
      const accepting = world.parties.map((party) => accepts(party, chosen));
      const place = done * packages.length + at;
      parties[place] = accepting.reduce((bits, yes, party) => (yes ? bits | (1 << party) : bits), 0);
      enough[place] = isEnough(problem.consent, accepting) ? 1 : 0;
    }
  }
  const places = done * packages.length;
  return {
    seed,
    width,
    packages,
    worlds: worlds.slice(0, done),
    parties: parties.slice(0, places),
    enough: enough.slice(0, places),
  };
}

/** One acceptance of all worlds of several, which follow each other; throws where they are not of one kind. */
export function joinAcceptances(parts: readonly Acceptance[]): Acceptance {
  const [first] = parts;
  if (first === undefined || parts.some(({ seed, width }) => seed !== first.seed || width !== first.width))
    throw new RangeError("acceptances to be joined should be of one seed and one width");
  const ordered = parts.toSorted((a, b) => (a.worlds[0] ?? 0) - (b.worlds[0] ?? 0));
  return {
    ...first,
    worlds: Int32Array.from(ordered.flatMap(({ worlds }) => [...worlds])),
    parties: Uint32Array.from(ordered.flatMap(({ parties }) => [...parties])),
    enough: Uint8Array.from(ordered.flatMap(({ enough }) => [...enough])),
  };
}

/** How often each package is acceptable, and to each party. */
export interface PackageShare {
  readonly package: Package;
  /** In how many of the worlds. */
  readonly acceptableIn: number;
  readonly byParty: readonly number[];
}

/** The packages of an acceptance with their counts, the one acceptable most often first. */
export function packageShares(
  problem: Problem,
  { packages, worlds, parties, enough }: Acceptance,
): PackageShare[] {
  const shares = packages.map((chosen, at): PackageShare => {
    const byParty = problem.parties.map(() => 0);
    let acceptableIn = 0;
    for (let world = 0; world < worlds.length; world++) {
      const place = world * packages.length + at;
      acceptableIn += enough[place]!;
      for (const party of byParty.keys()) byParty[party]! += (parties[place]! >>> party) & 1;
    }
    return { package: chosen, acceptableIn, byParty };
  });
  return shares.sort((a, b) => b.acceptableIn - a.acceptableIn);
}
