import { lowered } from "../text/tokens.ts";
import { nounBefore, nounFrom, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { GIVEN_NAMES } from "./given-names.ts";
import { leadingAfter, ledBefore } from "./leading.ts";
import { NO_PERSONS, ORGANISATION_NOUNS } from "./lexicon.ts";
import type { NameMention } from "./names.ts";
import { officeAfter, officeBefore, officeBeforeComma } from "./office-phrases.ts";
import type { PartyTable } from "./parties.ts";
import { isSideNoun } from "./side-nouns.ts";

/** Whether what is left of a run of capitalised words is a person's name. */
export function isPersonal(mention: NameMention, table: PartyTable): boolean {
  const { name, sentence, office, honorific, organisation } = mention;
  if (name === undefined || organisation !== undefined) return false;
  const words = sentence.tokens.slice(name.from, name.to);
  if (words.length > 5 || words.some(({ text }) => /[/@\d]/.test(text))) return false;
  if (OUTLETS.test(words.at(-1)?.text ?? "")) return false;
  if (office !== undefined || honorific !== undefined) return true;
  if (table.person(words.map(({ text }) => text).join(" ")) !== undefined) return true;
  if (
    words.length < 2 ||
    /^(?:annex|appendix|article|section|phase|chapter|resolution|protocol|block|gate)$/i.test(
      words[0]?.text ?? "",
    )
  )
    return false;
  if (ORGANISATION_NOUNS.has(words[0]?.lower ?? "")) return false;
  if (isApposedTo(sentence, name.from, name.to) && !GIVEN_NAMES.has(words[0]?.lower ?? "")) return false;
  return (
    officeBefore(sentence, name.from) !== undefined ||
    officeBeforeComma(sentence, name.from) !== undefined ||
    officeAfter(sentence, name.to) !== undefined ||
    GIVEN_NAMES.has(words[0]?.lower ?? "") ||
    isCalled(sentence, name.from) ||
    leadingAfter(sentence, name.to) !== undefined ||
    ledBefore(sentence, name.from) !== undefined ||
    isFor(sentence, name.to, table) ||
    isOfBody(sentence, name.to) ||
    /^, (?:who|whose|\d\d ,)/.test(`${lowered(sentence.tokens, name.to, name.to + 3)} `) ||
    speaks(sentence, name.from, name.to) ||
    /^\p{Lu}\.$/u.test(words[1]?.text ?? "")
  );
}

/** The last word of a broadcaster's or a paper's name. */
const OUTLETS = /^(?:TV|Television|Radio|News|FM|Channel|Times|Herald|Post|Tribune|Gazette)$/;

/** "The operator, TransNord, left": a name in apposition to what it is. */
export function isApposedTo(sentence: Sentence, from: number, to: number): boolean {
  const { tokens } = sentence;
  const noun = tokens[from - 1]?.text === "," ? nounBefore(sentence, from - 1) : undefined;
  const head = noun === undefined ? undefined : tokens[noun.head];
  return (
    noun !== undefined &&
    head?.tag === "NOUN" &&
    /^[,.;]$/.test(tokens[to]?.text ?? ".") &&
    /^(?:the|its|their)$/.test(tokens[noun.from]?.lower ?? "") &&
    (isSideNoun(head.lower) ||
      /^(?:operator|insurer|supplier|contractor|lender|brewer|miner)$/.test(head.lower)) &&
    !head.lower.endsWith("s")
  );
}

/** "Fahad al-Otaiwi, for Saudi Arabia, told the plenary": who speaks for a side between commas. */
function isFor(sentence: Sentence, at: number, table: PartyTable): boolean {
  const { tokens } = sentence;
  const noun =
    tokens[at]?.text === "," && tokens[at + 1]?.lower === "for" ? nounFrom(sentence, at + 2) : undefined;
  if (noun === undefined || tokens[noun.to]?.text !== ",") return false;
  const words = tokens.slice(noun.from, noun.to).map(({ text }) => text);
  return table.named(words.join(" ")) !== undefined;
}

/** "Brid Kearney of the Ulster Farmers' Alliance": two capitalised words of a body with an organisation's noun. */
function isOfBody({ tokens }: Sentence, at: number): boolean {
  if (tokens[at]?.lower !== "of") return false;
  let end = at + 1 + Number(tokens[at + 1]?.lower === "the");
  const from = end;
  while (tokens[end]?.isCapital === true || /^['’]s?$/.test(tokens[end]?.text ?? "")) end++;
  return end > from + 1 && tokens.slice(from, end).some(({ lower }) => ORGANISATION_NOUNS.has(lower));
}

const SAYING =
  /^(?:say|add|tell|reply|insist|argue|explain|warn|note|acknowledge|declare|stress|recall|write|ask|answer|joke|concede|admit)$/;

/** "Captain Lee Sandford": a common noun for somebody right before two capitalised words. */
function isCalled(sentence: Sentence, at: number): boolean {
  const before = sentence.tokens[at - 1];
  if (before === undefined || before.isCapital || before.tag !== "NOUN") return false;
  return (
    !NO_PERSONS.has(before.lower) &&
    /(?:er|or|ist|man|woman|ain|ant|ent|ive|ee|ess|ian|ot|ger|mate|chief|boss|guard|star|hero|aide|judge|nurse|clerk|coach|monk|king|queen)$/.test(
      before.lower,
    )
  );
}

/** "Ayman Safadi, speaking for Jordan, said": what stands between commas does not part a speaker from the verb. */
function speaksOverCommas(sentence: Sentence, from: number, to: number): boolean {
  const { verbs, tokens } = sentence;
  if (to - from < 2 || tokens[to]?.text !== ",") return false;
  const verb = verbs.find((candidate) => candidate.from > to && candidate.form === "finite");
  if (verb === undefined || !SAYING.test(verb.lemma) || tokens[verb.from - 1]?.text !== ",") return false;
  return subjectOf(sentence, verb)?.whole.from === from;
}

/** Whether the words are the subject of a verb of speech, before it or after. */
export function speaks(sentence: Sentence, from: number, to: number): boolean {
  const { verbs, tokens } = sentence;
  const after = verbs.find((verb) => verb.from === to || (verb.from === to + 1 && tokens[to]?.tag === "ADV"));
  const before = verbs.find((verb) => verb.to === from);
  const isNear = [after, before].some(
    (verb) => verb !== undefined && SAYING.test(verb.lemma) && verb.form === "finite",
  );
  return isNear || speaksOverCommas(sentence, from, to);
}
