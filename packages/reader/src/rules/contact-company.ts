import type { Context } from "../context.ts";
import { nounFrom, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import { lowered } from "../text/tokens.ts";
import type { Person } from "../who/person.ts";
import type { Agent } from "./agents.ts";

/** "Received a Hamas delegation", "a delegation was received": a group that stands for a side. */
export function isReceived(sentence: Sentence, verb: VerbGroup): boolean {
  const { tokens } = sentence;
  const noun = verb.isPassive ? subjectOf(sentence, verb)?.noun : nounFrom(sentence, verb.to);
  return (
    noun !== undefined &&
    /^(?:delegations?|teams?|officials|leaders|envoys?|representatives|negotiators|ministers?|mission)$/.test(
      tokens[noun.head]?.lower ?? "",
    )
  );
}

/** "An Israeli delegation headed by Yoram Peled met": who heads the team takes part. */
export function leadersIn(
  context: Context,
  sentence: Sentence,
  agent: Agent | undefined,
  verb: VerbGroup,
): readonly Person[] {
  if (agent === undefined) return [];
  const words = lowered(sentence.tokens, agent.span.from, verb.from);
  const match = /\b(?:led|headed|chaired) by\b/.exec(words);
  if (match === null) return [];
  const by = agent.span.from + words.slice(0, match.index + match[0].length).split(" ").length;
  return context.cast.allIn(sentence, by, verb.from).people.slice(0, 1);
}

/** "Accompanied by Foreign Minister Eleni Doukas", "joined by": who came along. */
export function companionsIn(context: Context, sentence: Sentence): readonly Person[] {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ lower }, index) =>
      (/^(?:accompanied|flanked|joined)$/.test(lower) && tokens[index + 1]?.lower === "by") ||
      lower === "alongside",
  );
  if (at === -1) return [];
  const from = tokens[at]?.lower === "alongside" ? at + 1 : at + 2;
  const stop = tokens.findIndex(({ text }, index) => index > from && /^[,.;]$/.test(text));
  const verb = sentence.verbs.find((candidate) => candidate.from > from && candidate.form === "finite");
  return context.cast.allIn(
    sentence,
    from,
    Math.min(stop === -1 ? tokens.length : stop, verb?.from ?? tokens.length),
  ).people;
}
