import type { KnownParty } from "./parties.ts";
import type { Sentence } from "../grammar/sentence.ts";
import type { Prose } from "../prose.ts";
import { ORGANISATION_NOUNS } from "./lexicon.ts";
import type { Register } from "./register.ts";
import type { Side } from "./side.ts";

const OF_A_SIDE =
  /\b(?:readout|statement|communiqu[eé]|remarks|press release|comments on|call with|outcomes?|bulletin|news release)\b/i;
const JOINT = /\bjoint (?:statement|communiqu[eé]|declaration|press statement)\b|\boutcomes? of\b/i;

/** The side in whose name the report itself speaks, if it is a readout, a release or a bulletin. */
export function issuerOf({ layout, text }: Prose, register: Register): Side | undefined {
  const title = layout.title ?? "";
  const opening = text.slice(layout.head.end, layout.head.end + 300);
  if (!OF_A_SIDE.test(`${title} ${layout.outlet ?? ""} ${opening.split("\n").slice(0, 4).join(" ")}`))
    return undefined;
  const known = partyIn(layout.outlet ?? "", register);
  if (known !== undefined) return register.sides.enterKnown(known, { start: 0, end: 0 });
  const folded = title.toLowerCase();
  const named = register.sides
    .all()
    .find(
      ({ name, known }) =>
        known === "named" &&
        folded.startsWith(name.toLowerCase().replace(/ (?:inc|plc|ltd|llc|corp)\.?$/, "")),
    );
  return (
    named ?? byLetterhead(opening, register) ?? (JOINT.test(title) ? undefined : bySeat(opening, register))
  );
}

/** The one side of the table that an outlet's name has in it: "Government Offices of Sweden", "Swiss Foreign Ministry". */
function partyIn(outlet: string, { table }: Register): KnownParty | undefined {
  const words = outlet.split(/[\s,]+/);
  const found = new Set<KnownParty>();
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      const named = table.named(words.slice(from, to).join(" "))?.party;
      if (named !== undefined) {
        found.add(named);
        break;
      }
    }
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** "RAIL AND SIGNAL WORKERS' UNION" on the first line: the organisation whose paper it is. */
function byLetterhead(opening: string, register: Register): Side | undefined {
  const line = /^\s*([\p{Lu}'’&.,\- ]{6,60})$/mu
    .exec(opening.split("\n").slice(0, 2).join("\n"))?.[1]
    ?.trim();
  const last = line?.split(" ").at(-1)?.toLowerCase() ?? "";
  if (line === undefined || !ORGANISATION_NOUNS.has(last)) return undefined;
  const name = line
    .toLowerCase()
    .replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/ (Of|And|For|The|In) /g, (word) => word.toLowerCase());
  return register.sides.enterNamed(name, { start: 0, end: 0 });
}

/** "Wellington, 11 February 2025" above a readout: the country that is governed from there. */
function bySeat(opening: string, register: Register): Side | undefined {
  const place = /^\s*(\p{Lu}[\p{L} ]{2,20}), (?:\d{1,2} \p{L}+|\p{L}+ \d{1,2},) \d{4}\s*$/mu.exec(
    opening,
  )?.[1];
  const [party] = place === undefined ? [] : register.table.seatedAt(place);
  return party === undefined ? undefined : register.sides.enterKnown(party, { start: 0, end: 0 });
}

/** The sides named in the title and opening of a joint statement, where they are two. */
export function jointSidesOf(
  { layout }: Prose,
  register: Register,
  sentences: readonly Sentence[],
): readonly Side[] {
  const isDefined = /\(\s*(?:hereinafter |together )?[“"']?the [“"']?Parties/i.test(layout.reading);
  if (!isDefined && !JOINT.test(`${layout.title ?? ""} ${layout.reading.slice(0, 400)}`)) return [];
  const sides: Side[] = [];
  for (const sentence of sentences.slice(0, 4)) {
    const found = register.mentions(sentence).flatMap((mention) => register.sides.enter(mention) ?? []);
    for (const side of found) if (!sides.includes(side)) sides.push(side);
    if (sides.length >= 2) break;
  }
  return sides.length === 2 ? sides : [];
}

/** The state whose seat the dateline names, where the report speaks of it: there "the prime minister" needs no country. */
export function datelineSideOf({ layout }: Prose, register: Register): Side | undefined {
  const [party, ...others] = layout.place === undefined ? [] : register.table.seatedAt(layout.place);
  return party?.isState === true && others.length === 0 ? register.sides.namedOf(party) : undefined;
}
