import { groupCount, MOST_GROUPS, type Consent } from "../problem/consent.ts";
import { contradictionIn, describeContradiction } from "./contradiction.ts";
import { count, listAt, numberAt, objectAt, textAt } from "./fields.ts";
import { LINKS, type Link, type LinkKind } from "../problem/links.ts";
import type { Names, PointNames } from "../problem/names.ts";
import { didYouMean } from "../problem/nearest.ts";
import { refuse } from "../problem/result.ts";

/** Reads the links; refuses those that cannot all stand, naming the fewest that contradict each other. */
export function readLinks(value: unknown, names: PointNames): Link[] {
  const links = listAt(value, "The list of links", MOST_LINKS).map((link, at) =>
    readLink(link, `Link ${at + 1}`, names),
  );
  const contradiction = contradictionIn(names.points, links);
  if (contradiction !== null)
    refuse("contradictory-links", describeContradiction(names.points, links, contradiction));
  return links;
}

function readLink(value: unknown, where: string, names: PointNames): Link {
  const fields = objectAt(value, where, ["kind", "from", "to"]);
  const kind = textAt(fields["kind"], `${where}: its kind`);
  if (!isLinkKind(kind))
    refuse("unknown-name", `${where} is of the unknown kind “${kind}”${didYouMean(kind, LINKS)}`);
  const end = (side: "from" | "to") => {
    const choice = objectAt(fields[side], `${where}, “${side}”,`, ["point", "option"]);
    const point = textAt(choice["point"], `${where}, “${side}”: its point`);
    return names.choiceOf(point, textAt(choice["option"], `${where}, “${side}”: its option`), where);
  };
  const [from, to] = [end("from"), end("to")];
  if (from.point === to.point)
    refuse(
      "shape",
      `${where} joins two options of one point, “${names.points[from.point]!.id}”; links join options of different points.`,
    );
  return { kind, from, to };
}

const isLinkKind = (kind: string): kind is LinkKind => LINKS.some((each) => each === kind);

export const NEEDS = ["all", "all-but-one"] as const;

/** The most links that are taken. */
export const MOST_LINKS: number = 10_000;

/** Reads whose consent is needed: a word, or `{ needs, vetoes }` with a word or a number of parties. */
export function readConsent(value: unknown, parties: readonly string[], names: Names): Consent {
  const fields =
    typeof value === "string" ? { needs: value } : objectAt(value, "The consent", ["needs", "vetoes"]);
  const vetoes = listAt(fields["vetoes"] ?? [], "The consent: its list of vetoes").map((id) =>
    names.placeOf(textAt(id, "The consent: a veto"), "The consent, vetoes,"),
  );
  const consent = {
    needed: readNeeded(fields["needs"] ?? "all", parties.length),
    vetoes: [...new Set(vetoes)],
  };
  if (groupCount(consent, parties.length) > MOST_GROUPS)
    refuse(
      "too-many",
      `The consent leaves more than ${count(MOST_GROUPS)} groups of parties whose agreement would do; require more of them, or give vetoes.`,
    );
  return consent;
}

function readNeeded(value: unknown, parties: number): number {
  if (value === "all") return parties;
  if (value === "all-but-one") return Math.max(1, parties - 1);
  if (typeof value === "string")
    refuse("unknown-name", `The consent needs “${value}”, which is unknown${didYouMean(value, NEEDS)}`);
  const needed = numberAt(value, "The consent: how many it needs");
  if (!Number.isInteger(needed) || needed < 1 || needed > parties)
    refuse("range", `The consent needs ${needed} parties; it should be a whole number from 1 to ${parties}.`);
  return needed;
}
