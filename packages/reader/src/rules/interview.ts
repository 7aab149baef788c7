import { stretchOf, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { readable, type Prose } from "../prose.ts";
import type { Block } from "../text/block.ts";
import type { Stretch } from "../text/sentences.ts";
import type { Attribution } from "./attribution.ts";
import { trimmed } from "./content.ts";

const QUESTION = /^\s*(?:\*\*)?\s*(?:Q|Question)\s*[:.]/;
const ANSWER = /^\s*(?:\*\*)?\s*(?:A|Answer)\s*[:.]\s*(?:\*\*)?\s*/;

/**
 * The answers of an interview, told as questions and answers: marked Q and A, or questions in bold with the
 * answers below them. Each whole answer is what the one interviewed says, who is the subject of the opening.
 */
export function answersIn(prose: Prose): readonly Attribution[] {
  const answers = answerBlocks(prose);
  const opening = answers.length < 2 ? undefined : interviewed(prose, answers[0]?.start ?? 0);
  if (opening === undefined) return [];
  return answers.flatMap(({ start, end, label }) => {
    const content = trimmed(prose, { start, end });
    return content === undefined
      ? []
      : [
          {
            ...opening,
            kind: "says" as const,
            verb: undefined,
            cue: label,
            content: [content],
            isVerbatim: true,
          },
        ];
  });
}

interface Answer extends Stretch {
  readonly label: Stretch;
}

function answerBlocks({ text, layout: { blocks } }: Prose): readonly Answer[] {
  const marked = blocks.flatMap((block) => {
    const label = ANSWER.exec(text.slice(block.start, block.end));
    return label === null
      ? []
      : [
          {
            start: block.start + label[0].length,
            end: block.end,
            label: { start: block.start, end: block.start + label[0].trimEnd().length },
          },
        ];
  });
  if (marked.length > 0 && blocks.some((block) => QUESTION.test(text.slice(block.start, block.end))))
    return marked;
  const questions = blocks.filter((block) => isBoldQuestion(text, block));
  if (questions.length < 2) return [];
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    const asks = before !== undefined && questions.includes(before) && !questions.includes(block);
    return asks
      ? [{ start: block.start, end: block.end, label: { start: before.start, end: before.end } }]
      : [];
  });
}

function isBoldQuestion(text: string, { start, end }: Block): boolean {
  return /^\s*\*\*.+\?\s*\*\*\s*$/s.test(text.slice(start, end));
}

/** The person who is the subject of the first sentence before the answers, with a name of two words or more. */
function interviewed(prose: Prose, before: number): Pick<Attribution, "sentence" | "source"> | undefined {
  for (const sentence of readable(prose)) {
    if (sentence.start >= before) return undefined;
    const source = namedSubject(prose, sentence);
    if (source !== undefined) return { sentence, source };
  }
  return undefined;
}

function namedSubject(prose: Prose, sentence: Sentence): Attribution["source"] {
  const verb = sentence.verbs.find(({ form }) => form === "finite");
  const subject = verb === undefined ? undefined : subjectOf(sentence, verb);
  const stretch = subject === undefined ? undefined : stretchOf(sentence, subject.noun);
  const words = stretch === undefined ? "" : prose.text.slice(stretch.start, stretch.end);
  return /^\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+|al|bin|de|van|von))* \p{Lu}[\p{L}'’-]+$/u.test(
    words,
  )
    ? subject?.noun
    : undefined;
}

/** Whether the passage is a question of an interview. */
export function isQuestion({ text, layout: { blocks } }: Prose, block: number): boolean {
  const found = blocks[block];
  return (
    found !== undefined && (QUESTION.test(text.slice(found.start, found.end)) || isBoldQuestion(text, found))
  );
}
