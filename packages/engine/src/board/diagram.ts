import { linkAllows, linkedGroups, type Link } from "../problem/links.ts";

/**
 * One point of a block: its edges, each from a state before the point to a state after it, by one option.
 * States are numbered from 0 within their place; edges are ordered by `from`, then by option.
 */
export interface Layer {
  readonly point: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly option: readonly number[];
}

/** Points that hang together by links, as layers; one state before the first and one after the last. */
export interface Block {
  readonly layers: readonly Layer[];
  /** States before each layer, and after the last. */
  readonly widths: readonly number[];
}

/**
 * Every package that keeps the links, as paths through layers of states: bucket elimination (Rollón and Larrosa
 * 2006) drawn as a decision diagram. A state is what the options chosen so far still allow at later points, so
 * that two histories that leave the same freedom are one state. A point without links is a block of its own.
 */
export interface Diagram {
  readonly blocks: readonly Block[];
  /** Links left out because they would have made more than `states` states; whoever searches must check them. */
  readonly aside: readonly Link[];
}

/** The diagram of the packages that use only `allowed` options (per point, ascending) and keep the links. */
export function diagramOf(
  allowed: readonly (readonly number[])[],
  links: readonly Link[],
  states: number,
): Diagram {
  const aside: Link[] = [];
  const blocks = linkedGroups(allowed.length, links).map((group) => {
    let kept = links.filter(({ from }) => group.includes(from.point));
    for (;;) {
      const order = eliminationOrder(group, kept);
      const block = blockOf(order, allowed, kept, states);
      if (typeof block !== "number") return block;
      const dropped = widestLinks(order, kept, block, states);
      aside.push(...dropped);
      kept = kept.filter((link) => !dropped.includes(link));
    }
  });
  return { blocks, aside };
}

/** The order of a group's points that keeps few links open, found greedily from the best of several starts. */
function eliminationOrder(group: readonly number[], links: readonly Link[]): readonly number[] {
  if (links.length === 0) return group;
  let best = group;
  let least = Infinity;
  for (const start of group.slice(0, 32)) {
    const { order, cost } = greedyOrder(group, links, start);
    if (cost < least) [best, least] = [order, cost];
  }
  return best;
}

function greedyOrder(group: readonly number[], links: readonly Link[], start: number) {
  const order = [start];
  const placed = new Set(order);
  let cost = 2 ** openLinks(links, placed);
  while (order.length < group.length) {
    let [next, least] = [-1, Infinity];
    for (const point of group) {
      if (placed.has(point)) continue;
      placed.add(point);
      const open = openLinks(links, placed);
      placed.delete(point);
      if (open < least) [next, least] = [point, open];
    }
    order.push(next);
    placed.add(next);
    cost += 2 ** least;
  }
  return { order, cost };
}

function openLinks(links: readonly Link[], placed: ReadonlySet<number>): number {
  let open = 0;
  for (const { from, to } of links) if (placed.has(from.point) !== placed.has(to.point)) open++;
  return open;
}

/** The links that stay open longest across the place where a block grew too wide. */
function widestLinks(
  order: readonly number[],
  links: readonly Link[],
  place: number,
  states: number,
): Link[] {
  const at = (point: number) => order.indexOf(point);
  const end = (link: Link) => Math.max(at(link.from.point), at(link.to.point));
  const open = links.filter(
    (link) => Math.min(at(link.from.point), at(link.to.point)) <= place && end(link) > place,
  );
  open.sort((a, b) => end(b) - end(a));
  return open.slice(0, Math.max(1, open.length - Math.floor(Math.log2(states))));
}

/** What a state still allows: for each later point that a link restricts, the options that are left. */
type Freedom = ReadonlyMap<number, bigint>;

/** What a link leaves at its other, later point when this point takes the named option (`hit`) or another. */
interface Cut {
  readonly other: number;
  readonly named: number;
  readonly hit: bigint;
  readonly miss: bigint;
}

/** The block over `order`, or the place at which it passed `states` states. */
function blockOf(
  order: readonly number[],
  allowed: readonly (readonly number[])[],
  links: readonly Link[],
  states: number,
): Block | number {
  const all = new Map(order.map((point) => [point, maskOf(allowed[point]!)] as const));
  let freedoms: Freedom[] = [new Map()];
  const layers: Layer[] = [];
  const widths = [1];
  for (const [place, point] of order.entries()) {
    const cuts = cutsAt(point, new Set(order.slice(place + 1)), links, allowed);
    const numbers = new Map<string, number>();
    const next: Freedom[] = [];
    const layer = { point, from: [] as number[], to: [] as number[], option: [] as number[] };
    for (const [state, freedom] of freedoms.entries()) {
      const left = freedom.get(point);
      for (const option of allowed[point]!) {
        if (left !== undefined && ((left >> BigInt(option)) & 1n) === 0n) continue;
        const after = narrowed(freedom, point, option, cuts, all);
        if (after === null) continue;
        const key = [...after].map(([at, mask]) => `${at}:${mask.toString(36)}`).join();
        const to = numbers.get(key) ?? next.push(after) - 1;
        if (next.length > states) return place;
        numbers.set(key, to);
        layer.from.push(state);
        layer.to.push(to);
        layer.option.push(option);
      }
    }
    layers.push(layer);
    widths.push(Math.max(1, next.length));
    freedoms = next;
  }
  return withoutDeadEnds({ layers, widths });
}

function cutsAt(
  point: number,
  later: ReadonlySet<number>,
  links: readonly Link[],
  allowed: readonly (readonly number[])[],
): Cut[] {
  return links.flatMap((link) => {
    const forward = link.from.point === point;
    if (!forward && link.to.point !== point) return [];
    const [here, there] = forward ? [link.from, link.to] : [link.to, link.from];
    if (!later.has(there.point)) return [];
    const fits = (mine: number) =>
      maskOf(
        allowed[there.point]!.filter((b) =>
          forward ? linkAllows(link, mine, b) : linkAllows(link, b, mine),
        ),
      );
    return [{ other: there.point, named: here.option, hit: fits(here.option), miss: fits(-1) }];
  });
}

/** What is left after choosing an option, in ascending order of points; null when some point is left nothing. */
function narrowed(
  freedom: Freedom,
  point: number,
  option: number,
  cuts: readonly Cut[],
  all: ReadonlyMap<number, bigint>,
): Freedom | null {
  if (cuts.length === 0 && !freedom.has(point)) return freedom;
  const after = new Map(freedom);
  after.delete(point);
  for (const { other, named, hit, miss } of cuts) {
    const whole = all.get(other)!;
    const mask = (after.get(other) ?? whole) & (option === named ? hit : miss);
    if (mask === 0n) return null;
    if (mask === whole) after.delete(other);
    else after.set(other, mask);
  }
  return new Map([...after].sort(([a], [b]) => a - b));
}

const maskOf = (options: readonly number[]): bigint =>
  options.reduce((mask, option) => mask | (1n << BigInt(option)), 0n);

/** The same block without states from which no path leads to the end. */
function withoutDeadEnds(block: Block): Block {
  let alive: readonly number[] = [0];
  const layers: Layer[] = [];
  const widths: number[] = [1];
  for (let place = block.layers.length - 1; place >= 0; place--) {
    const { point, from, to, option } = block.layers[place]!;
    const numbers = new Map(alive.map((state, at) => [state, at] as const));
    const edges = from.flatMap((state, at) => (numbers.has(to[at]!) ? [{ state, at }] : []));
    alive = [...new Set(edges.map(({ state }) => state))];
    const sources = new Map(alive.map((state, at) => [state, at] as const));
    layers.unshift({
      point,
      from: edges.map(({ state }) => sources.get(state)!),
      to: edges.map(({ at }) => numbers.get(to[at]!)!),
      option: edges.map(({ at }) => option[at]!),
    });
    widths.unshift(Math.max(1, alive.length));
  }
  return { layers, widths };
}
