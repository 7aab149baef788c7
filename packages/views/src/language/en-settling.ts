import type { SettlingWords } from "./settling-words.ts";

const LIST = new Intl.ListFormat("en-GB", { style: "long", type: "conjunction" });
const list = (items: readonly string[]): string => LIST.format(items);

/** English for what could free it. */
export const enSettling: SettlingWords = {
  heading: "What could free it",
  aside: "from stances alone; nothing is weighed",
  freeing: "The answer that would settle most",
  unspecified: "Acceptable, but not said to what",
  together: "What hangs together",
  between: (accepting, against) =>
    accepting.length > 0
      ? `between ${list(accepting)}, who ${accepting.length === 1 ? "accepts" : "accept"} it, and ${list(against)}`
      : against.length > 1
        ? `between ${list(against)}`
        : "nobody else has said where they stand",
  frees: (who, rows) =>
    `${who}’s yes on ${list(rows)}: everybody else whose consent counts accepts ${rows.length === 1 ? "it" : "them"}.`,
  offerFrees: (who, by, rows) => `${who}’s yes to ${by}’s offer: it would settle ${list(rows)}.`,
  noneFrees: (row, missing) =>
    `No single answer would settle a point. Nearest is ${row}: the consent of ${list(missing)} is missing.`,
  leavesOpen: (who, stance, row, what) =>
    what === "part"
      ? `${who} calls ${row} ${stance === "in part" ? "acceptable in part" : stance}: which part is not said.`
      : `${who} accepts ${row} on a condition: which one is not said.`,
  offered: (points, by, condition) =>
    `${list(points)}: ${by} offers these together or not at all${condition === undefined ? "" : `, if ${condition}`}.`,
  linked: (points, link) => `${list(points)}: ${link}`,
};
