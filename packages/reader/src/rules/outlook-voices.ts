import { actorOf, type Context } from "../context.ts";
import type { Actor, FoundOutlook } from "../found.ts";
import type { Sentence } from "../grammar/sentence.ts";

/** Whose judgement stands at the offset: a side's, an unnamed source's or the outlet's own. */
export function voiceAt(
  context: Context,
  sentence: Sentence,
  offset: number,
): { voice: FoundOutlook["voice"]; by: Actor | undefined } {
  const attribution = context.attributionAt(offset);
  if (attribution === undefined)
    return assessmentVoice(context, sentence) ?? cueVoice(context, sentence, offset);
  const speaker = context.speakerAt(offset);
  if (speaker === undefined) return { voice: "unnamed", by: undefined };
  if (
    speaker.person !== undefined ||
    (speaker.side !== undefined &&
      !/\b(?:sources?|officials?|diplomats?|people|member|insiders?|person|adviser|advisers|aide|lawyer|executive|partner|negotiator|delegate|one of)\b/i.test(
        speaker.words,
      ))
  )
    return { voice: "side", by: speaker };
  if (/^(?:i|we)$/i.test(speaker.words)) return { voice: "outlet", by: undefined };
  return { voice: "unnamed", by: speaker };
}

/** "In the minister's assessment a deal is within reach". */
function assessmentVoice(
  context: Context,
  sentence: Sentence,
): { voice: FoundOutlook["voice"]; by: Actor | undefined } | undefined {
  const { tokens } = sentence;
  const at = tokens.findIndex(({ lower }) =>
    /^(?:assessment|view|opinion|judgement|judgment|estimation|reckoning|eyes)$/.test(lower),
  );
  if (tokens[0]?.lower !== "in" || at < 2 || at > 8) return undefined;
  const who = context.cast.who(sentence, { from: 1, to: at }) ?? context.cast.ownerAt(sentence, 1);
  const side = who === undefined ? context.cast.sideIn(sentence, 1, at) : undefined;
  const by =
    who === undefined
      ? side === undefined
        ? undefined
        : { person: undefined, side, capacity: "unknown" as const, words: side.name }
      : actorOf(who);
  return by === undefined ? undefined : { voice: "side", by };
}

/** In the words of the cue itself: "Moscow described as “premature”" has its judgement inside the attribution. */
function cueVoice(
  context: Context,
  sentence: Sentence,
  offset: number,
): { voice: FoundOutlook["voice"]; by: Actor | undefined } {
  const around = context
    .attributionsIn(sentence)
    .find(
      ({ cue }) =>
        cue !== undefined &&
        cue.start <= offset &&
        offset < cue.end + 30 &&
        offset < (sentence.tokens.at(-1)?.end ?? 0),
    );
  const [content] = around?.content ?? [];
  const speaker =
    around === undefined || content === undefined || content.start > offset + 40
      ? undefined
      : context.speakerAt(content.start);
  return speaker?.person !== undefined || speaker?.side !== undefined
    ? { voice: "side", by: speaker }
    : ownVoice(context);
}

/** The outlet speaks, or where the report is a side's own the side. */
function ownVoice({ cast }: Context): { voice: FoundOutlook["voice"]; by: Actor | undefined } {
  const side = cast.issuer;
  return side === undefined
    ? { voice: "outlet", by: undefined }
    : { voice: "side", by: { person: undefined, side, capacity: "unknown", words: side.name } };
}
