import type { Context } from "../context.ts";
import type { FoundPosition } from "../found.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { topicTitle } from "./topics.ts";

/** "Without settling the question of", "have not agreed on", "no agreement on", "differ over", "sticking points are". */
export function byAbsence(context: Context, sentence: Sentence): readonly FoundPosition[] {
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
    `\\b(?:not|n't|don't) have (?:is |was )?(?:an? )?(?:answer|agreement|solution|deal) (?:on|about|to|over) ${TOPIC}`,
    "i",
  ),
  new RegExp(
    `\\b(?:lacks?|still lack) (?:an? )?(?:answer|agreement|solution) (?:on|about|to|over) ${TOPIC}`,
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
    `\\b(?:without|not|n't|fail(?:s|ed|ing)? to|unable to|cannot|never|yet to) (?:yet )?(?:find|finding|found|reach|reaching|reached|come to|coming to|strike|striking|struck) (?:an? |any )?(?:compromise|agreement|deal|solution|accord|understanding|consensus|(?:common|middle) ground)(?: option| formula)? (?:on|over|about) ${TOPIC}`,
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

/** A matter that is left open, with whoever says so. */
export function open(context: Context, start: number, end: number, topic: string, at: number): FoundPosition {
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
