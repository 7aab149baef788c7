import { vertexOf, type Hull, type Vertex } from "./hull.ts";
import type { Pathfinder } from "../board/pathfinder.ts";

interface Part {
  readonly vertex: Vertex;
  share: number;
}

const ROUNDS = 80;
const SHIFTS = 10;

/**
 * The greatest product of gains over mixtures of packages, by pairwise Frank–Wolfe steps (Lacoste-Julien and
 * Jaggi 2015): the pathfinder offers the package that is best under weights of 1 ÷ gain, and share moves to it
 * from the worst package in the mixture, until no mixture has a product greater by more than a share of `gap`.
 * Begins from a mixture; where that leaves somebody without a gain above 0 there is nothing to multiply and the
 * hull holds no vertex.
 */
export function nashHullOf(finder: Pathfinder, begin: Hull["mixture"], gap: number): Hull {
  const parts: Part[] = begin.map(({ vertex, share }) => ({ vertex, share }));
  const gains = mixed(parts, finder.board.columns);
  const vertices: Vertex[] = [];
  if (parts.length === 0 || gains.some((gain) => gain <= 1e-6)) return { vertices, mixture: [] };
  const n = gains.length;
  for (let round = 0; round < ROUNDS; round++) {
    const vertex = vertexOf(
      finder,
      gains.map((gain) => 1 / gain),
    );
    vertices.push(vertex);
    const left = vertex.sum - n;
    if (left < gap) break;
    if (!parts.some((part) => sameRows(part.vertex, vertex))) parts.push({ vertex, share: 0 });
    for (let shift = 0; shift < SHIFTS; shift++)
      if (!moveShare(parts, gains, shift === 0 ? 0 : left / 10)) break;
  }
  vertices.sort((a, b) => boundOf(a) - boundOf(b));
  return { vertices, mixture: parts.filter(({ share }) => share > 0) };
}

/** The logarithm of the greatest product that a vertex's weights leave possible. */
function boundOf({ weights, sum }: Vertex): number {
  return weights.length * Math.log(sum) - weights.reduce((logs, weight) => logs + Math.log(weight), 0);
}

/** Moves share from the worst part to the best; false when they differ by less than `enough`. */
function moveShare(parts: Part[], gains: Float64Array, enough: number): boolean {
  let [best, worst, most, least] = [parts[0]!, parts[0]!, -Infinity, Infinity];
  for (const part of parts) {
    let slope = 0;
    for (let p = 0; p < gains.length; p++) slope += part.vertex.gains[p]! / gains[p]!;
    if (slope > most) [best, most] = [part, slope];
    if (part.share > 0 && slope < least) [worst, least] = [part, slope];
  }
  if (most - least <= Math.max(enough, 1e-9)) return false;
  const moved = bestMove(gains, best.vertex.gains, worst.vertex.gains, worst.share);
  if (moved <= 0) return false;
  best.share += moved;
  worst.share = moved === worst.share ? 0 : worst.share - moved;
  for (let p = 0; p < gains.length; p++)
    gains[p]! += moved * (best.vertex.gains[p]! - worst.vertex.gains[p]!);
  return true;
}

/** How much to move, at most `most`, by halving on the slope of the sum of logarithms. */
function bestMove(gains: Float64Array, to: Float64Array, from: Float64Array, most: number): number {
  const slopeAt = (move: number): number => {
    let slope = 0;
    for (let p = 0; p < gains.length; p++) {
      const step = to[p]! - from[p]!;
      const gain = gains[p]! + move * step;
      if (gain <= 0) return -1;
      slope += step / gain;
    }
    return slope;
  };
  if (slopeAt(most) >= 0) return most;
  let [low, high] = [0, most];
  for (let k = 0; k < 25; k++) {
    const middle = (low + high) / 2;
    if (slopeAt(middle) > 0) low = middle;
    else high = middle;
  }
  return low;
}

function mixed(parts: readonly Part[], columns: number): Float64Array {
  const gains = new Float64Array(columns);
  for (const { vertex, share } of parts)
    for (let p = 0; p < columns; p++) gains[p]! += share * vertex.gains[p]!;
  return gains;
}

const sameRows = (a: Vertex, b: Vertex): boolean => a.rows.every((row, layer) => row === b.rows[layer]);
