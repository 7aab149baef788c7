import type { Ref } from "../entry/ref.ts";
import type { Line } from "../stages/line.ts";
import type { Point, Position } from "./positions.ts";
import type { Binding, Bound } from "./stands.ts";
import { isSameWording, wordedAt, type WordingState, type WordingsOfPoint } from "./wordings.ts";
import type { World } from "./world.ts";

/**
 * How points go on from draft to draft: renumbered (one comes from one), split (several come from one) or
 * merged (one comes from several); and to which wording each position is bound.
 */
export class Lineage {
  readonly #world: World;
  readonly #fromByPoint = new Map<Ref, readonly Ref[]>();
  readonly #superseded = new Set<Ref>();
  readonly #points = new Set<Ref>();
  readonly #wordings: ReadonlyMap<Ref, WordingsOfPoint>;

  constructor(world: World, points: readonly Line<Point>[], wordings: ReadonlyMap<Ref, WordingsOfPoint>) {
    this.#world = world;
    this.#wordings = wordings;
    for (const { ref, entry } of points) {
      this.#points.add(ref);
      const own = world.canon(ref);
      const from = (entry.body.from ?? []).map(world.canon).filter((other) => other !== own);
      if (from.length === 0) continue;
      this.#fromByPoint.set(own, [...(this.#fromByPoint.get(own) ?? []), ...from]);
      for (const earlier of from) this.#superseded.add(earlier);
    }
  }

  /** Whether a later draft goes on from the point. Points that come from one another in a circle stay. */
  isSuperseded(point: Ref): boolean {
    return this.#superseded.has(point) && !this.ancestors(point).includes(point);
  }

  /** The points from which this one comes, the nearest first; the point itself only in a circle. */
  ancestors(point: Ref): readonly Ref[] {
    const found = new Set<Ref>();
    const open = [...(this.#fromByPoint.get(point) ?? [])];
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(this.#fromByPoint.get(next) ?? []));
    }
    return [...found];
  }

  /** How positions on the row of the point are bound; undefined where no wording and no earlier point is there. */
  binding(point: Ref): Binding | undefined {
    const versions = this.#wordings.get(point)?.versions ?? [];
    if (versions.length === 0 && !this.#fromByPoint.has(point)) return undefined;
    const current = versions.at(-1);
    return (line) => {
      if (!this.#points.has(line.entry.body.subject)) return onTopic(line);
      const own = this.#world.canon(line.entry.body.subject);
      const bound = this.#boundTo(own, line);
      const version = bound?.version ?? line.entry.body.version;
      // A position on an earlier point is on its wording, unless the text has come over as it was.
      const isSame = bound?.text !== undefined && isSameWording(bound.text, current?.text);
      const isCurrent =
        own === point && (current === undefined || version === undefined || version === current.version);
      if (isSame || isCurrent) return { version: current?.version ?? version, isEarlier: false };
      return { version: version ?? "", isEarlier: true };
    };
  }

  /** The wording that the position names, else the latest that was there when it was said. */
  #boundTo(point: Ref, line: Line<{ readonly version?: string }>): WordingState | undefined {
    const versions = this.#wordings.get(point)?.versions ?? [];
    const { version } = line.entry.body;
    if (version !== undefined) return versions.find((wording) => wording.version === version);
    const at = wordedAt(this.#world, line);
    return versions.findLast((wording) => wordedAt(this.#world, wording.line) <= at) ?? versions[0];
  }
}

/**
 * Said of the topic, before or beside any text: it binds to no wording. What stands in the way still does
 * when the text comes; a yes is none to a text that it was not said of.
 */
function onTopic({ entry }: Line<Position>): Bound {
  const { stance, version } = entry.body;
  const isYes = stance === "accepts" || stance === "accepts-if";
  return { version: version ?? (isYes ? "" : undefined), isEarlier: isYes };
}
