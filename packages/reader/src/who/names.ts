import type { Span } from "../grammar/phrases.ts";
import type { Sentence } from "../grammar/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { GIVEN_NAMES } from "./given-names.ts";
import { NO_NAMES, ORGANISATION_NOUNS, PORTFOLIOS } from "./lexicon.ts";
import { capacityOf, HONORIFICS, LONGEST_OFFICE, officeIn } from "./offices.ts";
import type { KnownParty, NamedBy, PartyTable } from "./parties.ts";
import { sideNounBefore } from "./side-nouns.ts";

/** A run of capitalised words, taken apart. */
export interface NameMention extends Span {
  readonly sentence: Sentence;
  /** A side of the table that the words name, or that stands as an adjective before them. */
  readonly party: KnownParty | undefined;
  readonly by: NamedBy | undefined;
  /** The words of an organisation's name. */
  readonly organisation: string | undefined;
  /** A capitalised office: "President", "Foreign Minister". */
  readonly office: string | undefined;
  readonly honorific: string | undefined;
  /** What is left and may be a person's name; its span is `name`. */
  readonly name: Span | undefined;
}

const PARTICLES =
  /^(?:al|el|bin|bint|ibn|ben|abu|de|del|della|der|den|van|von|da|das|dos|du|la|le|ter|ten|zu|y|ould|ap)$/;
const DIRECTIONS = /^(?:new|north|south|east|west|central|northern|southern|eastern|western)$/;
const CONNECTORS = /^(?:of|and|for|&|the|on|in|de|du|des)$/;

/** The runs of capitalised words in a sentence, taken apart into sides, organisations, offices and names. */
export function namesIn(sentence: Sentence, table: PartyTable): readonly NameMention[] {
  const { tokens } = sentence;
  const mentions: NameMention[] = [];
  for (let i = 0; i < tokens.length;) {
    if (!opensName(tokens, i, table)) {
      i++;
      continue;
    }
    const to = runEnd(tokens, i);
    const found = takeApart(sentence, i, to, table);
    mentions.push(...found);
    i = Math.max(to, i + 1);
  }
  return mentions;
}

function opensName(tokens: readonly Token[], i: number, table: PartyTable): boolean {
  const token = tokens[i];
  if (token === undefined) return false;
  if (/^\p{Ll}/u.test(token.text)) return isParticle(tokens, i) && tokens[i - 1]?.isCapital === true;
  if (!token.isCapital) return false;
  if (table.named(token.text) !== undefined) return true;
  if (isNameAfterOffice(tokens, i)) return true;
  if (NO_NAMES.has(token.lower)) return DIRECTIONS.test(token.lower) && tokens[i + 1]?.isCapital === true;
  if (i > 0 && !/^["“‘'(—–:]$/.test(tokens[i - 1]?.text ?? "")) return true;
  // At the start of a sentence a capital says nothing: the tag, the list of given names or what follows does.
  return (
    token.tag === "PROPN" ||
    GIVEN_NAMES.has(token.lower) ||
    HONORIFICS.has(token.lower) ||
    (tokens[i + 1]?.isCapital === true && token.tag !== "VERB" && token.tag !== "ADV") ||
    capacityOf(token.lower) !== undefined
  );
}

/** "Vice Premier He Lifang": after an office a small word in capitals is a family name. */
function isNameAfterOffice(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:he|an|may|so|do|will|just|no|you|two|like|her)$/.test(tokens[i]?.lower ?? "") &&
    tokens[i]?.isCapital === true &&
    tokens[i + 1]?.isCapital === true &&
    capacityOf(tokens[i - 1]?.lower ?? "") !== undefined
  );
}

/** "Al" before "Burhan"; of two, as in "von der Leyen", the first as well. */
function isParticle(tokens: readonly Token[], i: number): boolean {
  const [next, after] = [tokens[i + 1], tokens[i + 2]];
  if (!PARTICLES.test(tokens[i]?.lower ?? "")) return false;
  return next?.isCapital === true || (PARTICLES.test(next?.lower ?? "") && after?.isCapital === true);
}

/** The end of a run: capitals, particles before capitals, and "of the" and "and" inside an organisation's name. */
function runEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const isWord =
      token.isCapital &&
      (i === from ||
        !NO_NAMES.has(token.lower) ||
        DIRECTIONS.test(token.lower) ||
        isNameAfterOffice(tokens, i));
    if (isWord) {
      to = i + 1;
      continue;
    }
    if (i > from && isParticle(tokens, i)) continue;
    if (
      i > from &&
      (joinsOrganisation(tokens, from, i) || joinsPossessor(tokens, i) || joinsOffice(tokens, from, i))
    )
      continue;
    break;
  }
  return to;
}

/** "Nurses' Association", "People's Front": a possessive inside an organisation's name. */
function joinsPossessor(tokens: readonly Token[], i: number): boolean {
  if (!/^['’]s?$/.test(tokens[i]?.text ?? "")) return false;
  const [next, after] = [tokens[i + 1], tokens[i + 2]];
  if (next?.isCapital !== true || !/(?:s|people|men|women|folk)$/i.test(tokens[i - 1]?.text ?? ""))
    return false;
  return (
    ORGANISATION_NOUNS.has(next.lower) || (after?.isCapital === true && ORGANISATION_NOUNS.has(after.lower))
  );
}

/** "Secretary of State George P. Shultz", "Minister for Trade Harriet Wairere". */
function joinsOffice(tokens: readonly Token[], from: number, i: number): boolean {
  const word = tokens[i]?.lower ?? "";
  if (word !== "of" && word !== "for" && word !== "and") return false;
  const next = tokens[i + 1];
  const isOffice = tokens
    .slice(from, i)
    .some(({ lower }) => /^(?:minister|secretary|chief|head|director|undersecretary)$/.test(lower));
  return isOffice && next?.isCapital === true && PORTFOLIOS.has(next.lower);
}

/** "Committee of the Red Cross", "Mediation and Conciliation Service": small words inside a name with an organisation's noun. */
function joinsOrganisation(tokens: readonly Token[], from: number, i: number): boolean {
  const word = tokens[i]?.lower ?? "";
  if (!CONNECTORS.test(word) || tokens[i]?.isCapital === true) return false;
  const next = tokens[i + 1];
  const after = tokens[i + 2];
  const goesOn = next?.isCapital === true || (next?.lower === "the" && after?.isCapital === true);
  if (!goesOn || NO_NAMES.has(next?.isCapital === true ? next.lower : (after?.lower ?? ""))) return false;
  const before = tokens.slice(from, i);
  const hasNoun = before.some(({ lower }) => ORGANISATION_NOUNS.has(lower));
  if (word === "of" || word === "the")
    return (hasNoun && !before.some(({ lower }) => capacityOf(lower) !== undefined)) || word === "the";
  if (word === "for" || word === "on") return hasNoun;
  const rest = tokens.slice(i + 1, i + 4);
  // "Alliance of Motion Picture and Television Producers": what it is of goes on to the people who end it.
  const isOfPeople = rest.some(({ text, isCapital }) => isCapital && /(?:ers|ors|ists|ees)$/.test(text));
  if (hasNoun && before.some(({ lower }) => lower === "of") && isOfPeople) return true;
  // "and": only where an organisation's noun comes after it and none before.
  return (
    !hasNoun &&
    rest[0]?.isCapital === true &&
    rest.some(({ lower, isCapital }) => isCapital && ORGANISATION_NOUNS.has(lower)) &&
    before.every(({ lower }) => !GIVEN_NAMES.has(lower)) &&
    before.length > 1
  );
}

function takeApart(sentence: Sentence, from: number, to: number, table: PartyTable): readonly NameMention[] {
  const { tokens } = sentence;
  const nothing = {
    sentence,
    from,
    to,
    party: undefined,
    by: undefined,
    organisation: undefined,
    office: undefined,
    honorific: undefined,
    name: undefined,
  };
  const whole = partyAt(tokens, from, to, table);
  if (whole !== undefined && whole.to === to) return [{ ...nothing, ...whole }];
  const hyphenated = hyphenatedParties(sentence, from, to, table);
  if (hyphenated !== undefined) return hyphenated;
  let at = from;
  let party: KnownParty | undefined;
  let office: string | undefined;
  let honorific: string | undefined;
  for (let guard = 0; at < to && guard < 8; guard++) {
    const known = partyAt(tokens, at, to, table);
    const title = officeAt(tokens, at, to);
    if (known !== undefined && known.to < to && party === undefined) {
      party = known.party;
      at = known.to;
    } else if (title !== undefined) {
      office = office === undefined ? title.office : `${office} ${title.office}`;
      at = pastPortfolio(tokens, title.to, to);
    } else if (HONORIFICS.has(tokens[at]?.lower ?? "")) {
      honorific = tokens[at]?.lower;
      at++;
    } else break;
  }
  const isHouse =
    honorific !== undefined &&
    to - from > 2 &&
    /^(?:hotel|house|hospital|university|school)$/.test(tokens[to - 1]?.lower ?? "");
  const isUntitled = office === undefined && (honorific === undefined || honorific === "general");
  if ((isUntitled && isOrganisation(tokens, from, to)) || isHouse) {
    return [{ ...nothing, party, by: "name", organisation: textOf(sentence, from, to) }];
  }
  if (
    to - at > 2 &&
    !GIVEN_NAMES.has(tokens[at]?.lower ?? "") &&
    GIVEN_NAMES.has(tokens[at + 1]?.lower ?? "") &&
    /(?:er|or|ist|man|woman|ain|chief|coach|boss)$/.test(tokens[at]?.lower ?? "")
  )
    at++;
  const owner = ownerOfOffice(tokens, at, to);
  if (owner !== undefined && office === undefined && honorific === undefined && party === undefined)
    return [
      { ...nothing, to: owner, organisation: textOf(sentence, from, owner), by: "name" },
      ...takeApart(sentence, owner, to, table),
    ];
  const name = at < to ? { from: at, to } : undefined;
  if (office !== undefined && name !== undefined && isOrganisation(tokens, at, to)) {
    return [
      { ...nothing, to: at, party, office },
      { ...nothing, from: at, organisation: textOf(sentence, at, to), by: "name" },
    ];
  }
  return [{ ...nothing, party, by: party === undefined ? undefined : "name", office, honorific, name }];
}

/** "GM CEO Mary Barra", "UAW President Shawn Fain": where the office begins that is told after its owner and before a name. */
function ownerOfOffice(tokens: readonly Token[], from: number, to: number): number | undefined {
  if (GIVEN_NAMES.has(tokens[from]?.lower ?? "")) return undefined;
  for (let at = from + 1; at < Math.min(to - 1, from + 5); at++) {
    const title = officeAt(tokens, at, to);
    if (title !== undefined && title.to < to) return at;
  }
  return undefined;
}

/** Past "for Foreign Affairs", "of National Reconciliation". */
function pastPortfolio(tokens: readonly Token[], at: number, to: number): number {
  if (!/^(?:of|for)$/.test(tokens[at]?.lower ?? "")) return at;
  let end = at + 1;
  while (end < to && PORTFOLIOS.has(tokens[end]?.lower ?? "")) end++;
  return end > at + 1 ? end : at;
}

/** "Russia-Ukraine peace talks", "US-Iran": each part a side. */
function hyphenatedParties(
  sentence: Sentence,
  from: number,
  to: number,
  table: PartyTable,
): readonly NameMention[] | undefined {
  const token = sentence.tokens[from];
  if (token === undefined || to - from !== 1 || !/[-–]/.test(token.text)) return undefined;
  const parts = token.text.split(/[-–]/).map((part) => table.named(part));
  if (parts.some((part) => part === undefined)) return undefined;
  return parts.flatMap((part) =>
    part === undefined
      ? []
      : [
          {
            sentence,
            from,
            to,
            party: part.party,
            by: part.by,
            organisation: undefined,
            office: undefined,
            honorific: undefined,
            name: undefined,
          },
        ],
  );
}

function partyAt(
  tokens: readonly Token[],
  at: number,
  to: number,
  table: PartyTable,
): { party: KnownParty; by: NamedBy; to: number } | undefined {
  for (let end = Math.min(to, at + table.longest); end > at; end--) {
    const named = table.named(joined(tokens, at, end));
    if (named !== undefined) return { ...named, to: end };
  }
  return undefined;
}

function officeAt(
  tokens: readonly Token[],
  at: number,
  to: number,
): { office: string; to: number } | undefined {
  for (let end = Math.min(to, at + LONGEST_OFFICE); end > at; end--) {
    const office = joined(tokens, at, end);
    const capacity = capacityOf(office);
    // "Nurses' Association": in the plural they are people and no title.
    if (capacity === "unofficial" && /s$/i.test(office)) continue;
    if (capacity !== undefined && isWhollyOffice(office)) return { office: office.toLowerCase(), to: end };
  }
  return undefined;
}

/** "Transport Secretary", "Union President"; not "UAW President", whose first word is a name. */
function isWhollyOffice(words: string): boolean {
  const own = officeIn(words)?.office ?? "";
  const rest = words.toLowerCase().slice(0, -own.length).trim();
  return (
    rest === "" ||
    rest
      .split(" ")
      .every((word) => PORTFOLIOS.has(word) || sideNounBefore(word) !== undefined || QUALIFYING.test(word))
  );
}

const QUALIFYING =
  /^(?:deputy|vice|assistant|acting|chief|senior|former|ex|co|lead|executive|general|national|regional|special|press|permanent|principal|honorary|interim|lord|first|second|area|district|parliamentary|peace|climate|shadow|cabinet|joint|associate)$/;

function isOrganisation(tokens: readonly Token[], from: number, to: number): boolean {
  const run = tokens.slice(from, to);
  const last = run.at(-1)?.lower ?? "";
  if (run.length > 1 && ORGANISATION_NOUNS.has(last)) return true;
  if (
    run.length > 2 &&
    run.some(
      ({ lower }, index) =>
        ORGANISATION_NOUNS.has(lower) && /^(?:of|for|on|and|in)$/.test(run[index + 1]?.lower ?? ""),
    )
  )
    return true;
  if (
    run.length > 1 &&
    run[0] !== undefined &&
    ORGANISATION_NOUNS.has(run[0].lower) &&
    run[0].lower === "united"
  )
    return true;
  return (
    run.length === 1 &&
    isAmongWords(tokens, from) &&
    /^(?:\p{Lu}{2,6}|\p{Lu}{1,3}\d{1,3}|(?:\p{Lu}\.){2,5})$/u.test(run[0]?.text ?? "") &&
    !/^(?:AM|PM|TV|OK|COP|CEO|PDT|GMT|ET|EST|CET|BST|I|II|III|IV)$/.test(run[0]?.text ?? "")
  );
}

function joined(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text, start }, index, run) => (index > 0 && run[index - 1]?.end !== start ? ` ${text}` : text))
    .join("");
}

function textOf(sentence: Sentence, from: number, to: number): string {
  return joined(sentence.tokens, from, to);
}

/** Whether small letters stand beside the token: in a heading in capitals every word would be an acronym. */
function isAmongWords(tokens: readonly Token[], at: number): boolean {
  const near = [tokens[at - 2], tokens[at - 1], tokens[at + 1], tokens[at + 2]].filter(
    (token) => token !== undefined,
  );
  return (
    near.some(({ text }) => /^\p{Ll}|^['’]s$/u.test(text)) &&
    !near.some(({ text }) => /^\p{Lu}{5,}$/u.test(text))
  );
}
