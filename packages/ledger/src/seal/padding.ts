/** No sealed text is shorter. */
export const FLOOR = 512;

/**
 * The length to which `length` bytes are padded: Padmé (Nikitin et al., Reducing Metadata Leakage from
 * Encrypted Files and Communication with PURBs, PoPETs 2019), at least 512. It adds at most 12 %, and lets see only the size's order.
 */
export function paddedLength(length: number): number {
  if (length <= FLOOR) return FLOOR;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - kept);
  return Math.ceil(length / step) * step;
}
