import type { Context } from "../context.ts";
import type { FoundPaper, FoundPosition } from "../found.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { voiceOf } from "./holders.ts";
import { topicTitle } from "./topics.ts";

/**
 * "Some American proposals as acceptable", "parts of the plan are acceptable", "a basis for negotiation": said
 * of papers as a whole, they colour no point.
 */
export function acceptableIn(
  context: Context,
  sentence: Sentence,
  papers: readonly FoundPaper[],
): readonly FoundPosition[] {
  const words = context.prose.layout.reading.slice(sentence.start, sentence.end).replace(/\s/g, " ");
  const part =
    /\b(?:some|parts?|much|certain|several|a number|elements|aspects|most)\b(?: of)?(?: the| its| their| these| those)? ?(?:[\w'’.-]+ ){0,5}?(?:(?:are|is|were|was|as|be|being|found|find) )?(?:not )?acceptable\b/i.exec(
      words,
    );
  const basis =
    /\b(?:as |be |is |was )?(?:an? )?(?:\w+ )?(?:basis|starting point|foundation (?=for)|something (?:we|they) can (?:start|work) from)\b(?: (?:for|on which|from which)(?: \w+){0,3})?/i.exec(
      words,
    );
  const found: FoundPosition[] = [];
  for (const [match, stance] of [
    [part, "acceptable-in-part"],
    [basis, "basis-for-talks"],
  ] as const) {
    if (
      match === null ||
      /\bnot acceptable\b/i.test(match[0]) ||
      /^on the basis/i.test(words.slice(Math.max(0, match.index - 7), match.index + 5)) ||
      /\b(?:daily|weekly|regular|legal|day-to-day|annual) basis\b/i.test(match[0])
    )
      continue;
    if (
      stance === "basis-for-talks" &&
      !/\b(?:plan|proposals?|draft|text|paper|document|offer|recommendation|framework|package|letter|terms|memorandum)\b/i.test(
        words,
      )
    )
      continue;
    const start = sentence.start + match.index;
    const holder = voiceOf(context, sentence, start);
    if (holder === undefined) continue;
    const paper = nearestPaper(papers, start);
    const topic = topicTitle(aboutWhat(words, match.index, match[0]) ?? paper?.title ?? "proposals");
    const end = start + match[0].length;
    for (const side of [holder.side, ...holder.others])
      found.push({
        start,
        end,
        rule: "position-paper",
        tellings: [{ start, end }],
        side,
        by: holder.by,
        topic,
        paper: isOfPaper(topic, paper) ? paper : undefined,
        stance,
        gist: undefined,
        isRedLine: false,
        agreedWith: [],
      });
  }
  return found;
}

function aboutWhat(words: string, at: number, match: string): string | undefined {
  const inside =
    /\b(?:some|parts?|certain|several|elements|aspects|most|much|number)\b(?: of)?(?: the| its| their)? ?(.+?)(?: (?:are|is|were|was|as|be|being))? acceptable/i.exec(
      match,
    )?.[1];
  if (inside !== undefined && inside !== "") return inside;
  const before =
    /\b((?:the |its |their |an? )(?:[\w'’-]+ ){0,3}(?:plan|proposals?|draft|text|paper|document|offer|recommendation|framework|package|terms|memorandum))\b/i.exec(
      words.slice(0, at),
    );
  return before?.[1];
}

function nearestPaper(papers: readonly FoundPaper[], offset: number): FoundPaper | undefined {
  return papers.findLast(({ start }) => start <= offset) ?? papers[0];
}

function isOfPaper(topic: string, paper: FoundPaper | undefined): boolean {
  return paper !== undefined && paper.title.toLowerCase() === topic.toLowerCase();
}
