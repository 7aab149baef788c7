/**
 * Makes text from outside safe for a terminal: control characters, escape sequences and marks that turn the
 * direction of writing become nothing or a space, so that a report cannot move the cursor or hide words.
 */
export function cleaned(text: string): string {
  return harmless(text).replace(/ {2,}/g, " ");
}

/** The same for a line whose blanks stand in columns: they stay as many as they are. */
export function harmless(text: string): string {
  return text.replace(CONTROL, " ").replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, "");
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g;

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;
const NO_WIDTH = /\p{M}|\p{Cf}/u;

/** How many columns the text takes in a terminal: wide characters two, combining marks none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** Breaks text into lines of at most `width` columns, at spaces; a word that is longer is cut. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of cleaned(text)
    .split(" ")
    .flatMap((part) => cut(part, width))) {
    if (word === "") continue;
    const joined = line === "" ? word : `${line} ${word}`;
    if (widthOf(joined) <= width) line = joined;
    else {
      if (line !== "") lines.push(line);
      line = word;
    }
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

function cut(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (widthOf(part + character) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

/** The text filled with spaces to `width` columns. */
export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}
