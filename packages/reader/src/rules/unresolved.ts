import { lowered } from "../text/tokens.ts";
import type { Context } from "../context.ts";
import { textOf } from "../context.ts";
import type { FoundPosition } from "../found.ts";
import type { VerbGroup } from "../grammar/phrases.ts";
import { stretchOf, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { clauseEnd, topicTitle } from "./topics.ts";

const UNRESOLVED =
  /^(?:(?:still |also |as yet |largely |very much )?(?:unresolved|unsettled|open|outstanding|in dispute|disputed|undecided|contested|a sticking point|the sticking point|the (?:main|biggest|chief|key) (?:obstacle|sticking point|stumbling block|hurdle)|an? (?:\w+ )?(?:obstacle|sticking point|stumbling block|hurdle)|to be (?:settled|decided|agreed|resolved)|on the table))\b/;

/** What is named as unresolved: "the territorial dispute remains unresolved", "no compromise on the officers". */
export function unresolvedIn(context: Context, sentence: Sentence): readonly FoundPosition[] {
  return [...bySubject(context, sentence), ...byAbsence(context, sentence)];
}

function bySubject(context: Context, sentence: Sentence): readonly FoundPosition[] {
  const found: FoundPosition[] = [];
  for (const verb of sentence.verbs) {
    if (!/^(?:remain|be|stay|stand|prove|continue)$/.test(verb.lemma) || verb.form !== "finite") continue;
    const rest = lowered(sentence.tokens, verb.to, verb.to + 7);
    const negated =
      verb.isNegated && /^(?:been |yet been |yet )?(?:resolved|settled|agreed|decided|bridged)\b/.test(rest);
    if (!negated && (verb.isNegated || !UNRESOLVED.test(rest))) continue;
    const subject = subjectOf(sentence, verb);
    const words =
      subject === undefined
        ? undefined
        : stretchOf(sentence, { from: subject.noun.from, to: subject.noun.to });
    const whole =
      subject === undefined
        ? undefined
        : stretchOf(sentence, {
            from: subject.whole.from,
            to: clauseEnd(sentence, verb.to),
          });
    if (
      isSaidAgain(sentence, verb, subject) ||
      subject === undefined ||
      words === undefined ||
      whole === undefined ||
      /^(?:it|that|this|he|she|they|which|who|what)$/i.test(textOf(context, words))
    )
      continue;
    found.push(open(context, whole.start, whole.end, topicTitle(textOf(context, words)), words.start));
  }
  return found;
}

/** "The dispute that has been a sticking point remains unresolved": the main verb says it, once. */
function isSaidAgain(sentence: Sentence, verb: VerbGroup, subject: ReturnType<typeof subjectOf>): boolean {
  return (
    subject?.pronoun !== undefined &&
    sentence.verbs.some((other) => other.from > verb.to && other.lemma === "remain")
  );
}

/** "Without settling the question of", "have not agreed on", "no agreement on", "differ over", "sticking points are". */
function byAbsence(context: Context, sentence: Sentence): readonly FoundPosition[] {
  const words = context.prose.layout.reading.slice(sentence.start, sentence.end).replace(/\s/g, " ");
  const found: FoundPosition[] = [];
  for (const pattern of ABSENCES) {
    const match = pattern.exec(words);
    const topic = match?.groups?.["topic"];
    if (
      match === null ||
      topic === undefined ||
      /^\s*(?:it|them|this|that|these|those)?\b\s*(?:we|$)/i.test(topic)
    )
      continue;
    const start = sentence.start + match.index;
    found.push(open(context, start, start + match[0].length, topicTitle(topic), start));
    break;
  }
  return found;
}

const TOPIC =
  "(?<topic>(?:the |a |an |who |how |whether )?[\\w'’-]+(?: (?!(?:and|but|that|which|who|after|before|because|when|while|is|are|was|were|has|had|have|said|on|at)\\b)[\\w'’-]+){0,6})";
const ABSENCES: readonly RegExp[] = [
  new RegExp(
    `\\b(?:still|left) (?:open|unsettled|unresolved|outstanding|to be (?:settled|agreed|decided))[^.]{0,30}? (?:is|are|was|were) ${TOPIC}`,
    "i",
  ),
  new RegExp(
    `\\bwithout (?:settling|resolving|agreeing (?:on|to)|bridging)(?: the (?:one )?question (?:of|that)| the issue of)? ${TOPIC}`,
    "i",
  ),
  new RegExp(
    `\\b(?:not|n't|never|yet to|failed to|unable to|could not|cannot) (?:yet )?(?:been able to )?(?:(?:agree|agreed) (?:on|over|about)|(?:settle|settled|resolve|resolved|bridge|bridged)(?: their differences)?(?: on| over)?) ${TOPIC}`,
    "i",
  ),
  new RegExp(
    `\\bno (?:agreement|compromise|accord|consensus|understanding|deal|progress) (?:has been (?:reached|found) )?(?:yet )?(?:on|over|about) ${TOPIC}`,
    "i",
  ),
  new RegExp(
    `\\b(?:differ|differed|disagree|disagreed|divided|split|at odds|deadlocked|stuck) (?:sharply |still )?(?:on|over|about) ${TOPIC}`,
    "i",
  ),
  new RegExp(
    `\\b(?:differences|disagreement|disagreements|dispute) (?:remain(?:s|ed)? |persist(?:s|ed)? )(?:on|over|about) ${TOPIC}`,
    "i",
  ),
];

function open(context: Context, start: number, end: number, topic: string, at: number): FoundPosition {
  const speaker = context.speakerAt(at);
  return {
    start,
    end,
    rule: "position-open",
    tellings: [{ start, end }],
    side: speaker?.side,
    by: speaker?.side === undefined ? undefined : speaker,
    topic,
    paper: undefined,
    stance: "open",
    gist: undefined,
    isRedLine: false,
    agreedWith: [],
  };
}
