import { terms } from "./en-terms.ts";
import { list, name, plural, quoted, possessive, placeOf, deadlineText } from "./en-wording.ts";
import type { Language } from "./language.ts";

/** The page that says where the talks stand. */
export const status: Language["status"] = {
  example: "Made for demonstration, in our own words. Not a real record.",
  title: "Where it stands",
  analyst: "as an outside analyst",
  headings: {
    positions: "Positions",
    stuck: "Stuck, and why",
    accounts: "Accounts that diverge",
    papers: "Papers",
    contacts: "Contacts, in order",
    silence: "Silence",
    owed: "Who owes whom an answer",
    outlook: "How near an agreement is, and who says so",
    unsaid: "What nobody has said",
    parallel: "What reports declare, side by side",
    shuttle: "Signals, as entrusted and as conveyed",
    releases: "What may be carried",
    offers: "Offers",
    mandates: "Mandates",
    standings: "Confirmed, denied and disputed",
    foreign: "Not understood by this version",
    sources: "Sources, word for word",
  },
  foreign: (kind, version, count) =>
    `${plural(count, "entry", "entries")} of the kind ${kind}, version ${version}; kept whole and passed on`,
  touchedBy: (kinds) => `also touched by what is not understood: ${list(kinds)}`,
  asRead: (reports) => `As read from ${plural(reports, "report")}, reviewed by nobody`,
  from: (reports, undated, entries, written) => {
    if (reports === 0) return `From ${plural(entries, "entry", "entries")}.`;
    const beside = written === 0 ? "" : `${plural(written, "entry", "entries")} of the record and `;
    const dated =
      undated === 0
        ? ""
        : reports === 1
          ? " that bears no date: times as told, no day is counted"
          : `, ${undated} of them without a date: those give times as told`;
    return `From ${beside}${reports === 1 ? "one report" : plural(reports, "report")}${dated}.`;
  },
  counted: (reviewed, unread) =>
    reviewed + unread === 0
      ? ""
      : reviewed === 0
        ? `${plural(unread, "line")} found, none read by a person: each is marked ?, nothing is counted and nothing is ranked.`
        : `${plural(reviewed, "line")} read or written by a person.${unread === 0 ? "" : ` ${unread.toLocaleString("en")} not yet read: marked ?, counted nowhere.`}`,
  timesIn: (zone) => `times in ${placeOf(zone)}`,
  asOf: (at, recordedBy) =>
    at === undefined && recordedBy === undefined
      ? "on all that is recorded"
      : list([
          ...(at === undefined ? [] : [`as of ${at}`]),
          ...(recordedBy === undefined ? [] : [`as recorded by ${recordedBy}`]),
        ]),
  nothing: {
    recorded: "Nothing is recorded yet.",
    positions: "No position of any side is recorded.",
    stuck: "Nothing is named as stuck by anybody.",
    accounts: "No two accounts of one thing differ.",
    papers: "No paper is spoken of.",
    contacts: "No contact is recorded.",
    owed: "Nobody is recorded as owing anybody anything.",
    outlook: "Nobody has said how near an agreement is.",
    unsaid: "No question is left open by what is recorded.",
  },
  planAside: "one row for a plan whose text is not held",
  asReadAside: "each cell as found, read by nobody; no totals",
  stuckAside: (isRead) =>
    isRead ? "declared red lines first, then how many refuse" : "in the order of the text; nothing is ranked",
  topicNote: "a topic; its number in a plan is not known",
  wholeNote: "said of papers as a whole; which part is not said",
  onlyReport: "The report",
  paperNote: (points, contents) =>
    `${points === undefined ? "" : `${points} points, `}${terms.contents[contents]}`,
  asAWhole: (own) => `${own}, as a whole`,
  wrote: (papers) => `presented the ${list(papers)}`,
  oneSource: "one source",
  assessed: "as we assess it",
  onVersion: (version) => `on ${version === "" ? "an earlier wording" : version}`,
  sources: (count) => plural(count, "source"),
  notRead: "not yet read",
  inPublic: "in public",
  toUs: "to us",
  noPerson: "no person named",
  also: (stance) => `also ${stance}, at the same time`,
  agreed: (groups, whole, missing, isUnread, isEnvoys) => {
    const between = groups.map((group) => `agreed between ${list(group)}`);
    const words = whole
      ? `agreed by all whose consent counts: ${list(groups[0] ?? [])}`
      : [...between, ...(missing.length === 0 ? [] : [list(missing)])].join("; ");
    return `${isUnread ? "as found, not yet read: " : ""}${words}${isEnvoys ? "; in part on a word that is not the principal’s" : ""}`;
  },
  atDifferentTimes: "said at different or unknown times",
  inOnePeriod: "said in one period",
  ownVoice: "The report, in its own voice",
  unnamed: "Somebody not named",
  accountsOf: (aspect, about) => `${about}: ${aspect}`,
  theTalks: "The talks",
  received: (who, giver) =>
    `received by ${list(who)}${giver === null ? "; from whom is not said" : `, from ${giver}`}`,
  presentedBy: (who, at) => `presented by ${who}${at === "" ? "" : `, ${at}`}`,
  perhapsSame: (outlets) => `perhaps the same as in ${list(outlets)}; joined by nobody`,
  owes: "owes",
  to: "to",
  signalOwed: (from, contents) => `${possessive(name(from))} message, not recorded as conveyed; ${contents}`,
  awaited: (awaits) => `what is waited for: ${awaits}`,
  afterThat: (after) => `after: ${after}`,
  noDate: "no date",
  uncounted:
    "Days without contact cannot be counted: what was held bears no day, or something without a day may be the latest.",
  silent: (days, isKnown) =>
    days !== null ? plural(days, "day") : isKnown ? "days cannot be counted" : "no contact recorded",
  legend: {
    one: "hatched: one source",
    earlier: "accepted an earlier wording, not the present one",
    unread: "dotted: found by the reader, not yet read by a person",
    paper: "said of papers as a whole; colours no point",
  },
  acceptedEarlier: (version) => `accepted ${version === "" ? "an earlier wording" : version}`,
  wording: (version, brackets) =>
    `${version}${brackets === 0 ? "" : `, ${plural(brackets, "bracket")} open`}`,
  option: (label, wantedBy) => `${label}${wantedBy.length === 0 ? "" : ` (${list(wantedBy)})`}`,
  shownFirst: (version, to, others) =>
    `${version ?? "the paper"} was shown to ${list(to)} before ${list(others)}`,
  shownAlone: (version, to, others) =>
    `${version ?? "the paper"} was shown to ${list(to)}; no showing to ${list(others)} is recorded`,
  shownTo: (version, to, at) => `${version ?? "shown"} to ${list(to)}${at === "" ? "" : `, ${at}`}`,
  signOff: (by, subject) => `sign-off of ${possessive(by)} yes on ${subject}`,
  offered: (all, condition, deadline) =>
    `${list(all)}${condition === undefined ? "" : `, if ${condition}`}${deadline === undefined ? "" : `, until ${deadlineText(deadline)}`}`,
  offerStatus: { open: "open", accepted: "accepted", refused: "refused", lapsed: "lapsed as a whole" },
  answered: (by, answer, words) =>
    `${by} ${terms.answer[answer]} it${words === undefined ? "" : `: ${quoted(words.replace(/[.]$/, ""))}`}`,
  entrusted: (from, to, via) => `${from} to ${to}${via.length === 0 ? "" : `, through ${list(via)}`}`,
  stageAt: (stage, at) => `${terms.stage[stage]}${at === "" ? "" : ` ${at}`}`,
  notConveyed: "not recorded as conveyed",
  givenWords: "As entrusted: ",
  conveyedWords: "As conveyed: ",
  mayCarry: (what, to, form, attribution, until) =>
    `${what}: to ${list(to)}, ${terms.form[form]}${attribution === undefined ? ", origin not named" : `, as from ${attribution}`}${until === "" ? "" : `, until ${until}`}`,
  releaseStatus: { live: "may be carried", expired: "expired", revoked: "taken back" },
  unfinished: (count, room) =>
    `${plural(count, "entry", "entries")} to be carried into ${room}: the copy is not there`,
  standsTo: (by, standing) => `${by} ${terms.standing[standing]}`,
  disputed: (words) => `disputed: ${quoted(words.replace(/[.]$/, ""))}`,
  somethingNotHere: "something that is not here",
  since: {
    heading: (at) => `Since ${at}`,
    happened: "What has happened",
    learnt: "What was already so, and is known only since",
    corrected: "What was corrected or brought back",
    takenBack: "What was taken back",
    nothing: "Nothing has been recorded since.",
  },
  asReaderOf: (rooms) => `as a reader of ${list(rooms)}`,
  asMember: (member) => `as ${member} reads it`,
  passage: (number) => `¶${number}`,
  recordedBy: (author, room) => `recorded by ${author}${room === undefined ? "" : ` {${room}}`}`,
  knownBy: {
    "heard-by-us": "heard by us",
    "document-held": "paper held",
    reported: "as reported to us",
    assessed: "our assessment",
  },
  saidBy: (speaker, quotation) => `${speaker}, ${quotation}`,
  theReport: (title, outlet) =>
    outlet === undefined ? `The report ${quoted(title)}` : `${outlet}, ${quoted(title)}`,
  exactWords: "exact words",
  told: "the report tells it",
  comparedAside: "names left out of the comparison",
  compared: (parallel, exclusive) => {
    const only = exclusive.map(({ report, count }) => `${count} in ${report} alone`);
    return `${parallel} ${parallel === 1 ? "runs" : "run"} parallel${only.length === 0 ? "" : `; ${list(only)}`}.`;
  },
  notHere: "not in this report",
  neutral: "something that is not here",
};
