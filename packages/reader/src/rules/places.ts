import type { Context } from "../context.ts";
import { nounFrom, type Sentence } from "../grammar/sentence.ts";
import { MONTH_OR_DAY } from "../who/lexicon.ts";
import { capacityOf } from "../who/offices.ts";

/**
 * The place that is told near a token of a sentence: "in Florida", "at Camp David", "here" for the place of
 * the dateline; undefined where none is told.
 */
export function placeNear(context: Context, sentence: Sentence, at: number): string | undefined {
  const { tokens } = sentence;
  const found: { place: string; distance: number }[] = [];
  tokens.forEach((token, index) => {
    if (token.lower === "here" && context.prose.layout.place !== undefined)
      found.push({ place: context.prose.layout.place, distance: Math.abs(index - at) + 2 });
    if (!/^(?:in|at|outside|near)$/.test(token.lower)) return;
    const place = placeAt(sentence, index + 1);
    if (place === undefined || isOthers(sentence, at, index)) return;
    const distance = index > at ? index - at : (at - index) * 2;
    found.push({ place, distance: distance + (token.lower === "in" ? 0 : 3) });
  });
  const [nearest] = found.toSorted((a, b) => a.distance - b.distance);
  return nearest !== undefined && nearest.distance < 22 ? nearest.place : undefined;
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
  const head = words.at(-1);
  const isPlain = words
    .slice(start)
    .every(({ isCapital, lower }) => isCapital || /^(?:of|de|la|al)$/.test(lower));
  if (!isPlain)
    return head !== undefined &&
      /^(?:hotel|villa|palace|embassy|residence|headquarters|building|office|courthouse|resort|airport|monastery)$/.test(
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
