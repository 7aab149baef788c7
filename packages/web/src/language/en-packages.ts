import type { PackagesWords } from "./packages-words.ts";

const LIST = new Intl.ListFormat("en-GB", { style: "long", type: "conjunction" });
const count = (value: number): string => value.toLocaleString("en-GB");
const number = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 1 });

/** English for the screen on packages. */
export const packages: PackagesWords = {
  solving: "Solving",
  drawing: (done, all) => `Drawing: ${count(done)} of ${count(all)} draws`,
  older: "What stands below is the older result.",
  stop: "Stop",
  stopped: "Stopped. What stands below is as far as it came.",
  again: "Work it out again",
  tableOnly: "As a table only",
  withPicture: "With the picture",
  pair: {
    for: "For",
    and: "and",
    first: "First party of the picture",
    second: "Second party of the picture",
    better: "Further right and up is better for both",
  },
  option: (point, options) => `${point}, option of ${count(options)}`,
  reset: "reset",
  asIs: "as is",
  home: "Put all back",
  was: (option, home) => `${option}; before: ${home}`,
  bars: "Bar: from the worst to the best of each. Thin line: its range in the draws. Red upright: worth without agreement.",
  barRange: (value, low, high) => `${value}, ${low} to ${high}`,
  number,
  pin: "Pin it",
  unpin: (letter) => `Unpin ${letter}`,
  toLevers: (letter) => `Put the levers at ${letter}`,
  pinned: (packages) =>
    ["None pinned", "One pinned", "Two pinned, compared", "Three pinned, compared"][packages] ??
    "Pinned, compared",
  nonePinned: "Nothing is pinned. Move a lever and pin what you find.",
  point: "Point",
  worth: "Worth to each",
  acceptable: "Acceptable",
  move: (from, to) => `From ${from} to ${to}:`,
  table: "The same as a table",
  tableAside: (without) => `Without agreement ${LIST.format(without)}`,
  today: "Today",
  short: "short",
  assume: {
    under: "Under these assumptions:",
    change: "Change",
    done: "Work it out",
    declared: "with the red lines and offers that were declared",
    seed: "Seed",
    draws: "Draws",
    rooms: "Rests on",
    wrong: "Write whole numbers: a seed from 1, and 1 to 100,000 draws.",
  },
  offer: {
    put: "Put it on record as an offer",
    heading: "Before it leaves this room",
    aside: "The same is worked out again without what the room may not know",
    room: "To the room",
    check: "Check what could be inferred",
    checking: "Working it out again without what this room may not know",
    write: "Write the offer there",
    checkStopped: "Stopped before it was known. Check again before anything goes there.",
  },
  copy: "Copy with assumptions",
  copied: "Copied, with its assumptions.",
  notCopied: "This browser does not let the page copy. Mark the words and copy them yourself.",
  numbers: {
    heading: "If you want numbers",
    text: "Say what each point is worth to each side, as ranges and in your own name: entries of the kind preference, 100 points over the points, then each option between worst and best. A guess may be called a guess. Until then nothing on this page is counted.",
  },
};
