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
  const body = byOutlet(layout.outlet ?? "", register);
  if (body !== undefined) return body;
  const opening = text.slice(layout.head.end, layout.head.end + 300);
  if (!OF_A_SIDE.test(`${title} ${layout.outlet ?? ""} ${opening.split("\n").slice(0, 4).join(" ")}`))
    return undefined;
  const known = partyIn(layout.outlet ?? "", register) ?? partyIn(letterheadIn(opening) ?? "", register);
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
    named ??
    byBoard(opening, register) ??
    byLetterhead(opening, register) ??
    (JOINT.test(title) ? undefined : bySeat(opening, register))
  );
}

/** What only bodies that take part or host call themselves, and no paper does. */
const BODY =
  /\b(?:presidency|ministry|department|office|government|secretariat|embassy|mission|union|unions|federation|association|council|board|commission|guild|alliance|party|front|movement|trust|authority|plc|inc|ltd|corporation|chancellery|kremlin)\b/i;

const PAPER =
  /\b(?:times|post|news|monitor|herald|tribune|gazette|press|agency|daily|journal|reporter|observer|courier|wire|chronicle|telegraph|standard|independent|mail|broadcasting|radio|television|tv|review|mercury|echo|argus|examiner|record|leader)\b/i;

/** "The Presidency, Republic of South Africa", "Harbour Nurses Federation": a body that publishes in its own name. */
function byOutlet(outlet: string, register: Register): Side | undefined {
  if (!BODY.test(outlet) || PAPER.test(outlet)) return undefined;
  const party = partyIn(outlet, register);
  if (party !== undefined) return register.sides.enterKnown(party, { start: 0, end: 0 });
  const name = outlet.split(/[,:(–—]| - /)[0]?.trim() ?? "";
  return /^(?:the )?\p{Lu}/u.test(name) && name.includes(" ")
    ? register.sides.enterNamed(name.replace(/^the /i, ""), { start: 0, end: 0 })
    : undefined;
}

/** "The Board of Calder Group plc notes": the company whose announcement it is. */
function byBoard(opening: string, register: Register): Side | undefined {
  const name =
    /\b[Bb]oard of (?:[Dd]irectors of )?(\p{Lu}[\p{L}&'’ ]{2,40}?)(?: plc| Plc| PLC| Inc| Ltd|,| \(| notes| confirms| announces| has)/u.exec(
      opening,
    )?.[1];
  return name === undefined ? undefined : register.sides.enterNamed(name, { start: 0, end: 0 });
}

/** The one side of the table that an outlet's name has in it: "Government Offices of Sweden", "Swiss Foreign Ministry". */
function partyIn(outlet: string, { table }: Register): KnownParty | undefined {
  const words = (/\p{Ll}/u.test(outlet) ? outlet : capitalised(outlet)).split(/[\s,]+/);
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

/** "MINISTRY OF NORWAY" in the case in which the table has it. */
function capitalised(words: string): string {
  return words.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** A line in capitals at the top. */
function letterheadIn(opening: string): string | undefined {
  return /^\s*([\p{Lu}'’&.,\- ]{6,60})$/mu.exec(opening.split("\n").slice(0, 2).join("\n"))?.[1]?.trim();
}

/** "RAIL AND SIGNAL WORKERS' UNION" on the first line: the organisation whose paper it is. */
function byLetterhead(opening: string, register: Register): Side | undefined {
  const line = letterheadIn(opening);
  const last = line?.split(" ").at(-1)?.toLowerCase() ?? "";
  if (line === undefined || !ORGANISATION_NOUNS.has(last)) return undefined;
  const name = capitalised(line).replace(/ (Of|And|For|The|In) /g, (word) => word.toLowerCase());
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

/** "Readout of President Ndlela's call with President Amaral": the side of the one whose call it is told as. */
export function readoutSideOf({ layout }: Prose, register: Register): Side | undefined {
  const own =
    /^(?:read-?out(?: of)?(?: the)?:? |remarks (?:by|of) |statement (?:by|of) )(.+?)(?:['’]s? (?:\w+ )?(?:call|meeting|talks|conversation|visit|bilateral|phone|telephone)| after | on | following |$)/i.exec(
      layout.title ?? "",
    )?.[1] ??
    /^(.+?)['’]s? (?:\w+ ){0,2}(?:call|meeting|talks|conversation|bilateral) with\b/i.exec(
      layout.title ?? "",
    )?.[1];
  const words = own?.trim().split(" ") ?? [];
  const person = words.length === 0 ? undefined : register.roster.short(words.at(-1) ?? "");
  return person?.side;
}
