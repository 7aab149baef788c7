import type { Span } from "../grammar/span.ts";
import type { Sentence } from "../grammar/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { GIVEN_NAMES } from "./given-names.ts";
import { HONORIFICS } from "./offices.ts";
import type { KnownParty, NamedBy, PartyTable } from "./parties.ts";
import { opensName, runEnd } from "./name-runs.ts";
import { isGivenName, pastPortfolio, partyAt, officeAt, isOrganisation, textOf } from "./name-parts.ts";

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
    const known = isGivenName(tokens, at, to) ? undefined : partyAt(tokens, at, to, table);
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
  if (
    GIVEN_NAMES.has(tokens[from]?.lower ?? "") ||
    /^(?:federal|state|national|union|government|local)$/.test(tokens[from]?.lower ?? "")
  )
    return undefined;
  for (let at = from + 1; at < Math.min(to - 1, from + 5); at++) {
    const title = officeAt(tokens, at, to);
    if (title !== undefined && title.to < to) return at;
  }
  return undefined;
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
