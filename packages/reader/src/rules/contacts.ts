import type { ContactMode, ContactStatus } from "@parley/core";
import { isQuoted, momentNear, type Context } from "../context.ts";
import type { FoundContact } from "../found.ts";
import type { NounPhrase, VerbGroup } from "../grammar/phrases.ts";
import { nounAt, stretchOf, subjectOf, type Sentence } from "../grammar/sentence.ts";
import { minutesIn } from "../when/numbers.ts";
import { mergedContacts, type Telling } from "./contact-merging.ts";
import { placeNear } from "./places.ts";
import { participantsOf, type Participants } from "./participants.ts";

/** Meetings, calls and exchanges: held, planned, and said not to be planned; each once. */
export function contactsIn(context: Context): readonly FoundContact[] {
  const tellings = context.sentences.flatMap((sentence) => [
    ...byNoun(context, sentence),
    ...byVerb(context, sentence),
    ...byLength(context, sentence),
    ...byNone(context, sentence),
  ]);
  return mergedContacts(
    context,
    tellings.toSorted((a, b) => a.start - b.start),
  );
}

const MEETINGS =
  /^(?:meeting|meetings|talks|negotiation|negotiations|session|sessions|round|rounds|summit|summits|gathering|discussions|discussion|consultations|consultation|encounter|dialogue|sit-down|conversations|face-to-face|bargaining|mediation|conference)$/;
const CALLS =
  /^(?:call|calls|phone-call|telephone-call|teleconference|videoconference|conversation|phone|telephone)$/;
const EXCHANGES = /^(?:exchange|exchanges|correspondence)$/;

/** Verbs of meeting. */
const MEETING_VERBS = /^(?:meet|negotiate|confer|convene|huddle|parley)$/;

interface Shape {
  readonly status: ContactStatus;
}

/** "A five-hour meeting in Moscow between A and B", "talks on Tuesday", "a call with C". */
function byNoun(context: Context, sentence: Sentence): readonly Telling[] {
  const { tokens, nouns } = sentence;
  const found: Telling[] = [];
  for (const noun of nouns) {
    const at = triggerIn(sentence, noun);
    const token = at === undefined ? undefined : tokens[at];
    if (
      at === undefined ||
      token === undefined ||
      isQuoted(context, sentence, at) ||
      isNoEvent(sentence, noun, at)
    )
      continue;
    const mode = modeOf(sentence, noun, at);
    const shape = shapeOfNoun(context, sentence, noun);
    if (mode === undefined || shape === undefined) continue;
    const telling = tellingOf(context, sentence, noun, at, mode, shape);
    if (telling !== undefined) found.push(telling);
  }
  return found;
}

/** The word of a phrase that makes it a contact: its head, or the noun that "of" hangs on. */
function triggerIn({ tokens }: Sentence, noun: NounPhrase): number | undefined {
  for (const at of [noun.head, noun.to - 1]) {
    const lower = tokens[at]?.lower ?? "";
    if (MEETINGS.test(lower) || CALLS.test(lower) || EXCHANGES.test(lower)) return at;
  }
  return undefined;
}

/** Phrases that look like a contact and are none: "press conference", "the talks process", "exchange rate". */
function isNoEvent({ tokens }: Sentence, noun: NounPhrase, at: number): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  const after = tokens[at + 1]?.lower ?? "";
  const words = tokens.slice(noun.from, noun.to).map(({ lower }) => lower);
  if (
    /^(?:press|news|video|party|training|cabinet|committee|board|conciliation)$/.test(before) &&
    /^(?:conference|call|briefing|meeting|session|round)/.test(tokens[at]?.lower ?? "")
  )
    return before !== "video";
  if (/^exchanges?$/.test(tokens[at]?.lower ?? "")) {
    const rest = tokens
      .slice(at, at + 8)
      .map(({ lower }) => lower)
      .join(" ");
    return (
      !/exchanges? of (?:\w+ )?(?:letters|views|proposals|messages|notes|drafts|documents|papers|texts)/.test(
        rest,
      ) ||
      words.includes("stock") ||
      before === "prisoner"
    );
  }
  if (
    tokens[at]?.lower === "call" &&
    /^(?:for|to|on)$/.test(after) &&
    before !== "phone" &&
    before !== "telephone"
  )
    return true;
  if (
    /^(?:round|rounds|session|sessions|conversation|conversations|conference|mediation|bargaining)$/.test(
      tokens[at]?.lower ?? "",
    ) &&
    words.length === 1
  )
    return true;
  return false;
}

function modeOf({ tokens }: Sentence, noun: NounPhrase, at: number): ContactMode | undefined {
  const words = tokens
    .slice(noun.from, noun.to + 3)
    .map(({ lower }) => lower)
    .join(" ");
  const head = tokens[at]?.lower ?? "";
  if (EXCHANGES.test(head)) return "exchange";
  if (
    /\b(?:phone|telephone|video)\b/.test(words) &&
    /^(?:call|calls|conversation|conversations|talks|discussion|phone|telephone)$/.test(head)
  )
    return "call";
  if (/^calls?$/.test(head)) return "call";
  if (/^(?:phone|telephone)$/.test(head)) return undefined;
  return "meeting";
}

/** Whether the phrase stands in a clause that says it took place, is planned, or is not. */
function shapeOfNoun(context: Context, sentence: Sentence, noun: NounPhrase): Shape | undefined {
  const { tokens } = sentence;
  const words = tokens.map(({ lower }) => lower).join(" ");
  const clause = clauseWords(sentence, noun.head);
  const own = tokens
    .slice(Math.max(0, noun.from - 3), noun.to)
    .map(({ lower }) => lower)
    .join(" ");
  const isNone = /\b(?:no|without|not any|neither)\b/.test(own) || /\bno plans? (?:for|to|of)\b/.test(words);
  const verb = governing(sentence, noun);
  const isSettingUp = verb !== undefined && tokens[verb.to]?.lower === "up";
  const isScheduling = verb !== undefined && SCHEDULING.test(verb.lemma) && !isSettingUp;
  const isAhead =
    /\b(?:planned|scheduled|set|foreseen|envisaged|agreed|fixed|arranged|expected|due|upcoming|slated|calendar|agenda|diary)\b/.test(
      clause,
    );
  if (
    isTopic(sentence, noun) ||
    /\b(?:reports|rumou?rs|talk|speculation|suggestions?|claims|allegations) (?:of|about)\b/.test(
      clauseBefore(sentence, noun),
    )
  )
    return undefined;
  if (/\b(?:last|previous|earlier|recent|first)\b/.test(own) && !isNone) return { status: "held" };
  const starts =
    verb !== undefined &&
    /^(?:resume|reconvene|open|begin|start|continue|take|convene|follow)$/.test(verb.lemma);
  if (
    starts &&
    !isNone &&
    verb.modal === undefined &&
    !verb.isPerfect &&
    /(?:[^s]s|e|n|t)$/.test(tokens[verb.head]?.lower ?? "") &&
    momentNear(context, sentence, verb.to, 10)?.ahead !== undefined
  )
    return { status: "planned" };
  if (isNone) return isAhead || /\bplans?\b/.test(clause) ? { status: "not-planned" } : undefined;
  if (
    verb?.isNegated === true ||
    /\b(?:ruled out|denied|refused|declined|cancelled|canceled|called off|postponed|on anybody's calendar)\b/.test(
      clause,
    )
  ) {
    return isAhead ||
      /\b(?:ruled out|cancelled|canceled|called off)\b/.test(clause) ||
      (verb?.isFuture ?? false)
      ? { status: "not-planned" }
      : undefined;
  }
  if (
    /\b(?:if|unless|whether|could|might|may|would|should|ready|willing|prepared|hopes?|hoped|want|wants|wanted|proposed|offered|called for|urged|possible|possibility|invited)\b/.test(
      clauseBefore(sentence, noun),
    )
  ) {
    return /\b(?:would|invited)\b/.test(clause) && isReported(context, sentence, noun.head) && isAhead
      ? { status: "planned" }
      : undefined;
  }
  if (verb !== undefined && (verb.isFuture || isToBe(sentence, verb))) return { status: "planned" };
  if (isScheduling && (verb.isPassive || verb.isPerfect || isAhead)) return { status: "planned" };
  if (
    /\b(?:next|upcoming|coming|planned|scheduled|forthcoming|further|another|fresh|new)\b/.test(own) &&
    (isAhead || /\b(?:next|upcoming|planned|scheduled|forthcoming)\b/.test(own))
  )
    return { status: "planned" };
  return { status: "held" };
}

/** "To discuss their meeting": what is talked about there is no contact of its own. */
function isTopic({ tokens }: Sentence, noun: NounPhrase): boolean {
  if (!MEETINGS.test(tokens[noun.head]?.lower ?? "") || /^(?:a|an)$/.test(tokens[noun.from]?.lower ?? ""))
    return false;
  const before = tokens[noun.from - 1]?.lower ?? "";
  if (before === "on" || before === "of")
    return /^(?:report|briefing|update|details|account|description|summary)$/.test(
      tokens[noun.from - 2]?.lower ?? "",
    );
  return /^(?:discuss|review|describe|recount|about|regarding|prepare|debate|assess|summarise|summarize|discussing|reviewing|describing|discussed|described|reviewed)$/.test(
    before,
  );
}

const SCHEDULING =
  /^(?:schedule|plan|set|arrange|fix|agree|slate|announce|expect|pencil|book|pencilled|earmark)$/;

function isReported(context: Context, { tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && context.attributionAt(token.start) !== undefined;
}

/** The verb of the clause in which the phrase stands. */
function governing(sentence: Sentence, noun: NounPhrase): VerbGroup | undefined {
  const finite = sentence.verbs.filter(({ form }) => form === "finite");
  const after = finite.find(({ from }) => from >= noun.to);
  const before = finite.findLast(({ to }) => to <= noun.from);
  const subject = after === undefined ? undefined : subjectOf(sentence, after);
  if (subject !== undefined && subject.whole.from <= noun.from && noun.to <= subject.whole.to + 1)
    return after;
  return before ?? after;
}

function isToBe({ tokens }: Sentence, verb: VerbGroup): boolean {
  const words = tokens
    .slice(verb.from, verb.to + 3)
    .map(({ lower }) => lower)
    .join(" ");
  return (
    /\b(?:is|are) (?:\w+ )?(?:to|due|set|expected|scheduled|slated|likely)\b/.test(words) &&
    !/\b(?:was|were)\b/.test(words)
  );
}

/** The words of the clause around a token: to the nearest comma with a conjunction, semicolon or end. */
function clauseWords({ tokens }: Sentence, at: number): string {
  const isEdge = (index: number): boolean => {
    const token = tokens[index];
    return (
      token === undefined ||
      /^[;:]$/.test(token.text) ||
      (token.text === "," &&
        /^(?:but|and|while|which|who|although|though)$/.test(tokens[index + 1]?.lower ?? ""))
    );
  };
  let from = at;
  while (from > 0 && !isEdge(from - 1)) from--;
  let to = at + 1;
  while (to < tokens.length && !isEdge(to)) to++;
  return tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ");
}

function clauseBefore({ tokens }: Sentence, noun: NounPhrase): string {
  let from = noun.from;
  while (from > 0 && noun.from - from < 9 && !/^[,;:]$/.test(tokens[from - 1]?.text ?? "")) from--;
  return tokens
    .slice(from, noun.head)
    .map(({ lower }) => lower)
    .join(" ");
}

function tellingOf(
  context: Context,
  sentence: Sentence,
  noun: NounPhrase,
  at: number,
  mode: ContactMode,
  { status }: Shape,
): Telling | undefined {
  const { tokens } = sentence;
  const own = tokens
    .slice(noun.from, noun.to)
    .map(({ text }) => text)
    .join(" ");
  const rest = tokens
    .slice(noun.to, noun.to + 8)
    .map(({ text }) => text)
    .join(" ");
  const minutes =
    minutesIn(own)?.minutes ??
    (/\b(?:lasted|lasting|ran|took|of|for)\b/.test(rest) ? minutesIn(rest)?.minutes : undefined);
  const { people, sides, to } = withHolder(
    context,
    sentence,
    noun,
    participantsOf(context, sentence, noun, at),
  );
  const place = placeNear(context, sentence, noun.to - 1);
  const moment = momentNear(context, sentence, noun.to - 1, 14);
  const first = tokens[noun.from]?.lower ?? "";
  const refersBack = /^(?:the|this|that|these|those|their|its|his|her|both)$/.test(first);
  const isNext = /\b(?:next|another|further|new|second|third|fresh|earlier|previous)\b/i.test(own);
  const weight =
    Number(minutes !== undefined) * 2 +
    Number(sides.length + people.length > 1) * 2 +
    Number(people.length + sides.length === 1) +
    Number(place !== undefined) +
    Number(moment !== undefined);
  if (weight === 0 && !(refersBack || status === "not-planned")) return undefined;
  if (weight < 2 && !refersBack && status === "held") return undefined;
  if (status === "planned" && people.length + sides.length === 0 && moment === undefined) return undefined;
  const stretch = stretchOf(sentence, { from: noun.from, to: Math.max(noun.to, to) });
  if (stretch === undefined) return undefined;
  return {
    ...stretch,
    rule: "contact-noun",
    sentence,
    status,
    mode,
    minutes,
    place,
    when: whenOf(moment, status),
    sides,
    people,
    after: undefined,
    refersBack: refersBack && !isNext,
    weight,
  };
}

const HOLDING =
  /^(?:hold|have|conduct|conclude|wind|open|begin|start|resume|finish|end|attend|join|complete|host|convene|close|break)$/;

/** "Representatives of A and B held talks": who holds them takes part; who hosts them does too. */
function withHolder(
  context: Context,
  sentence: Sentence,
  noun: NounPhrase,
  found: Participants,
): Participants {
  const verb = sentence.verbs.findLast(({ to }) => to <= noun.from && to >= noun.from - 4);
  if (verb === undefined || !HOLDING.test(verb.lemma) || verb.isPassive || verb.form === "participle")
    return found;
  const subject =
    verb.form === "infinitive" ? infinitiveSubject(sentence, verb) : subjectOf(sentence, verb)?.whole;
  const who = subject === undefined ? undefined : context.cast.who(sentence, subject);
  if (who === undefined) return found;
  const people = [...new Set([...who.people, ...found.people])];
  return { people, sides: [...new Set([...who.sides, ...found.sides])], to: found.to };
}

/** "It took about 20 minutes", "they lasted six hours": the length of what was told of before. */
function byLength(context: Context, sentence: Sentence): readonly Telling[] {
  const found: Telling[] = [];
  for (const verb of sentence.verbs) {
    if (
      !/^(?:take|last|run|go)$/.test(verb.lemma) ||
      verb.isFuture ||
      verb.isNegated ||
      isQuoted(context, sentence, verb.head)
    )
      continue;
    const first = sentence.tokens[subjectOf(sentence, verb)?.whole.from ?? -1];
    if (first === undefined || !/^(?:it|they|that|this|which|the)$/.test(first.lower)) continue;
    const rest = sentence.tokens
      .slice(verb.to, verb.to + 8)
      .map(({ text }) => text)
      .join(" ");
    const length = minutesIn(rest);
    const stretch = stretchOf(sentence, {
      from: verb.from,
      to: Math.min(sentence.tokens.length, verb.to + 6),
    });
    if (length === undefined || stretch === undefined || length.start > 22) continue;
    found.push({
      ...stretch,
      rule: "contact-length",
      sentence,
      ...NOTHING_TOLD,
      minutes: length.minutes,
      refersBack: true,
      weight: 1,
    });
  }
  return found;
}

const NOTHING_TOLD = {
  status: "held",
  mode: "meeting",
  minutes: undefined,
  place: undefined,
  when: undefined,
  sides: [],
  people: [],
  after: undefined,
} as const;

/** "None has been scheduled", "none is planned": of the contacts that were told of before. */
function byNone(context: Context, sentence: Sentence): readonly Telling[] {
  const { tokens } = sentence;
  const words = tokens
    .slice(0, 9)
    .map(({ lower }) => lower)
    .join(" ");
  const match =
    /^(?:but |so far |and )?none (?:is|are|has been|have been|was|had been) (?:\w+ )?(?:scheduled|planned|set|foreseen|arranged|fixed)\b/.exec(
      words,
    );
  const before = context.sentences[context.sentences.indexOf(sentence) - 1];
  const isOfContacts =
    before?.tokens.some(
      ({ lower }) => MEETINGS.test(lower) || CALLS.test(lower) || lower === "met" || lower === "meet",
    ) ?? false;
  const stretch = stretchOf(sentence, { from: 0, to: Math.min(tokens.length, 6) });
  if (match === null || !isOfContacts || stretch === undefined) return [];
  return [
    {
      ...stretch,
      rule: "contact-none",
      sentence,
      ...NOTHING_TOLD,
      status: "not-planned",
      refersBack: false,
      weight: 2,
    },
  ];
}

/** Of a bare weekday the coming one, where the contact is planned. */
function whenOf(moment: ReturnType<typeof momentNear>, status: ContactStatus): FoundContact["when"] {
  if (moment === undefined) return undefined;
  return status === "held" ? moment.when : (moment.ahead ?? moment.when);
}

/** "A met B in Geneva", "they will speak by phone", "the teams sat down for six hours". */
function byVerb(context: Context, sentence: Sentence): readonly Telling[] {
  return sentence.verbs
    .map((verb) => verbTelling(context, sentence, verb))
    .filter((telling) => telling !== undefined);
}

function verbTelling(context: Context, sentence: Sentence, verb: VerbGroup): Telling | undefined {
  if (isQuoted(context, sentence, verb.head)) return undefined;
  const { tokens } = sentence;
  const rest = tokens
    .slice(verb.to, verb.to + 9)
    .map(({ lower }) => lower)
    .join(" ");
  const mode = verbMode(verb, rest);
  const status = mode === undefined ? undefined : verbStatus(context, sentence, verb);
  if (mode === undefined || status === undefined) return undefined;
  const subject =
    verb.form === "infinitive" ? infinitiveSubject(sentence, verb) : subjectOf(sentence, verb)?.whole;
  const agent = subject === undefined ? undefined : context.cast.who(sentence, subject);
  const others = participantsOf(
    context,
    sentence,
    { from: verb.from, to: verb.to, head: verb.head },
    verb.head,
  );
  const people = [...new Set([...(agent?.people ?? []), ...others.people])];
  const sides = [
    ...new Set([
      ...(agent?.sides ?? []),
      ...people.flatMap(({ side }) => (side === undefined ? [] : [side])),
      ...others.sides,
    ]),
  ];
  const moment = momentNear(context, sentence, verb.to, 16);
  const place = placeNear(context, sentence, verb.to - 1);
  const length = minutesIn(
    tokens
      .slice(verb.to, verb.to + 14)
      .map(({ text }) => text)
      .join(" "),
  );
  const isPlural =
    agent?.isOpen === true || /^(?:they|both|the two|the three|the parties)\b/i.test(agent?.words ?? "");
  const isDated = moment !== undefined || place !== undefined || length !== undefined;
  const isGroup = isPlural || isPluralNoun(sentence, subject);
  const isAlone = sides.length + people.length < (mode === "exchange" ? 1 : 2);
  if (
    isAlone &&
    !(isGroup && isDated) &&
    !(verb.lemma === "meet" && isDated && sides.length + people.length > 0)
  )
    return undefined;
  const stretch = stretchOf(sentence, { from: subject?.from ?? verb.from, to: Math.max(verb.to, others.to) });
  if (stretch === undefined) return undefined;
  return {
    ...stretch,
    rule: "contact-verb",
    sentence,
    status,
    mode,
    minutes: length?.minutes,
    place,
    when: whenOf(moment, status),
    sides,
    people,
    after: status === "planned" ? afterOf(sentence, verb) : undefined,
    refersBack: false,
    weight: 3,
  };
}

/** "The delegations", "negotiators from both countries", "the hydrologists of the three countries". */
function isPluralNoun(
  { tokens, nouns }: Sentence,
  subject: { from: number; to: number } | undefined,
): boolean {
  if (subject === undefined) return false;
  const noun = nouns.find(({ from }) => from >= subject.from);
  const head = noun === undefined ? undefined : tokens[noun.head];
  return (
    (head !== undefined &&
      /^(?:delegations|negotiators|teams|talks|negotiations|sides|officials|leaders|ministers|parties|heads|envoys|representatives|diplomats|mediators|experts|groups|talk|meeting|session|plenary|committee|council|they|three|two|both|presidents)$/.test(
        head.lower,
      )) ||
    /^(?:\p{L}+(?:ists|ers|ors))$/u.test(head?.lower ?? "")
  );
}

function verbMode({ lemma, isPassive }: VerbGroup, rest: string): ContactMode | undefined {
  const byPhone = /\bby (?:phone|telephone|video)\b|\bon the (?:phone|telephone)\b/.test(rest);
  if (byPhone && /^(?:speak|talk|get|be|call|contact|confer|reach)$/.test(lemma)) return "call";
  if (/^(?:phone|telephone)$/.test(lemma)) return "call";
  if (MEETING_VERBS.test(lemma) && !isPassive) {
    return /^(?:demand|demands|deadline|conditions?|the (?:demand|deadline|conditions?|needs?|requirements?|target|cost))\b/.test(
      rest,
    )
      ? undefined
      : "meeting";
  }
  if (/^(?:speak|talk)$/.test(lemma) && /^(?:\w+ )?with\b/.test(rest)) return "call";
  if (lemma === "sit" && /^(?:down|across|face)\b/.test(rest)) return "meeting";
  if (
    lemma === "exchange" &&
    /^(?:\w+ )?(?:letters|proposals|messages|notes|drafts|documents|papers|texts|settlement)\b/.test(rest)
  )
    return "exchange";
  if (
    lemma === "receive" &&
    (isPassive
      ? /^by\b/.test(rest)
      : /^(?:the |\w+ )?(?:minister|envoy|president|delegation|mr|ms|mrs|ambassador|foreign)/.test(rest))
  )
    return "meeting";
  if (
    lemma === "call" &&
    /^on (?:mr|ms|mrs|president|prime|the (?:president|prime|foreign|king|emir))/.test(rest)
  )
    return "meeting";
  if (lemma === "see" && /^(?:\w+ ){1,3}in\b|^(?:mr|ms|mrs)\b/.test(rest)) return "meeting";
  if (lemma === "bring" && /\btogether\b/.test(rest)) return "meeting";
  if (lemma === "spend" && minutesIn(rest) !== undefined)
    return /\b(?:on the (?:phone|telephone|line))\b/.test(rest)
      ? "call"
      : /\b(?:with|in|at|together|face|across)\b/.test(rest)
        ? "meeting"
        : undefined;
  if (
    /^(?:be|sit|stay)$/.test(lemma) &&
    minutesIn(rest) !== undefined &&
    /\b(?:at the table|face to face|closeted|in session|together)\b/.test(rest)
  )
    return "meeting";
  if (/^(?:resume|reconvene)$/.test(lemma) && !isPassive) return "meeting";
  return undefined;
}

function verbStatus(context: Context, sentence: Sentence, verb: VerbGroup): ContactStatus | undefined {
  const { tokens } = sentence;
  const before = tokens
    .slice(Math.max(0, verb.from - 5), verb.from + 1)
    .map(({ lower }) => lower)
    .join(" ");
  if (/\bno plans?\b/.test(before)) return "not-planned";
  if (verb.isNegated) return verb.isFuture ? "not-planned" : undefined;
  if (verb.form === "infinitive") {
    if (/\b(?:not|refused|declined)\b/.test(before))
      return /\b(?:plan|planned|plans|scheduled|due|intend)\b/.test(before) ? "not-planned" : undefined;
    return /\b(?:plans?|planned|planning|due|set|scheduled|expected|agreed|will|is|are|slated|intends?|going)\b/.test(
      before,
    )
      ? "planned"
      : undefined;
  }
  if (/\b(?:if|unless|whether)\b/.test(before)) return undefined;
  if (verb.modal !== undefined && !verb.isFuture)
    return verb.modal === "would" && isReported(context, sentence, verb.head) ? "planned" : undefined;
  if (verb.isFuture) return "planned";
  const head = tokens[verb.head];
  const isPresent =
    head !== undefined &&
    (head.lower.endsWith("s") || head.lower === verb.lemma) &&
    head.lower !== "met" &&
    !verb.isPerfect &&
    tokens[verb.from]?.lower !== "did";
  if (verb.form === "gerund") return undefined;
  if (isPresent)
    return momentNear(context, sentence, verb.to, 12)?.ahead !== undefined ||
      /\bnext\b/.test(
        tokens
          .slice(verb.to, verb.to + 8)
          .map(({ lower }) => lower)
          .join(" "),
      )
      ? "planned"
      : undefined;
  return "held";
}

function infinitiveSubject(sentence: Sentence, verb: VerbGroup): { from: number; to: number } | undefined {
  const before = nounAt(sentence, verb.from - 1);
  const { tokens } = sentence;
  if (before !== undefined && tokens[before.from - 1]?.lower === "for") return before;
  const finite = sentence.verbs.filter(({ to, form }) => to <= verb.from && form === "finite").at(-1);
  return finite === undefined ? undefined : subjectOf(sentence, finite)?.whole;
}

/** "following which", "after that", "once the council has voted": what must come first, in the report's words. */
function afterOf({ tokens }: Sentence, verb: VerbGroup): string | undefined {
  const start = tokens.findIndex(({ lower }) => /^(?:after|once|following|when)$/.test(lower));
  if (start === -1) return undefined;
  const isBefore = start < verb.from;
  if (isBefore && /^which$/.test(tokens[start + 1]?.lower ?? "")) {
    return tokens
      .slice(0, start)
      .map(({ text }) => text)
      .join(" ")
      .replace(/[ ,]+$/, "")
      .replace(/ ([,.;:])/g, "$1");
  }
  const end = tokens.findIndex(({ text }, index) => index > start && /^[,.;]$/.test(text));
  const words = tokens
    .slice(start, end === -1 ? tokens.length : end)
    .map(({ text }) => text)
    .join(" ");
  return words === "" ? undefined : words;
}
