import { en } from "./en.ts";
import type { Language } from "./language.ts";
import { pseudo } from "./pseudo.ts";

function mirroredIn(zone: string): Language {
  return { ...pseudo(en.inZone(zone)), code: "ar-x-mirror", direction: "rtl", inZone: mirroredIn };
}

/** English in letters from right to left. */
export const mirrored: Language = mirroredIn("UTC");
