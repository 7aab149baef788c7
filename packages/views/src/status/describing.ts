import { kindByName, word, type Line, type Ref, type StateOfPlay } from "@parley/core";
import type { Language } from "../language/language.ts";
import { capital } from "../page/text.ts";
import type { Viewing } from "./viewing.ts";

/** The entry as a sentence, in the words of the page's language. */
export function sentenceOf({ citing }: Viewing, line: Line): string {
  return citing.sentence(line);
}

/** The entry as a sentence in the words of the language. */
export function sentenceIn(state: StateOfPlay, language: Language, line: Line): string {
  const described = kindByName.get(line.entry.kind)?.describe(line.entry, state);
  return described === undefined ? line.entry.kind : capital(word(language.messages, described));
}

/** The entry that a reference names as a sentence without its full stop; a neutral word for what is not here. */
export function namedIn(viewing: Viewing, ref: Ref): string {
  const line = viewing.state.lineByRef.get(ref);
  return line === undefined
    ? viewing.language.status.somethingNotHere
    : sentenceOf(viewing, line).replace(/\.$/, "");
}
