/** A report larger than this is a book or a mistake. */
const REPORT_BYTES = 2 * 1024 * 1024;

/** Formats that people try to read, by their first bytes. */
const KNOWN_FORMATS: readonly (readonly [start: readonly number[], what: string, remedy: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], "a PDF", "copy its text into a file, or use pdftotext."],
  [[0x50, 0x4b, 0x03, 0x04], "a ZIP or office document", "save it as plain text first."],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old office document", "save it as plain text first."],
  [[0xff, 0xfe], "UTF-16 text", "save it as UTF-8."],
  [[0xfe, 0xff], "UTF-16 text", "save it as UTF-8."],
  [[0x1f, 0x8b], "a gzip archive", "unpack it first."],
  [[0x89, 0x50, 0x4e, 0x47], "a PNG picture", "Parley reads text only."],
  [[0xff, 0xd8, 0xff], "a JPEG picture", "Parley reads text only."],
];

/** Why these bytes are no text, in one sentence that says what to do; undefined where they may be some. */
export function whyNoText(bytes: Uint8Array, name: string): string | undefined {
  const known = KNOWN_FORMATS.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) return `${name} is ${known[1]}, not plain text; ${known[2]}`;
  const zero = bytes.subarray(0, 65_536).indexOf(0);
  return zero === -1
    ? undefined
    : `${name} is not text (a zero byte at ${zero}); save the report as plain text first.`;
}

/** Why this text of so many bytes is no report, in one sentence that says what to do; undefined where it may be one. */
export function whyNoReport(text: string, size: number, name: string): string | undefined {
  if (/^\s*(?:<!doctype html|<html|<\?xml)/i.test(text) || isMarkup(text))
    return `${name} is a web page (HTML), not text; open it in a browser, copy the article's text into a file and read that.`;
  if (/^\s*[{[]/.test(text) && isJson(text))
    return `${name} is JSON but no record: each line of a record is one entry with its kind, as docs/format.md says.`;
  return size > REPORT_BYTES ? tooLarge(name, size, REPORT_BYTES, "a report") : undefined;
}

/** The sentence that says that something is too large. */
export function tooLarge(name: string, size: number, limit: number, what: string): string {
  const mega = (bytes: number): string => `${(bytes / 1_048_576).toFixed(bytes < 10_485_760 ? 1 : 0)} MB`;
  return `${name} has ${mega(size)}; ${what} may have ${mega(limit)}. Split it, or check that it is what you meant.`;
}

/** Whether tags make up much of the beginning. */
function isMarkup(text: string): boolean {
  const start = text.slice(0, 20_000);
  const tags = start.match(
    /<\/?(?:p|div|span|a|br|head|body|script|meta|li|ul|h[1-6]|td|tr|table)\b[^>]*>/gi,
  );
  return (tags?.length ?? 0) > 5 && (tags?.join("").length ?? 0) > start.length * 0.05;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
