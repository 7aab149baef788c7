/** What a failure says, in one sentence where it was thrown as one. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
