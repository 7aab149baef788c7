import type { Token } from "../text/tokens.ts";
import { GIVEN_NAMES } from "./given-names.ts";
import { NO_NAMES, ORGANISATION_NOUNS, PORTFOLIOS } from "./lexicon.ts";
import { capacityOf, HONORIFICS } from "./offices.ts";
import type { PartyTable } from "./parties.ts";

const PARTICLES =
  /^(?:al|el|bin|bint|ibn|ben|abu|de|del|della|der|den|van|von|da|das|dos|du|la|le|ter|ten|zu|y|ould|ap)$/;

const DIRECTIONS = /^(?:new|north|south|east|west|central|northern|southern|eastern|western)$/;

const CONNECTORS = /^(?:of|and|for|&|the|on|in|de|du|des)$/;

/** Whether a run of capitalised words begins at the token. */
export function opensName(tokens: readonly Token[], i: number, table: PartyTable): boolean {
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
export function runEnd(tokens: readonly Token[], from: number): number {
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
