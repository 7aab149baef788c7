import type { StanceSign } from "../page/page.ts";

/** The sign of each stance, with one in ASCII. */
export const SIGNS: Readonly<Record<StanceSign, readonly [unicode: string, ascii: string]>> = {
  accepts: ["●", "*"],
  "accepts-if": ["◐", "/"],
  counters: ["⇄", "<>"],
  open: ["○", "o"],
  rejects: ["×", "x"],
  "red-line": ["■", "#"],
  part: ["◔", "%"],
  earlier: ["◌", "~"],
  none: ["–", "-"],
};

/** What colour adds to a stance: blue for yes, yellow for another text, red for no, nothing for the rest. */
export const STYLE: Readonly<Record<StanceSign, string>> = {
  accepts: "34",
  "accepts-if": "34",
  part: "34",
  counters: "33",
  rejects: "31",
  "red-line": "7;31",
  open: "",
  earlier: "",
  none: "2",
};
