import { desk } from "./en-desk.ts";
import { messagesIn } from "./en-messages.ts";
import { enPackages } from "./en-packages.ts";
import { enSettling } from "./en-settling.ts";
import { status } from "./en-status.ts";
import { terms } from "./en-terms.ts";
import { list, plural, small, possessive, whenIn, articled } from "./en-wording.ts";
import type { Language } from "./language.ts";

const words: Omit<Language, "messages" | "terms" | "inZone"> = {
  code: "en",
  direction: "ltr",
  status,
  lede: {
    stuck: (subject, stance, meeting, others) =>
      `${subject} is ${stance === "" ? "unresolved" : stance}${others > 0 ? ` and ${plural(others, "other matter")} ${others === 1 ? "is" : "are"} not settled` : ""}${meeting === "" ? "" : ` ${meeting}`}`,
    redLine: (who) => `a declared red line of ${articled(who)}`,
    rejected: (who) => `rejected by ${articled(who)}`,
    countered: (who) => `answered with something else by ${articled(who)}`,
    after: (meeting) => `after ${meeting}`,
    meeting: (mode, long, groups) =>
      `a ${terms.mode[mode]}${long === undefined ? "" : ` of ${long}`}${groups.length === 0 ? "" : ` between ${groups.map(list).join(groups.length === 2 ? " and " : "; ")}`}`,
    acceptable: (who, what, stance) =>
      stance === "basis-for-talks"
        ? `${articled(who)} calls the ${what} a basis for talks`
        : `${articled(who)} calls some of the ${what} acceptable without saying which`,
    agreed: (who, what, others) => `${who} accept ${what}${others > 0 ? ` and ${others} more` : ""}`,
    accepted: (who, what, isConditional) =>
      `${articled(who)} accepts ${what}${isConditional ? " on a condition" : ""}`,
    waits: (who, what) => `${articled(who)} waits for ${what}`,
    judges: (who, judgement) => `${articled(who)} calls an agreement ${judgement}`,
    contact: (status, meeting) => `${status}: ${meeting}`,
    ofPoints: (count, whole, between) =>
      `of ${plural(count, "point")} all whose consent counts accept ${small(whole)}${between === 0 ? "" : `, and some of them ${small(between)}${whole === 0 ? "" : " more"}`}`,
    redLines: (subjects) =>
      `${list(subjects)} ${subjects.length === 1 ? "stands" : "stand"} against ${subjects.length === 1 ? "a declared red line" : "declared red lines"}`,
    lapses: (by, at) => `${possessive(by)} offer lapses on ${at}`,
    statements: (count) =>
      `${plural(count, "statement")} ${count === 1 ? "is" : "are"} on record and no position of any side`,
  },
  reading: {
    groups: {
      people: "People",
      statements: "Statements",
      contacts: "Contacts",
      papers: "Papers",
      positions: "Positions",
      undertakings: "Undertakings",
      signals: "Signals",
      steps: "Next steps",
      outlook: "Outlook",
    },
    kicker: "As read by the reader, reviewed by nobody",
    found: (groups) =>
      `Found: ${groups.map(({ heading, count }) => `${heading.toLowerCase()} ${count}`).join(", ")}.`,
    noDate: "no date",
    noOutlet: "no outlet named",
    repeats: (from, to, of, until) =>
      `${from === to ? `Passage ${from} repeats` : `Passages ${from} to ${to} repeat`} ${of === until ? of : `${of} to ${until}`} word for word; read once.`,
    foreign: (language) =>
      `This report is in ${language}, which Parley cannot read yet. Nothing was read and nothing is made up.`,
    nothing: "Nothing about talks was found.",
  },
  door: {
    title: (party) => `Before you walk in to ${party}`,
    kicker: "Door card, for the mediators alone",
    forMediators: "Made from what the mediators read. It is not to be left in the room.",
    maySay: "What you may say",
    owed: "What they owe and are owed",
    lastWords: "Their last words",
    stands: "Where they stand",
    changed: "What changed since you met",
    deadlines: "What runs out",
    mustNot: "What you must not raise",
    nothingReleased: "Nothing that anybody said in confidence is released to them.",
    nothingOwed: "Nothing is owed either way.",
    nothingSaid: "No words of theirs are on record.",
    nothingRecorded: "No position of theirs is recorded.",
    nothingChanged: "Nothing that concerns them, or no meeting with a day is on record.",
    noDeadlines: "Nothing runs out.",
    nothingSecret: "Nothing is held in confidence from others.",
    leaveEnds: (what, at) => `the leave to carry ends ${at}: ${what}`,
    inForm: (form, attribution, until) =>
      `${terms.form[form]}${attribution === undefined ? ", origin not named" : `, as from ${attribution}`}${until === "" ? "" : `, until ${until}`}`,
  },
  packages: enPackages,
  settling: enSettling,
  html: {
    skip: "Skip to the page",
    source: (number, lead) => `Source ${number}: ${lead}`,
    notRead: "not yet read",
    subject: "Point or topic",
    when: "When",
    status: "Status",
    what: "What",
    side: "Side",
    days: "Days without contact",
  },
  desk,
};

const languageByZone = new Map<string, Language>();

/** English with its instants as the clocks of the zone show them; made once a zone. */
function englishIn(zone: string): Language {
  const known = languageByZone.get(zone);
  if (known !== undefined) return known;
  const when = whenIn(zone);
  const made = { ...words, messages: messagesIn(when), terms: { ...terms, when }, inZone: englishIn };
  languageByZone.set(zone, made);
  return made;
}

/** English, with instants in UTC. */
export const en: Language = englishIn("UTC");
