import type { Context } from "../context.ts";
import type { NounPhrase } from "../grammar/phrases.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import type { Span } from "../grammar/span.ts";
import { nounAt, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { whoOfPerson, type Who } from "../who/who.ts";

/** Who does what a verb says, and the words that name them. */
export interface Agent {
  readonly who: Who | undefined;
  readonly span: Span;
  /** Whether they are named before a relative clause in which the verb stands. */
  readonly isRelative: boolean;
}

/** The subject of a verb with whom it names; of an infinitive that of the verb on which it hangs, or who stands after "for". */
export function agentOf(context: Context, sentence: Sentence, verb: VerbGroup): Agent | undefined {
  const subject = verb.form === "infinitive" ? infinitiveSubject(sentence, verb) : subjectOf(sentence, verb);
  if (subject === undefined) return undefined;
  const { whole, pronoun } = subject;
  const isRelative = pronoun !== undefined;
  if (isRelative && sentence.tokens[pronoun.from]?.lower === "who") {
    // "In the presence of Mr. Holst, who then flew": the last person named before "who", or all of a list.
    const { people } = context.cast.allIn(sentence, whole.from, pronoun.from);
    const isList = subject.noun !== undefined && whole.from < subject.noun.from;
    const last = people.at(-1);
    if (last !== undefined) {
      const who = whoOfPerson(last, last.name);
      const sides = [...new Set(people.flatMap(({ side }) => side ?? []))];
      return { who: isList ? { ...who, people, sides } : who, span: whole, isRelative };
    }
  }
  return { who: context.cast.who(sentence, whole), span: whole, isRelative };
}

function infinitiveSubject(
  sentence: Sentence,
  verb: VerbGroup,
): { readonly whole: Span; readonly noun?: NounPhrase; readonly pronoun?: Span | undefined } | undefined {
  const before = nounAt(sentence, verb.from - 1);
  if (before !== undefined && sentence.tokens[before.from - 1]?.lower === "for") return { whole: before };
  const finite = sentence.verbs.findLast(({ to, form }) => to <= verb.from && form === "finite");
  return finite === undefined ? undefined : subjectOf(sentence, finite);
}
