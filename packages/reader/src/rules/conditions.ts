import type { Sentence } from "../grammar/sentence.ts";
import { lowered, worded } from "../text/tokens.ts";

const CONDITION =
  /^(?:if|provided|providing|as long as|so long as|as soon as|only (?:if|after|once|when|as)|on condition|on the condition|in (?:exchange|return) for|unless|until|once|subject to)\b/;

/** "If", "provided that", "only after", "so long as", "in exchange for": the condition in the report's words. */
export function conditionIn({ tokens }: Sentence, from: number): string | undefined {
  for (let i = from; i < tokens.length && i < from + 26; i++) {
    const token = tokens[i];
    if (token === undefined || /^[;:]$/.test(token.text)) return undefined;
    if (!/^(?:if|provided|providing|as|so|only|on|in|unless|until|once|subject)$/.test(token.lower)) continue;
    if (!CONDITION.test(lowered(tokens, i, i + 4))) continue;
    const stop = tokens.findIndex(({ text }, index) => index > i && /^[,;.!?"“”]$/.test(text));
    return worded(tokens, i, stop === -1 ? tokens.length : stop).replace(/ (['’]\w+)/g, "$1");
  }
  return undefined;
}
