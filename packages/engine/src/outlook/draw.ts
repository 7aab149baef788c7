/**
 * A number from 0 up to but not including 1 that depends only on where it is drawn: a hash of seed, world and slot
 * (the integer mix of C. Wellons's hash-prospector, once per part). Without a state to pass on, world 731 is the
 * same on one worker or on many, and a range made narrower keeps its place in the draw. Whole numbers below 2^32.
 */
export function drawAt(seed: number, world: number, slot: number): number {
  let hash = mixed((seed ^ 0x9e3779b9) | 0);
  hash = mixed((hash + Math.imul(world, 0x85ebca6b)) | 0);
  hash = mixed((hash + Math.imul(slot, 0xc2b2ae35) + 0x27d4eb2f) | 0);
  return (hash >>> 0) / 2 ** 32;
}

function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return hash ^ (hash >>> 16);
}
