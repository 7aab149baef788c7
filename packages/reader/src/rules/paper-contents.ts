import { subjectOf } from "../grammar/subjects.ts";
import type { Contents } from "@parley/core";
import { textOf, type Context } from "../context.ts";
import type { FoundPaper } from "../found.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { sentenceAt } from "../prose.ts";

/** Words that say of a paper that its text is kept back. */
export const WITHHELD: RegExp =
  /\b(?:(?:confidential|secret|closed)(?! (?:talks|negotiations|meetings?|channels?|ballot|vote|service|contacts|visits?))|sealed|undisclosed|under lock and key|not (?:been )?(?:made public|published|released|disclosed|public)|not (?:intend|intended|plan|planning|going) to publish|(?:declined|refused) to (?:give|provide|disclose|reveal|say|discuss|describe|elaborate|share|comment)|(?:would|will|did|does|has|have|wo|could)(?:n't| not) (?:disclose|disclosed|reveal|revealed|say|give|describe|discuss|publish|published|release|released|comment|share|identify|elaborate|read)|kept (?:from|secret|under)|not given|without (?:giving|disclosing)|neither \w+ (?:has |would )?(?:disclosed?|say|said|discuss)|nobody outside|no details|details (?:were|are|have) not|contents? (?:is|are|was|were|has|have) (?:not|unknown|secret|confidential)|closed papers?|(?:has|have|had) never been (?:published|released|made public|disclosed)|no part of .{3,40}? (?:will|would) be (?:made public|published|released)|what (?:is|was|it says|that amounts to)\b.{0,50}?(?:will not|won't|refused|declined|would not|keep)|keep(?:s|ing)? (?:it |that |its contents |this )?to (?:herself|himself|themselves|itself)|(?:nobody|no one|none of them|neither side) (?:will|would|is willing to) (?:say|tell|discuss|reveal)|details of .{3,40}? (?:will|would) not be (?:released|made public|disclosed|published)|has not seen|have not seen)\b/i;

/** A paper's text is withheld where the report says so of it, in its own sentence or one that refers to it next. */
export function withContents(context: Context, papers: readonly FoundPaper[]): readonly FoundPaper[] {
  return papers.map((paper) => ({ ...paper, contents: contentsOf(context, paper, papers) }));
}

function contentsOf(context: Context, paper: FoundPaper, papers: readonly FoundPaper[]): Contents {
  for (const { start } of paper.tellings) {
    const own = sentenceAt(context.prose, start);
    if (own === undefined) continue;
    if (isQuotedFrom(context, own, start)) return "held";
    if (WITHHELD.test(textOf(context, own)) && isOnlyPaper(own, paper, papers)) return "withheld";
    const next = context.after(own);
    if (next === undefined || next.block > own.block + 1) continue;
    const words = textOf(context, next);
    if (WITHHELD.test(words) && refersToPapers(words, paper)) return "withheld";
    if (
      /\b(?:reads?|it says|said|here (?:it is|they are)|the text)\s*:\s*["“]/i.test(
        `${textOf(context, own)} ${words}`,
      )
    )
      return "held";
  }
  return "unknown";
}

function isOnlyPaper(sentence: Sentence, paper: FoundPaper, papers: readonly FoundPaper[]): boolean {
  const here = papers.filter(({ tellings }) =>
    tellings.some(({ start }) => sentence.start <= start && start < sentence.end),
  );
  return here.length === 1 || here[0] === paper;
}

/** "He declined to give details of these documents", "its text has been kept from the press". */
function refersToPapers(words: string, { count, kind }: FoundPaper): boolean {
  if (
    /\b(?:these|the|those|either|both) (?:documents|papers|texts|proposals|plans|letters|drafts)\b/i.test(
      words,
    )
  )
    return true;
  if (
    /\b(?:its|their) (?:text|texts|contents?|wording|terms|details|provisions)\b|\bwhat (?:it|they) (?:sa(?:id|ys?)|contain(?:s|ed)?|includ(?:e|ed|es))\b|\bwhat (?:is|was|were) in (?:it|them)\b/i.test(
      words,
    )
  )
    return true;
  if (
    new RegExp(
      `\\b(?:the|this|that) (?:${kind}|document|paper|text|plan|proposal|draft|letter|note|memorandum|list)\\b`,
      "i",
    ).test(words)
  )
    return true;
  return count === 1 && /\b(?:of|on|about|seen|see|publish|discuss|disclose|read) (?:it|them)\b/i.test(words);
}

/** "The offer said that “text produced by a machine…”": the paper itself is what says the words between marks. */
function isQuotedFrom({ prose }: Context, sentence: Sentence, start: number): boolean {
  return sentence.verbs.some((verb) => {
    if (!/^(?:say|read|state|provide)$/.test(verb.lemma) || verb.form !== "finite") return false;
    const subject = subjectOf(sentence, verb);
    const first = sentence.tokens[subject?.noun.from ?? -1];
    if (first?.start !== start) return false;
    const from = sentence.tokens[verb.head]?.end ?? 0;
    return prose.quoteIndex.overlapping({ start: from, end: from + 12 }).some((quote) => quote.start >= from);
  });
}
