/** The SHA-256 of the text's UTF-8 bytes as 64 hexadecimal digits; passed in, since the core is pure. */
export type Digest = (text: string) => Promise<string>;

/** What a suggestion's id is made from. */
export interface SuggestionOrigin {
  readonly room: string;
  /** SHA-256 of the report's text. */
  readonly sha256: string;
  readonly kind: string;
  readonly rule: string;
  /** UTF-16 offsets into the report, start and end of each span that the suggestion rests on. */
  readonly offsets: readonly number[];
}

/**
 * The id of a suggestion: the first 16 bytes, as hexadecimal digits, of SHA-256 over the JSON array of room,
 * report SHA-256, kind, rule and offsets. Reading a report again in the same room therefore adds nothing.
 */
export async function suggestionId(origin: SuggestionOrigin, digest: Digest): Promise<string> {
  const { room, sha256, kind, rule, offsets } = origin;
  return (await digest(JSON.stringify([room, sha256, kind, rule, ...offsets]))).slice(0, 32);
}
