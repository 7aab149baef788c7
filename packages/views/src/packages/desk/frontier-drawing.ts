import type { Cloud, Spot } from "./cloud.ts";

/** A package that has a name in the picture. */
export interface Named extends Spot {
  readonly letter: string;
  readonly title: string;
  readonly sort: "solution" | "today" | "hand";
}

/** The name of a package beside its spot, joined by a leader, never over another name. */
export interface Label extends Named {
  readonly pinX: number;
  readonly pinY: number;
  readonly textX: number;
  readonly anchor: "start" | "end";
}

export interface Tick {
  readonly at: number;
  readonly value: number;
}

/** The picture of a frontier in its own pixels, from the left and from the top. */
export interface FrontierDrawing {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** A stroke without length for each package. */
  readonly cloud: string;
  readonly acceptable: readonly Spot[];
  readonly edge: string;
  /** What the pair has without an agreement, where that lies in the picture. */
  readonly least: Spot;
  /** All that one of the two would rather have no agreement than have. */
  readonly below: string;
  readonly labels: readonly Label[];
}

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const WIDTH = 560;
const HEIGHT = 430;
const PLOT: Plot = { left: 46, top: 30, right: 546, bottom: 386 };

/** Draws the cloud, the edge, what both have without an agreement, and the named packages. */
export function drawnFrontier(cloud: Cloud, least: Spot, named: readonly Named[]): FrontierDrawing {
  const seen = [...cloud.edge, ...cloud.acceptable];
  const scaled = (axis: "x" | "y", from: number, to: number): Scale => {
    const always = [least, ...named].map((spot) => spot[axis]);
    return scaleOf(
      always,
      seen.map((spot) => spot[axis]),
      least[axis],
      [from, to],
    );
  };
  const x = scaled("x", PLOT.left, PLOT.right);
  const y = scaled("y", PLOT.bottom, PLOT.top);
  const at = (spot: Spot): Spot => ({ x: round(x.at(spot.x)), y: round(y.at(spot.y)) });
  const isInside = (spot: Spot): boolean =>
    spot.x >= PLOT.left && spot.x <= PLOT.right && spot.y >= PLOT.top && spot.y <= PLOT.bottom;
  const { left, top, right, bottom } = PLOT;
  const floor = at(least);
  const below = `M${left} ${top}H${floor.x}V${floor.y}H${right}V${bottom}H${left}z`;
  return {
    width: WIDTH,
    height: HEIGHT,
    plot: PLOT,
    xTicks: x.ticks.map((value) => ({ value, at: round(x.at(value)) })),
    yTicks: y.ticks.map((value) => ({ value, at: round(y.at(value)) })),
    cloud: cloud.others
      .map(at)
      .filter(isInside)
      .map((spot) => `M${spot.x} ${spot.y}h0`)
      .join(""),
    acceptable: cloud.acceptable.map(at).filter(isInside),
    edge: cloud.edge
      .map(at)
      .filter(isInside)
      .map((spot, index) => `${index === 0 ? "M" : "L"}${spot.x} ${spot.y}`)
      .join(""),
    least: floor,
    below,
    labels: placed(named.map((each) => ({ ...each, ...at(each) }))),
  };
}

interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** A scale that shows all that is named, and the rest only as far below the floor as the picture stays readable. */
function scaleOf(
  named: readonly number[],
  rest: readonly number[],
  floor: number,
  [from, to]: readonly [number, number],
): Scale {
  const high = Math.max(...named, ...rest);
  const low = Math.min(...named, ...rest.filter((value) => value >= floor - (high - floor) * 1.2));
  const margin = (high - low || 1) * 0.04;
  const [start, end] = [low - margin, high + margin];
  return {
    at: (value) => from + ((value - start) / (end - start)) * (to - from),
    ticks: ticksIn(start, end),
  };
}

/** About five round numbers between two others. */
export function ticksIn(start: number, end: number): readonly number[] {
  const rough = (end - start) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? 10 * power;
  const first = Math.ceil(start / step);
  const count = Math.floor(end / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/** A letter in bold takes about so many pixels. */
const LETTER = 6.6;
const PIN = 10;
/** A name stays so far from every spot, so that it is clear whose it is. */
const CLEAR = 16;
const DISTANCES = [42, 64, 90, 120, 150] as const;
const DIRECTIONS = [45, 20, 70, 135, 160, -45, -20, -135, -160, 100] as const;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Puts each name where it covers no name before it and stays in the picture; the last resort is beside its spot. */
function placed(named: readonly Named[]): readonly Label[] {
  const taken: Box[] = named.map(({ x, y }) => ({
    left: x - CLEAR,
    right: x + CLEAR,
    top: y - CLEAR,
    bottom: y + CLEAR,
  }));
  return named.map((each) => {
    const choices = DISTANCES.flatMap((distance) =>
      DIRECTIONS.map((degrees) => labelAt(each, distance, degrees)),
    );
    const free = choices.find((label) => {
      const box = boxOf(label);
      return isIn(box) && !taken.some((other) => overlap(box, other));
    });
    const label = free ?? labelAt(each, DISTANCES[0], DIRECTIONS[0]);
    taken.push(boxOf(label));
    return label;
  });
}

function labelAt(named: Named, distance: number, degrees: number): Label {
  const angle = (degrees * Math.PI) / 180;
  const anchor = Math.cos(angle) >= 0 ? "start" : "end";
  const pinX = round(named.x + Math.cos(angle) * distance);
  const pinY = round(named.y - Math.sin(angle) * distance);
  return { ...named, pinX, pinY, anchor, textX: pinX + (anchor === "start" ? 1 : -1) * (PIN + 5) };
}

function boxOf({ pinX, pinY, textX, anchor, title }: Label): Box {
  const long = title.length * LETTER;
  return {
    left: anchor === "start" ? pinX - PIN : textX - long,
    right: anchor === "start" ? textX + long : pinX + PIN,
    top: pinY - PIN,
    bottom: pinY + PIN,
  };
}

const isIn = ({ left, right, top, bottom }: Box): boolean =>
  left >= PLOT.left && right <= WIDTH && top >= 4 && bottom <= PLOT.bottom;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const round = (value: number): number => Math.round(value * 10) / 10;
