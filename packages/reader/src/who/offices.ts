import type { Capacity } from "@parley/core";

const words = (list: string): readonly string[] => list.split(", ");

/** Offices and roles by the capacity in which their holder speaks, as a rule; longer ones count first. */
const OFFICES: Readonly<Record<Exclude<Capacity, "unknown">, readonly string[]>> = {
  principal: words(
    "president, prime minister, premier, rebel chief, union chief, party chief, agency chief, chancellor, king, queen, emir, sultan, crown prince, monarch, taoiseach, tanaiste, tánaiste, first minister, " +
      "chairman, chairwoman, chairperson, chair, chief executive, chief executive officer, ceo, general secretary, secretary-general, secretary general, " +
      "head of state, head of government, leader, supreme leader, party leader, rebel leader, paramount leader, owner, governor, mayor, " +
      "managing director, director general, director-general, superintendent, commissioner, pope, ayatollah, managing partner, co-chair, " +
      "commander, rebel commander, warlord, vice president, vice-president, national president, political leader, group president, board chair, board chairman, executive director",
  ),
  envoy: words(
    "envoy, high commissioner, special envoy, peace envoy, emissary, mediator, chief mediator, go-between, intermediary, facilitator, representative, special representative, " +
      "ambassador, arbitrator, conciliator, special master, settlement master, special settlement master, coordinator, peacemaker, broker, commissioner for mediation, " +
      "apostolic nuncio, nuncio, federal mediator, state mediator, middleman, courier, messenger, high representative, presidential envoy, umpire, messenger, personal envoy, diplomat, chargé d'affaires, deputy envoy, intelligence chief, spy chief",
  ),
  negotiator: words(
    "negotiator, chief negotiator, lead negotiator, deputy negotiator, home secretary, northern ireland secretary, foreign minister, deputy foreign minister, secretary of state, foreign secretary, " +
      "minister, deputy minister, finance minister, defence minister, defense minister, justice minister, interior minister, trade minister, economy minister, " +
      "labour minister, labor minister, minister of state, secretary, counsel, general counsel, lead counsel, lawyer, attorney, agent, delegate, head of delegation, " +
      "head of the delegation, delegation head, delegation leader, leader of delegation, deputy head of delegation, chief of mission, security chief, chief of delegation, treasurer, bargaining chair, trade representative, " +
      "national security chief, deputy prime minister, treasury secretary, defense secretary, defence secretary, commerce secretary, labor secretary, military chief, army chief, undersecretary, " +
      "trade chief, climate chief, foreign policy chief, policy chief, humanitarian chief, finance chief, counterpart, opposite number, solicitor, barrister, shop steward, organiser, organizer, sporting director, negotiating chief, director, head of mission, mission chief, fund manager, national officer, regional officer, regional secretary, chief bargainer, bargainer, head of bargaining, head of negotiations, head of health, head of policy, head of international affairs, deputy head, deputy leader, political director, national organiser, vice-minister, vice-premier, vice-chancellor, vice chairman, vice chair, deputy chairman, district president, branch secretary, head of personnel, personnel chief, head of human resources, head of industrial relations, head of labour relations, head of operations, chief operating officer, deputy mayor, vice minister, assistant secretary, deputy secretary, colonel, chief financial officer, finance director",
  ),
  adviser: words(
    "adviser, advisor, aide, senior aide, kremlin aide, assistant, counsellor, counselor, chief of staff, national security adviser, national security advisor, " +
      "foreign policy adviser, special adviser, confidant, political adviser, presidential aide, financial adviser, presidential adviser, consultant, strategist",
  ),
  spokesperson: words(
    "spokesman, spokeswoman, spokesperson, press secretary, press officer, spokesmen, spokespeople, deputy spokesman, communications director, press attaché, press aide",
  ),
  unofficial: words(
    "son-in-law, daughter-in-law, brother, son, daughter, wife, husband, friend, businessman, businesswoman, historian, professor, analyst, resident, " +
      "researcher, economist, scholar, fellow, expert, former president, former prime minister, former minister, former secretary of state, former ambassador, author, activist, lawmaker, senator, congressman, " +
      "steward, nurse, teacher, driver, docker, worker, miner, shopkeeper, student, farmer, veteran, columnist, property developer, real estate developer, financier, investor, priest, bishop, archbishop, academic",
  ),
};

const capacityByOffice: ReadonlyMap<string, Capacity> = new Map(
  (Object.entries(OFFICES) as [Capacity, readonly string[]][]).flatMap(([capacity, offices]) =>
    offices.map((office) => [office, capacity] as const),
  ),
);

/** The most words that an office has. */
export const LONGEST_OFFICE = 5;

/** The party of the table whose office it is where nothing else is said of it. */
export const CUSTOMARY: Readonly<Record<string, string>> = {
  "secretary of state": "United States",
  "treasury secretary": "United States",
  "labor secretary": "United States",
  "national security adviser": "United States",
  taoiseach: "Ireland",
  tanaiste: "Ireland",
  tánaiste: "Ireland",
  "northern ireland secretary": "Britain",
  "home secretary": "Britain",
  "chancellor of the exchequer": "Britain",
  "foreign secretary": "Britain",
  pope: "Vatican",
  "secretary-general": "United Nations",
};

/** Titles before a name that are no office in the talks: "Mr.", "Dr.", "Sir". */
export const HONORIFICS: ReadonlySet<string> = new Set(
  "h.e. h.e excellency mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lord lady dame sheikh rev rev. reverend fr. father brother sister hon. st. mx mx. sen sen. rep rep. gov gov. gen gen. general colonel col col. maj maj. major capt capt. captain lt lt. lieutenant adm adm. admiral sgt sgt. sergeant judge justice bro bro. sis sis. cllr cllr. cde cde. commander cmdr cmdr. monsieur madame señor herr frau comrade brigadier marshal field cardinal rabbi imam".split(
    " ",
  ),
);

/** Honorifics that tell who is meant by "he" and "she". */
export function genderOf(honorific: string): "m" | "f" | undefined {
  if (
    /^(?:mr\.?|bro\.?|sir|lord|king|father|brother|monsieur|herr|señor|sheikh|spokesman|chairman|businessman)$/.test(
      honorific,
    )
  )
    return "m";
  return /^(?:mrs\.?|sis\.?|ms\.?|miss|lady|dame|queen|sister|madame|frau|spokeswoman|chairwoman|businesswoman)$/.test(
    honorific,
  )
    ? "f"
    : undefined;
}

/** "Head of its delegation", "leader of the negotiating team": the head of a delegation, whosever it is. */
const HEADED =
  /\b(head|leader|chief) of (?:(?:the|its|their|his|her|our|a) )?(?:\S+ ){0,4}?(?:delegation|team|mission|side)$/;

/** The office in which words end, and the capacity that it gives; undefined where they end in none. */
export function officeIn(
  words: string,
): { readonly office: string; readonly capacity: Capacity } | undefined {
  const parts = singular(words.toLowerCase().replace(HEADED, "$1 of delegation")).split(" ");
  for (let from = 0; from < parts.length; from++) {
    const office = parts.slice(from).join(" ");
    const capacity = capacityByOffice.get(office);
    if (capacity === undefined) continue;
    const isDeputy =
      from > 0 && /^(?:deputy|vice|assistant)$/.test(parts[from - 1] ?? "") && capacity === "principal";
    if (isDeputy) return { office: `${parts[from - 1] ?? ""} ${office}`, capacity: "negotiator" };
    const isPast = from > 0 && /^(?:former|ex|retired|onetime)$/.test(parts[from - 1] ?? "");
    return { office: isPast ? `former ${office}` : office, capacity: isPast ? "unofficial" : capacity };
  }
  return undefined;
}

/** What somebody of a side is called who is told of with no office: "a senior Hamas official". */
const MEMBER =
  /(?:^| )((?:official|commander|figure|member|politician|lawmaker|legislator|diplomat|cadre|veteran|loyalist|delegate)s?)$/;

/** The office in which words end, or the word for one of a side's people. */
export function standingIn(words: string): string | undefined {
  return officeIn(words)?.office ?? MEMBER.exec(words.toLowerCase())?.[1];
}

/** The capacity that the office in which words end gives; undefined where they end in none. */
export function capacityOf(words: string): Capacity | undefined {
  return officeIn(words)?.capacity;
}

function singular(office: string): string {
  return office.replace(/(?<=\p{L}{3})s$/u, (_, offset: number, whole: string) =>
    capacityByOffice.has(whole.split(" ").slice(-1)[0] ?? "") ? "s" : "",
  );
}
