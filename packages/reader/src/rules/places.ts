import type { VerbGroup } from "../grammar/verb-groups.ts";
import type { Context } from "../context.ts";
import { nounFrom, type Sentence } from "../grammar/sentence.ts";
import { MONTH_OR_DAY } from "../who/lexicon.ts";
import { capacityOf } from "../who/offices.ts";

/**
 * The place that is told near a token of a sentence: "in Florida", "at Camp David", "here" for the place of
 * the dateline; undefined where none is told.
 */
export function placeNear(
  context: Context,
  sentence: Sentence,
  at: number,
  isVerb = false,
): string | undefined {
  const { tokens } = sentence;
  const found: { place: string; distance: number }[] = [];
  tokens.forEach((token, index) => {
    if (token.lower === "here" && context.prose.layout.place !== undefined)
      found.push({ place: context.prose.layout.place, distance: Math.abs(index - at) + 2 });
    if (!/^(?:in|at|outside|near)$/.test(token.lower)) return;
    const place = isBody(context, sentence, index + 1) ? undefined : placeAt(sentence, index + 1);
    if (place === undefined || isOthers(sentence, at, index)) return;
    if (index < at && index > 2 && tokens.slice(index, at).some(({ text }) => text === ",")) return;
    const distance = index > at ? index - at : (at - index) * 2;
    const later = index > at ? sentence.verbs.filter(({ from }) => from > at && from < index).length : 0;
    // "Signed a pact to let trucks drive in Texas": behind another verb the place is that verb's.
    const isBeyond = later > (isVerb ? 0 : 1);
    found.push({ place, distance: distance + (token.lower === "in" ? 0 : 3) + (isBeyond ? 20 : 0) });
  });
  const there = whereBefore(sentence, at);
  if (there !== undefined) found.push({ place: there, distance: 4 });
  const [nearest] = found.toSorted((a, b) => a.distance - b.distance);
  return nearest !== undefined && nearest.distance < 22 ? nearest.place : undefined;
}

/** "At ACAS", "in the Security Council": a body and no place. */
function isBody(context: Context, sentence: Sentence, at: number): boolean {
  const noun = nounFrom(sentence, at);
  const mention =
    noun === undefined
      ? undefined
      : context.cast.mentions(sentence).find(({ from, to }) => from >= noun.from && to <= noun.to);
  return mention?.party !== undefined && !mention.party.isState;
}

/** "Her visit to Lorn on 8 March, where she was received": the place to which "where" refers back. */
function whereBefore(sentence: Sentence, at: number): string | undefined {
  const { tokens } = sentence;
  const where = tokens.findLastIndex(({ lower }, index) => lower === "where" && index < at && index > at - 6);
  if (where === -1) return undefined;
  for (let i = where - 1; i > Math.max(0, where - 9); i--) {
    const place = /^(?:to|in|at|for)$/.test(tokens[i]?.lower ?? "") ? placeAt(sentence, i + 1) : undefined;
    if (place !== undefined) return place;
  }
  return undefined;
}

/** "Is to fly to Brussels to report to the allies": where a journey before the verb goes. */
export function destinationOf(sentence: Sentence, verb: VerbGroup): string | undefined {
  const before = travelBefore(sentence, verb);
  return before !== undefined && /^(?:to|in|for)$/.test(sentence.tokens[before.to]?.lower ?? "")
    ? placeAt(sentence, before.to + 1)
    : undefined;
}

/** The verb of a journey on which an infinitive hangs. */
export function travelBefore({ verbs }: Sentence, verb: VerbGroup): VerbGroup | undefined {
  const before = verb.form === "infinitive" ? verbs[verbs.indexOf(verb) - 1] : undefined;
  return before !== undefined &&
    verb.from - before.to < 9 &&
    /^(?:fly|travel|go|come|return|head|leave|drive|sail|stop)$/.test(before.lemma)
    ? before
    : undefined;
}

/** Whether the place is told of another contact: a noun for one, or a relative clause, stands between. */
function isOthers({ tokens }: Sentence, at: number, place: number): boolean {
  const between = tokens.slice(Math.min(at + 1, place), Math.max(at, place));
  return between.some(({ lower }) =>
    /^(?:which|who|where|talks|meeting|meetings|negotiations|session|summit|call|discussions|round|gathering)$/.test(
      lower,
    ),
  );
}

/** A capitalised name at the token that is no month, person or institution: "Florida", "the Saudi capital, Riyadh". */
function placeAt(sentence: Sentence, at: number): string | undefined {
  const { tokens } = sentence;
  const noun = nounFrom(sentence, at);
  if (noun === undefined) return undefined;
  const words = tokens.slice(noun.from, noun.to);
  const start = words.findIndex(({ isCapital }) => isCapital);
  if (start === -1)
    return capitalAfter(
      sentence,
      noun.to,
      words.map(({ lower }) => lower),
    );
  const run: string[] = [];
  for (const token of words.slice(start)) {
    if (!token.isCapital && !/^(?:of|de|la|al)$/.test(token.lower)) break;
    run.push(token.text);
  }
  const place = run.join(" ").replace(/ of$/, "");
  if (MONTH_OR_DAY.test(place) || capacityOf(place) !== undefined) return undefined;
  const head = tokens[noun.head];
  const isPlain = words
    .slice(start)
    .every(({ isCapital, lower }) => isCapital || /^(?:of|de|la|al)$/.test(lower));
  if (!isPlain)
    return head !== undefined &&
      /^(?:hotel|villa|palace|embassy|residence|headquarters|building|offices?|courthouse|resort|airport|monastery|mission|chancery|mansion)$/.test(
        head.lower,
      )
      ? place
      : undefined;
  return peaceIn(sentence, at) ? undefined : place;
}

/** "In the Saudi capital, Riyadh". */
function capitalAfter({ tokens }: Sentence, at: number, words: readonly string[]): string | undefined {
  if (!words.includes("capital") && !words.includes("city")) return undefined;
  const next = tokens[at]?.text === "," ? tokens[at + 1] : tokens[at];
  return next?.isCapital === true ? next.text : undefined;
}

/** "The prospects for peace in Ukraine", "the war in Sudan": where the conflict is, not the contact. */
function peaceIn({ tokens }: Sentence, at: number): boolean {
  return /^(?:peace|war|fighting|conflict|truce|ceasefire|cease-fire|hostilities|violence|forces|situation|battle|crisis|invasion|drivers|interests|elections?|prices)$/.test(
    tokens[at - 2]?.lower ?? "",
  );
}
