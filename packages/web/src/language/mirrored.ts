import { pseudo } from "@parley/views";
import { en } from "./en.ts";
import type { WebWords } from "./words.ts";

/** English in letters from right to left, for tests of the layout. */
export const mirroredWords: WebWords = pseudo(en);
