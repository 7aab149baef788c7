const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Common nouns that stand for a side in talks, with or without a name of their own. */
export const SIDE_NOUNS: ReadonlySet<string> = set(
  `union unions company companies management employer employers government rebels residents bondholders creditors strikers guild studios
  club hospital trust board district city opposition owners teachers nurses pilots dockers workers miners insurgents guerrillas
  militants separatists junta army regime coalition kidnappers families plaintiffs defendants shareholders lenders players league
  federation airline airlines railway railways railroad operators lines carrier carriers ministry administration council commission
  committee front movement group association authority authorities bank fund faction militia alliance bloc cartel firm corporation
  publisher network producers writers actors drivers engineers longshoremen stevedores shippers fishermen farmers landlords tenants
  insurers investors noteholders buyer seller bidder contractor university school state province region agency service party parties
  brotherhood society chamber secretariat general-staff leadership politburo cabinet islamists fighters captors hijackers holders
  trustees retailer chain maker carmaker manufacturer utility clubs hospitals doctors physicians firefighters police nationalists
  unionists republicans loyalists settlers villagers islanders bondholder kingdom republic emirate putschists jihadists`,
);

/** What one noun says of a side, another says as well: "the firm" is the company. */
const KIN: readonly ReadonlySet<string>[] = [
  set(
    "company firm employer management corporation chain retailer maker carmaker manufacturer utility publisher airline carrier railway railroad shipper",
  ),
  set("union guild brotherhood federation"),
  set("rebel insurgent guerrilla fighter militant separatist front movement"),
  set("bondholder noteholder creditor holder investor lender"),
  set("government regime"),
];

/** Whom a union speaks for: "the nurses" are their union's side. */
const WORKERS: ReadonlySet<string> = set(
  "worker docker nurse teacher pilot miner driver longshoreman striker engineer writer actor firefighter employee longshoremen",
);

/** The nouns that stand for the same sides as this one, itself first. */
export function kinOf(noun: string): readonly string[] {
  if (WORKERS.has(noun)) return [noun, "union"];
  const kin = KIN.find((nouns) => nouns.has(noun));
  return kin === undefined ? [noun] : [noun, ...[...kin].filter((other) => other !== noun)];
}

const REBELS =
  /\b(?:liberation|front|resistance|brigades?|militia|insurgent|movement|coordination|guerrilla)\b/i;

/** Nouns that stand for names which do not have them. */
const NAME_PARTS: Readonly<Record<string, RegExp>> = {
  company:
    /\b(?:company|inc|corp|corporation|plc|ltd|llc|co|motors|group|holdings|industries|steel|chemicals|coatings|energy|airlines|airways|lines|railways?|shipping|retail)\b/i,
  firm: /\b(?:inc|corp|plc|ltd|llc|llp|partners|group)\b/i,
  airline: /\b(?:airlines?|airways|air)\b/i,
  carrier: /\b(?:airlines?|airways|air|lines?)\b/i,
  union:
    /\b(?:(?:education|faculty|staff|professors'?|educators'?) association|unions?|workers|teamsters|brotherhood|dockers|association of|nurses'|pilots'?|federation of|teachers'?|writers|actors|players')/i,
  guild: /\bguild\b/i,
  club: /\b(?:fc|club|rovers|united|city|athletic|wanderers|rangers|albion|town|county)\b/i,
  hospital: /\b(?:hospitals?|medical|health)\b/i,
  fund: /\bfund\b/i,
  rebel: REBELS,
  insurgent: REBELS,
  guerrilla: REBELS,
  militant: REBELS,
  separatist: REBELS,
};

const OF_COMPANIES: ReadonlySet<string> = set("company firm airline carrier hospital employer");
const UNION_NAME = /\b(?:unions?|guild|association|brotherhood|federation|workers|teamsters)\b/i;

/** Whether a name shows that this noun can stand for it. */
export function isInName(noun: string, name: string): boolean {
  if (OF_COMPANIES.has(noun) && UNION_NAME.test(name)) return false;
  return (NAME_PARTS[noun] ?? new RegExp(`\\b${noun}s?\\b`, "i")).test(name.replaceAll("’", "'"));
}

/** The noun without its plural. */
export function singular(noun: string): string {
  if (/(?:ss|us|is)$/.test(noun)) return noun;
  if (noun.endsWith("ies")) return `${noun.slice(0, -3)}y`;
  return noun.endsWith("s") ? noun.slice(0, -1) : noun;
}

/** Whether the noun can stand for a side. */
export function isSideNoun(noun: string): boolean {
  if (
    /^(?:states|regions|provinces|cities|schools|districts|councils|agencies|ministries|parties)$/.test(noun)
  )
    return noun === "parties";
  return SIDE_NOUNS.has(noun) || SIDE_NOUNS.has(singular(noun));
}

const NO_ORGANS: ReadonlySet<string> = set(
  `union unions company companies employers opposition rebels insurgents guerrillas militants separatists militia airline airlines
  railway railways operators strikers teachers nurses pilots dockers miners drivers doctors physicians firefighters farmers writers
  actors bondholders creditors club clubs guild federation islamists jihadists kidnappers`,
);

/** Whether the noun names somebody in a state that is no part of it: "Britain's biggest rail union". */
export function isNoOrgan(noun: string): boolean {
  return NO_ORGANS.has(noun);
}

/** The noun for a side that a noun before an office gives: "rebel leader", "union president", "council leader". */
export function sideNounBefore(word: string): string | undefined {
  if (/^(?:party|parties|state|regime|ministry|agency|general-staff)$/.test(word)) return undefined;
  if (SIDE_NOUNS.has(word)) return word;
  return SIDE_NOUNS.has(`${word}s`) ? `${word}s` : undefined;
}
