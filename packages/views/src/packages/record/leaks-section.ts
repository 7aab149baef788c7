import { kindByName, word, type StateOfPlay } from "@parley/core";
import type { Language } from "../../language/language.ts";
import type { Section } from "../../page/page.ts";
import { itemsSection } from "../frame.ts";
import type { Leaks, ShownPart } from "./leaks.ts";

/** What a reader of the room could infer from the result, entry by entry, and whether each is released. */
export function leaksSection(state: StateOfPlay, language: Language, room: string, leaks: Leaks): Section {
  const { leaks: words } = language.packages;
  const parts = (shown: readonly ShownPart[]): readonly string[] => shown.map((part) => words.part[part]);
  const sentences =
    leaks.differs.length === 0
      ? [words.nothing(leaks.hidden)]
      : [
          words.differs(parts(leaks.differs)),
          ...leaks.inferable.map(({ ref, differs, isReleased }) =>
            words.inferable(described(state, language, ref), parts(differs), isReleased),
          ),
        ];
  return itemsSection("leaks", words.heading(room), sentences);
}

function described(state: StateOfPlay, language: Language, ref: string): string {
  const line = state.lineByRef.get(ref);
  const sentence =
    line === undefined ? undefined : kindByName.get(line.entry.kind)?.describe(line.entry, state);
  return sentence === undefined ? ref : word(language.messages, sentence);
}
