import type { KnownParty } from "./parties.ts";
import type { Side } from "./side.ts";

/** Which sides a word that says little can stand for. */
export function genericFor(word: string): ((side: Side) => boolean) | undefined {
  if (word === "bloc") return ({ name }) => BLOCS.test(name);
  if (word === "commission") return ({ name }) => /^(?:European (?:Union|Commission)|EU)$/.test(name);
  return /^(?:group|movement|organisation|organization|association)$/.test(word)
    ? ({ known, name, isState }) =>
        ((known === "named" && name.includes(" ")) || (known === "table" && !isState)) &&
        !VENUES.test(name) &&
        !/^(?:United Nations|UN|U\.N\.|European Union|EU|NATO|African Union|World Bank|IMF|International)/.test(
          name,
        )
    : undefined;
}

const BLOCS =
  /^(?:European Union|EU|E\.U\.|ASEAN|Association of Southeast|ECOWAS|African Union|Arab League|League of Arab|Gulf Cooperation|GCC|Alliance of Small|AOSIS|Mercosur)/;

/** Names of houses in which talks are held. */
const VENUES =
  /\b(?:Hotel|House|Palace|Hall|Centre|Center|University|School|Court|Ministry|Department|Government)$/;

/** Whether an organisation of the table goes by these words: an acronym or a name, no adjective and no seat. */
export function isOwnName(words: string, { name, names, isState }: KnownParty): boolean {
  // Known the world over by its full name.
  if (isState || /^(?:UN|U\.N\.|EU|E\.U\.)$/.test(words)) return false;
  if (words === name) return true;
  return names.includes(words) && (/\s/.test(words) || !/(?:an|ns|thi|ian)$/.test(words));
}

/** The first letters of the capitalised words of a name. */
export function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.slice(0, 1))
    .join("");
}
