import type { Stance } from "@parley/core";
import { textOf, type Context } from "../context.ts";
import type { FoundPosition } from "../found.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { lowered } from "../text/tokens.ts";
import { isQuestion } from "./interview.ts";
import { objectOf, topicTitle } from "./topics.ts";

/** What an interview's answers say of the matter that the question before them names: "Would you accept X?" "No." */
export function answeredIn(context: Context): readonly FoundPosition[] {
  return context.attributions.flatMap((attribution) => {
    const [content] = attribution.content;
    if (attribution.isVerbatim !== true || content === undefined) return [];
    const block = context.sentences.find(
      ({ start, end }) => start <= content.start && content.start < end,
    )?.block;
    const speaker = context.speakerAt(content.start);
    if (block === undefined || speaker?.side === undefined) return [];
    const question = context.sentences.findLast(
      (sentence) =>
        sentence.block === block - 1 &&
        isQuestion(context.prose, sentence.block) &&
        matterOf(context, sentence) !== undefined,
    );
    const topic = question === undefined ? undefined : matterOf(context, question);
    const words = textOf(context, content);
    const stance = topic === undefined ? undefined : stanceIn(words);
    if (topic === undefined || stance === undefined) return [];
    const stretch = { start: content.start, end: content.start + firstSentence(context, content.start) };
    return [
      {
        ...stretch,
        rule: "position-answer",
        tellings: [stretch],
        side: speaker.side,
        by: speaker,
        topic: topicTitle(topic),
        paper: undefined,
        stance,
        gist: undefined,
        isRedLine: false,
        agreedWith: [],
      },
    ];
  });
}

/** The matter of a question: what "would you accept", "who gets" and "what about" are about. */
function matterOf(context: Context, sentence: Sentence): string | undefined {
  const words = lowered(sentence.tokens);
  const asks =
    /^(?:q (?:: |\. ))?(?:and |but |so )?(?:would|could|will|can|do|does) (?:you|your \w+) (?:accept|agree to|support|take|live with|back|sign|consider|give up|drop)\b/.exec(
      words,
    ) ??
    /^(?:q (?:: |\. ))?(?:and |but |so )?(?:who gets|what about|how about|where do you stand on)\b/.exec(
      words,
    ) ??
    /^(?:q (?:: |\. ))?and (?=(?:an?|the|your) )/.exec(words);
  if (asks === null) return undefined;
  const object = objectOf(context, sentence, asks[0].trim().split(" ").length);
  return object?.noun === undefined ? undefined : object.words;
}

/** "No.", "Yes, if", "That is open": the stance with which an answer begins. */
function stanceIn(words: string): Stance | undefined {
  const opening = /^[^.!?]*[.!?]?(?: [^.!?]*)?/.exec(words)?.[0] ?? "";
  if (/^(?:no|never)\b(?! one)/i.test(opening)) return "rejects";
  if (/^(?:that|it) (?:is|remains) (?:still )?(?:open|unresolved|not settled|to be decided)\b/i.test(opening))
    return "open";
  const isYes = /(?:^|, )yes\b/i.test(opening);
  if (!isYes) return undefined;
  return /\b(?:if|provided|as long as|so long as|on condition|only when|unless)\b/i.test(opening)
    ? "accepts-if"
    : "accepts";
}

/** How long the sentence at the offset is, and the one after a lone "No.". */
function firstSentence({ prose, sentences }: Context, offset: number): number {
  const at = sentences.findIndex(({ start, end }) => start <= offset && offset < end);
  const own = sentences[at];
  const next = sentences[at + 1];
  if (own === undefined) return 0;
  const isShort = own.end - offset < 12 && next !== undefined && next.block === own.block;
  return Math.min((isShort ? next.end : own.end) - offset, prose.text.length - offset);
}
