import { nounBefore, nounFrom, type Sentence } from "../grammar/sentence.ts";
import { lowered } from "../text/tokens.ts";
import { officeIn } from "./offices.ts";
import type { Register } from "./register.ts";
import { isSideNoun } from "./side-nouns.ts";

/** Words that a capital at the start of a sentence makes no name: "Chief negotiators will meet". */
export const NO_OWNERS: RegExp =
  /^(?:Chief|Senior|Top|Lead|Former|Government|Rebel|Military|Union|Party|Federal|State|National|Local|Foreign|Several|Other|Both|Company|Management|Opposition|Army|Police)$/;

/** "Minister for Foreign Affairs of", "the government of": an office or a government among the words before. */
export function governs(words: readonly string[]): boolean {
  return words.some((word) =>
    /^(?:government|president|premier|people|republic|kingdom|minister|ambassador|delegation|delegations|parliament|envoys?|commanders?|fighters|rebels|leaders?)$/.test(
      word,
    ),
  );
}

/** "Tina Stege, climate envoy for the Marshall Islands,": an office of somebody named before or after the commas. */
export function isHeldOffice(
  register: Register,
  sentence: Sentence,
  preposition: number,
  to: number,
): boolean {
  const { tokens } = sentence;
  const office = nounBefore(sentence, preposition);
  if (office === undefined || officeIn(lowered(tokens, office.from, office.head + 1)) === undefined)
    return false;
  return register
    .mentions(sentence)
    .some(
      (mention) =>
        register.person(mention) !== undefined &&
        ((mention.to === office.from - 1 && tokens[mention.to]?.text === ",") ||
          (mention.from === to + 1 && tokens[to]?.text === ",")),
    );
}

/** "Likud, the main opposition party,", "Harbourline, the terminal operator": what a side is called in apposition. */
export function isApposedSide(sentence: Sentence, to: number): boolean {
  const { tokens } = sentence;
  if (tokens[to]?.text !== "," || !/^(?:the|a|an)$/.test(tokens[to + 1]?.lower ?? "")) return false;
  const noun = nounFrom(sentence, to + 1);
  const head = noun === undefined ? undefined : tokens[noun.head];
  return (
    head !== undefined &&
    head.tag === "NOUN" &&
    (isSideNoun(head.lower) ||
      /^(?:party|operator|insurer|supplier|contractor|lender|brewer|miner)$/.test(head.lower))
  );
}

/** The words before a token, back to the last mark. */
export function phraseBefore(tokens: Sentence["tokens"], to: number): readonly string[] {
  let from = to;
  while (from > Math.max(0, to - 6) && /^[\p{L}'’-]/u.test(tokens[from - 1]?.text ?? "")) from--;
  return tokens.slice(from, to).map(({ lower }) => lower);
}

/** "Talks between Kessara and the Council": what stands on either side of such an "and" is a side. */
export function isBetween({ tokens }: Sentence, from: number): boolean {
  for (let i = from - 1; i > 0 && i > from - 9; i--) {
    const token = tokens[i];
    if (token === undefined || token.tag === "VERB" || /^[.;:]$/.test(token.text)) return false;
    if (token.lower === "between") return SHARED.test(tokens[i - 1]?.lower ?? "");
    if (/^(?:with|of|in|on|at|for)$/.test(token.lower)) return false;
  }
  return false;
}

/** What two sides have between them. */
const SHARED =
  /^(?:talks|negotiations|agreement|truce|war|dispute|ceasefire|cease-fire|dialogue|accord|treaty|deal|round|peace|conflict|mediation)$/;

/** "The Toruna government", "the Kessaran delegation". */
export function isStateNoun(word: string | undefined, next: string | undefined): boolean {
  return (
    /^(?:government|delegation|foreign|army|parliament|negotiators|officials)$/.test(word ?? "") &&
    (word !== "foreign" || next === "minister" || next === "ministry")
  );
}

/** "Boeing spokesperson Anna Reed", "Ryanair chief executive": an office in small letters right after a name. */
export function isBeforeOffice({ tokens }: Sentence, from: number, to: number): boolean {
  const isOneWord = from === 0 && to === 1;
  for (let end = to + 1; end < to + 4 && tokens[end - 1]?.tag !== "PUNCT"; end++) {
    const words = tokens.slice(to, end);
    if (words.some(({ isCapital, tag }) => isCapital || !/^(?:NOUN|ADJ)$/.test(tag))) return false;
    const found = officeIn(lowered(tokens, to, end));
    if (found === undefined || found.capacity === "unofficial") continue;
    if (/^(?:of|for)$/.test(tokens[end]?.lower ?? "")) return false;
    // At the start of a sentence "Rail minister" and "Rebel leader" have a capital as well.
    return !isOneWord || /^(?:spokes|chief executive|ceo|boss|chairman|chairwoman|manag)/.test(found.office);
  }
  return false;
}

/** The phrase after a possessor, up to the first word that cannot belong to it. */
function possessed(
  words: readonly string[],
  stops: RegExp = /^(?:and|of|to|in|on|for|who|has|had|is|was)$/,
): readonly string[] {
  const stop = words.findIndex((word) => /^[^\p{L}]/u.test(word) || stops.test(word));
  return stop === -1 ? words : words.slice(0, stop);
}

/** Whether an office or a body of a state or organisation stands among the words after a possessor. */
export function ownsOffice(words: readonly string[]): boolean {
  const phrase = possessed(words);
  const withOf = possessed(words, /^(?:and|to|in|on|for|who|has|had|is|was)$/);
  return (
    withOf.some((_, index) => {
      const found = officeIn(withOf.slice(0, index + 1).join(" "));
      return found !== undefined && /^(?:principal|negotiator|envoy|spokesperson)$/.test(found.capacity);
    }) ||
    phrase.some((word) =>
      /^(?:government|delegation|negotiators|parliament|army|people|team|leadership|embassy|ministry|side)$/.test(
        word,
      ),
    )
  );
}

/** Offices and bodies that only a state has. */
export const STATE_OFFICE: RegExp =
  /^(?:president|king|emir|prime minister|(?:foreign|finance|interior|defen[cs]e|trade|justice|energy|environment|deputy) minister|army|parliament|government)\b/;

/** Whether what only a business has stands among the words after a possessor. */
export function ownsBusiness(words: readonly string[]): boolean {
  return possessed(words).some((word) =>
    /^(?:bonds|shares|bondholders|creditors|shareholders|lenders|management|workers|staff|employees|plants?|factory|factories|stores|executives|profits?|customers|chief|warehouses)$/.test(
      word,
    ),
  );
}

/** "Negotiators for Kestrel", "a spokeswoman for Stellantis", "who leads Unison": a name that others act for. */
export function isRepresented({ tokens }: Sentence, preposition: number): boolean {
  const before = tokens[preposition - 1]?.lower ?? "";
  const word = tokens[preposition]?.lower ?? "";
  return (
    (word === "for" &&
      /^(?:negotiators?|lawyers?|attorneys?|solicitors?|counsel|representatives?|spokes\p{L}+|delegates|delegation|bargainers|lobbyists?)$/u.test(
        before,
      )) ||
    (/^(?:leads|heads|runs|chairs|led|headed|chaired)$/.test(word) && before === "who")
  );
}

const STANCE_VERBS =
  /^(?:reject|accept|offer|propose|demand|refuse|agree|insist|negotiate|counter|oppose|concede|ratify|sign)$/;

/** "Kestrel has rejected the offer": what takes a stance and is nobody's name is a side. */
export function takesStance({ tokens, verbs }: Sentence, from: number, to: number): boolean {
  const isClause = from === 0 || /^(?:["“,]|that|but|and|the)$/.test(tokens[from - 1]?.lower ?? "");
  const verb = verbs.find((candidate) => candidate.from === to);
  const isNoun = to === from + 1 && isSideNoun(tokens[from]?.lower ?? "");
  return isClause && !isNoun && verb?.form === "finite" && !verb.isPassive && STANCE_VERBS.test(verb.lemma);
}
