import type { Choice } from "./problem.ts";

export const LINKS = ["requires", "excludes", "together"] as const;

export type LinkKind = (typeof LINKS)[number];

/**
 * A condition between options of two points. `requires`: who chooses `from` chooses `to` too. `excludes`: never
 * both. `together`: both or neither.
 */
export interface Link {
  readonly kind: LinkKind;
  readonly from: Choice;
  readonly to: Choice;
}

/** Whether option `a` of the link's first point and option `b` of its second may stand in one package. */
export function linkAllows(link: Link, a: number, b: number): boolean {
  const from = a === link.from.option;
  const to = b === link.to.option;
  switch (link.kind) {
    case "requires":
      return !from || to;
    case "excludes":
      return !(from && to);
    case "together":
      return from === to;
  }
}

/** Whether a package keeps every link. */
export function keepsLinks(links: readonly Link[], chosen: readonly number[]): boolean {
  return links.every((link) => linkAllows(link, chosen[link.from.point]!, chosen[link.to.point]!));
}

/** The points in groups that hang together by links, directly or through others; each group ascending. */
export function linkedGroups(points: number, links: readonly Link[]): readonly (readonly number[])[] {
  const group = Array.from({ length: points }, (_, point) => point);
  const rootOf = (point: number): number => {
    let at = point;
    while (group[at] !== at) at = group[at]!;
    return at;
  };
  for (const { from, to } of links) {
    const [a, b] = [rootOf(from.point), rootOf(to.point)];
    group[Math.max(a, b)] = Math.min(a, b);
  }
  const members = new Map<number, number[]>();
  for (let point = 0; point < points; point++) {
    const root = rootOf(point);
    members.set(root, [...(members.get(root) ?? []), point]);
  }
  return [...members.values()];
}
