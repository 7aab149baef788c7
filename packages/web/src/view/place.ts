import type { Ref } from "@parley/core";
import { LANGUAGES, type LanguageName } from "../data/language-name.ts";

/** The screens of the desk, as they stand in addresses. */
export const SCREENS = [
  "where",
  "plan",
  "contacts",
  "shuttle",
  "packages",
  "reports",
  "record",
  "people",
  "door",
] as const;
export type ScreenName = (typeof SCREENS)[number];

/** The place of keys and talks of one's own, before any of them is open. */
export const OWN_TALKS = "own";

/** What is being looked at, whole: every view has an address, and an address gives the view back. */
export interface Place {
  readonly talks: string;
  readonly screen: ScreenName;
  /** A report, a point, a party: whichever the screen opens. */
  readonly item?: Ref | undefined;
  /** The cell whose story stands in the panel. */
  readonly cell?: { readonly row: Ref; readonly party: Ref } | undefined;
  /** The party as whom the view is read. */
  readonly as?: Ref | undefined;
  /** What had happened by this day. */
  readonly at?: string | undefined;
  /** What was recorded by this day. */
  readonly by?: string | undefined;
  /** The day with which the view is compared. */
  readonly since?: string | undefined;
  /** The room whose readers see the screen. */
  readonly upTo?: string | undefined;
  /** What is searched for. */
  readonly find?: string | undefined;
  readonly language: LanguageName;
}

/** The place behind an address; what it does not name or nobody knows is left out. */
export function parsePlace(path: string, search: string, first: string): Place {
  const [talks = "", screen = "", ...rest] = path.split("/").filter((part) => part !== "");
  const query = new URLSearchParams(search);
  const item = rest.map(decoded).join("/");
  const cell = query.get("cell")?.split(" ");
  const [row, party] = cell ?? [];
  const optional = (name: string): string | undefined => query.get(name) ?? undefined;
  return {
    talks: talks === "" ? first : decoded(talks),
    screen: SCREENS.find((name) => name === screen) ?? "where",
    item: item === "" ? undefined : item,
    cell: row === undefined || party === undefined ? undefined : { row, party },
    as: optional("as"),
    at: day(optional("at")),
    by: day(optional("by")),
    since: day(optional("since")),
    upTo: optional("to"),
    find: optional("find"),
    language: LANGUAGES.find((name) => name === query.get("lang")) ?? "en",
  };
}

/** The address of the place. */
export function formatPlace({
  talks,
  screen,
  item,
  cell,
  as,
  at,
  by,
  since,
  upTo,
  find,
  language,
}: Place): string {
  const path = [talks, screen, ...(item === undefined ? [] : item.split("/"))].map(encodeURIComponent);
  const query = new URLSearchParams();
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ["cell", cell === undefined ? undefined : `${cell.row} ${cell.party}`],
    ["as", as],
    ["at", at],
    ["by", by],
    ["since", since],
    ["to", upTo],
    ["find", find],
    ["lang", language === "en" ? undefined : language],
  ];
  for (const [name, value] of pairs) if (value !== undefined && value !== "") query.set(name, value);
  const asked = query.toString();
  return `/${path.join("/")}${asked === "" ? "" : `?${asked}`}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function day(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}
