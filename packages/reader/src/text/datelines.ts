import { writtenDay } from "./head.ts";
import type { Block } from "./block.ts";

/** A dateline in capitals at the start of a passage: "GENEVA, March 4 (Agency) –". */
export const DATELINE: RegExp =
  /^(?<place>\p{Lu}[\p{Lu}'’.\- ]{2,}\p{Lu}\.?)(?:,\s+(?<region>\p{Lu}[\p{L}. ]+?))?(?:,\s+(?<when>(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2})?(?:,? \d{4})?))?\s*(?:\((?<agency>[^)]{2,60})\))?\s*(?:--|[-–—:])\s*(?=\S)/u;

const MIXED_DATELINE =
  /^(?<place>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?:,\s+(?<region>\p{Lu}[\p{L}. ]+?))?(?:,\s+(?<when>(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2})?(?:,? \d{4})?))?\s*\((?<agency>[^)]{2,60})\)\s*(?:--|[-–—:])\s*(?=\S)/u;

const DATED_DATELINE =
  /^(?<place>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?:,\s+(?<region>\p{Lu}[\p{L}. ]+?))?,\s+(?<when>(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2})?(?:,? \d{4})?)(?<agency>)\s*(?:--|[–—])\s*(?=\S)/u;

interface Dateline {
  readonly start: number;
  readonly end: number;
  readonly place: string | undefined;
  readonly date: string | undefined;
  readonly agency: string | undefined;
}

/** The dateline of the first paragraph, with its place, day and agency as far as they are given; undefined where it has none. */
export function datelineOf(blocks: readonly Block[], text: string): Dateline | undefined {
  const block = blocks.find(({ kind }) => kind === "paragraph");
  if (block === undefined) return undefined;
  const flat = text.slice(block.start, Math.min(block.end, block.start + 300)).replace(/\s/g, " ");
  const found = DATELINE.exec(flat) ?? MIXED_DATELINE.exec(flat) ?? DATED_DATELINE.exec(flat);
  if (found === null) return undefined;
  const { place, when, agency } = found.groups ?? {};
  return {
    start: block.start,
    end: block.start + found[0].length,
    place: place === undefined ? undefined : capitalised(place),
    date: when === undefined ? undefined : writtenDay(when),
    agency: agency === "" ? undefined : agency,
  };
}

function capitalised(place: string): string {
  return place
    .trim()
    .replace(/\p{L}+/gu, (word) =>
      word.length > 2 || !place.includes(".") ? word.slice(0, 1) + word.slice(1).toLowerCase() : word,
    );
}
