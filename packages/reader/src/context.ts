import { counterpartsIn, type Counterparts } from "./who/counterparts.ts";
import { worded } from "./text/tokens.ts";
import type { When } from "@parley/core";
import type { Actor } from "./found.ts";
import type { Span } from "./grammar/span.ts";
import { stretchOf, tokenFrom, type Sentence } from "./grammar/sentence.ts";
import { quoteAt, readable, type Prose } from "./prose.ts";
import type { Attribution } from "./rules/attribution.ts";
import { attributionsIn } from "./rules/attributions.ts";
import type { Layout } from "./text/blocks.ts";
import type { Stretch } from "./text/sentences.ts";
import { StretchIndex } from "./text/stretch-index.ts";
import { momentsIn, type Moment } from "./when/moments.ts";
import { Cast } from "./who/cast.ts";
import type { PartyTable } from "./who/parties.ts";
import type { Who } from "./who/who.ts";

/** What every rule reads: the prose, who said what, and who is who. */
export interface Context {
  readonly prose: Prose;
  /** The sentences that are read, headline included. */
  readonly sentences: readonly Sentence[];
  readonly attributions: readonly Attribution[];
  /** The attributions whose cue stands in the sentence. */
  readonly attributionsIn: (sentence: Sentence) => readonly Attribution[];
  /** The sentence read before this one. */
  readonly before: (sentence: Sentence) => Sentence | undefined;
  /** The sentence read after this one. */
  readonly after: (sentence: Sentence) => Sentence | undefined;
  readonly cast: Cast;
  /** The sides that "the two sides" and "the talks" mean; empty where the report leaves it open. */
  readonly counterparts: Counterparts;
  /** Whether the report is about talks: in any other "wants" and "would if" tell no position. */
  readonly isAboutTalks: boolean;
  /** Expressions of time in a sentence, worked out against the report's date if it has one. */
  readonly moments: (sentence: Sentence) => readonly Moment[];
  /** The attribution in whose content the offset stands, the narrowest; undefined in the outlet's own voice. */
  readonly attributionAt: (offset: number) => Attribution | undefined;
  /** Who speaks at the offset; undefined in the outlet's own voice and where no speaker is named. */
  readonly speakerAt: (offset: number) => Actor | undefined;
}

/** Prepares a report for the rules. */
export function contextOf(prose: Prose, table?: PartyTable): Context {
  const attributions = attributionsIn(prose);
  const cast = new Cast(prose, attributions, table);
  const momentsBySentence = new Map<number, readonly Moment[]>();
  const index = new StretchIndex(attributions, ({ content }) => content);
  const attributionAt = (offset: number): Attribution | undefined =>
    index.at(offset).toSorted((a, b) => lengthOf(a) - lengthOf(b))[0];
  const attributionsBySentence = Map.groupBy(attributions, ({ sentence }) => sentence.index);
  const sentences = readable(prose);
  let counterparts: Counterparts | undefined;
  const placeByIndex = new Map(sentences.map(({ index: own }, place) => [own, place]));
  return {
    prose,
    sentences,
    attributions,
    attributionsIn: (sentence) => attributionsBySentence.get(sentence.index) ?? [],
    isAboutTalks: aboutTalks(prose.layout),
    get counterparts() {
      counterparts ??= counterpartsIn(cast, sentences);
      return counterparts;
    },
    before: (sentence) => sentences[(placeByIndex.get(sentence.index) ?? 0) - 1],
    after: (sentence) => sentences[(placeByIndex.get(sentence.index) ?? sentences.length) + 1],
    cast,
    moments(sentence) {
      let moments = momentsBySentence.get(sentence.index);
      if (moments === undefined) {
        moments = momentsIn(prose.layout.reading, sentence, prose.layout.date);
        momentsBySentence.set(sentence.index, moments);
      }
      return moments;
    },
    attributionAt,
    speakerAt(offset) {
      const attribution = attributionAt(offset);
      return attribution === undefined ? undefined : speakerOf(cast, attribution);
    },
  };
}

const OF_TALKS =
  /\b(?:talks|negotiat\w+|mediat\w+|ceasefire|cease-fire|truce|settlement|bargaining|delegations?|envoys?|conciliat\w+|walkout|strike|hostages?|captives?|accord|treaty|draft|proposals?|counter-?proposal)\b/gi;

/** Words of talks at least three times, or once in every hundred words, or talks in the headline. */
function aboutTalks({ reading, title }: Layout): boolean {
  const count = reading.match(OF_TALKS)?.length ?? 0;
  return (
    count > 2 || count * 600 > reading.length || /\b(?:talks|negotiations|bargaining)\b/i.test(title ?? "")
  );
}

function lengthOf({ content }: Attribution): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Who an attribution is to; undefined where it names nobody. */
export function speakerOf(cast: Cast, { sentence, source }: Attribution): Actor | undefined {
  if (source === undefined) return undefined;
  const who = cast.who(sentence, source);
  if (who !== undefined) return actorOf(who);
  const words = stretchOf(sentence, source);
  return words === undefined
    ? undefined
    : { person: undefined, side: undefined, capacity: "unknown", words: wordsIn(sentence, source) };
}

/** The first person or side that is named. */
export function actorOf(who: Who): Actor {
  const [person] = who.people;
  // Two sides that speak as one are no one side's voice.
  const side = who.sides.length === 1 || person !== undefined ? who.sides[0] : undefined;
  return { person, side: person?.side ?? side, capacity: who.capacity, words: who.words };
}

/** One actor for each person named, or else for each side. */
export function actorsOf(who: Who): readonly Actor[] {
  if (who.people.length > 0) {
    return who.people.map((person) => ({
      person,
      side: person.side,
      capacity: person.capacity,
      words: person.name,
    }));
  }
  if (who.sides.length > 0) {
    return who.sides.map((side) => ({ person: undefined, side, capacity: who.capacity, words: who.words }));
  }
  return [{ person: undefined, side: undefined, capacity: who.capacity, words: who.words }];
}

function wordsIn({ tokens }: Sentence, { from, to }: Span): string {
  return worded(tokens, from, Math.min(to, from + 14));
}

/** Whether the token stands inside a quotation. */
export function isQuoted({ prose }: Context, sentence: Sentence, token: number): boolean {
  const found = sentence.tokens[token];
  return found !== undefined && quoteAt(prose, found.start) !== undefined;
}

/** The report's words in the stretch, without line breaks, markup and outer marks. */
export function textOf({ prose }: Context, { start, end }: Stretch): string {
  return prose.layout.reading
    .slice(start, end)
    .replace(/\s+/g, " ")
    .replace(/^["“”'‘’\s]+|["“”\s]+$/g, "")
    .trim();
}

/** The nearest moment to a token; undefined where the sentence tells of none. */
export function momentNear(
  context: Context,
  sentence: Sentence,
  token: number,
  reach = 40,
): Moment | undefined {
  // "Confirmed today that it has exchanged": what stands before "that" says when it was confirmed.
  const that = sentence.tokens.findLastIndex(
    ({ lower, tag }, index) => index < token && lower === "that" && tag === "SCONJ",
  );
  const from = that === -1 ? 0 : (sentence.tokens[that]?.start ?? 0);
  const moments = context.moments(sentence).filter(({ start }) => start >= from);
  const distance = ({ start, end }: Stretch): number => {
    const from = tokenFrom(sentence, start);
    const to = tokenFrom(sentence, end);
    return token < from ? from - token : token >= to ? (token - to + 1) * 1.5 : 0;
  };
  const [nearest] = moments.toSorted((a, b) => distance(a) - distance(b));
  return nearest !== undefined && distance(nearest) <= reach ? nearest : undefined;
}

/** The day of the report as a time, for what bears no other. */
export function reportDay({ prose }: Context): When | undefined {
  return prose.layout.date === undefined ? undefined : { day: prose.layout.date };
}
