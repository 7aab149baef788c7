import { pseudo } from "@parley/views";
import type { LanguageName } from "../../data/language-name.ts";
import { packages as en } from "../../language/en-packages.ts";
import type { PackagesWords } from "../../language/packages-words.ts";
import { useDesk } from "../desk-context.ts";

/** The words of this screen in each language; they come with it, and not with the first screen. */
const WORDS: Readonly<Record<LanguageName, PackagesWords>> = { en, mirror: pseudo(en) };

/** The words of the screen on packages in the language of the place. */
export function usePackagesWords(): PackagesWords {
  return WORDS[useDesk().place.language];
}
