import type { Catalogue, Deadline, Name, Ticks } from "@parley/core";
import { desk } from "./en-desk.ts";
import { enPackages } from "./en-packages.ts";
import { enSettling } from "./en-settling.ts";
import type { Language, Terms } from "./language.ts";

const LIST = new Intl.ListFormat("en-GB", { style: "long", type: "conjunction" });
const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

const list = (items: readonly string[]): string => LIST.format(items);
const name = (value: Name): string => value ?? "somebody not on record";
const names = (values: readonly Name[]): string =>
  values.length === 0 ? "nobody named" : list(values.map(name));
const wordsByDay = new Map<string, string>();
/** Remembers each day, since the same ones come again and again and formatting is slow. */
const day = (value: string): string => {
  const own = value.slice(0, 10);
  const known = wordsByDay.get(own);
  if (known !== undefined) return known;
  const words = DAY.format(new Date(`${own}T00:00:00Z`));
  wordsByDay.set(own, words);
  return words;
};
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
/** Quotation marks inside become single ones. */
const quoted = (words: string): string => `“${words.replaceAll("“", "‘").replaceAll("”", "’")}”`;
const SMALL = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const small = (count: number): string => SMALL[count] ?? count.toLocaleString("en");
const possessive = (owner: string): string => (owner.endsWith("s") ? `${owner}’` : `${owner}’s`);

/** Days as they are, instants as the clocks of the zone show them; "UTC" is written out, a zone once a page. */
function whenIn(zone: string): Terms["when"] {
  const clock = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  });
  const bound = (edge: string): string => (edge.length === 10 ? day(edge) : clock.format(new Date(edge)));
  return (value) => {
    if (value === null || value === undefined) return "day not given";
    if ("day" in value) return day(value.day);
    if ("at" in value) return `${clock.format(new Date(value.at))}${zone === "UTC" ? " UTC" : ""}`;
    return "from" in value ? `${bound(value.from)} to ${bound(value.to)}` : value.told;
  };
}

/** The zone's city: "Dublin". */
function placeOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** With a full stop, where it does not end with one already, also inside quotation marks. */
function stopped(words: string): string {
  return /[.!?…][”’]?$/.test(words) ? words : `${words}.`;
}

function length(minutes: number): string {
  if (minutes < 90) return minutes === 60 ? "1 h" : `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** "6 Mar 2026, 12:00 in Rotterdam", as the zone has it. */
function deadlineText({ at, zone }: Deadline): string {
  const local = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  }).format(new Date(at));
  return `${local} in ${placeOf(zone)}`;
}

/** Ticks as points: 1,000 ticks are 100 points. */
function ticks(value: Ticks): string {
  const points = (number: number): string => (number / 10).toLocaleString("en", { maximumFractionDigits: 1 });
  return typeof value === "number"
    ? `${points(value)} points`
    : `${points(value.low)} to ${points(value.high)} points`;
}

const terms: Omit<Terms, "when"> = {
  stance: {
    accepts: "accepts",
    "accepts-if": "accepts if",
    counters: "counters",
    open: "open",
    rejects: "rejects",
    "basis-for-talks": "a basis for talks",
    "acceptable-in-part": "in part",
    "red-line": "RED LINE",
    "red-line-assessed": "red line, we assess",
    none: "nothing recorded",
  },
  role: {
    party: "party",
    mediator: "go-between",
    facilitator: "facilitator",
    sponsor: "sponsor",
    guarantor: "guarantor",
    host: "host",
    observer: "observer",
  },
  capacity: {
    principal: "principal",
    envoy: "envoy",
    negotiator: "negotiator",
    adviser: "adviser",
    spokesperson: "spokesperson",
    unofficial: "no office in the talks",
    unknown: "capacity not told",
  },
  form: { verbatim: "word for word", gist: "in substance", "as-our-own-idea": "as the mediators’ own idea" },
  answer: {
    accepts: "accepts",
    "accepts-if": "accepts on a condition",
    refuses: "refuses",
    counters: "counters",
    asks: "asks about",
  },
  stage: {
    conveyed: "conveyed",
    "heard-back": "heard back on",
    answered: "answered",
    withdrawn: "withdrawn",
  },
  standing: {
    affirmed: "affirms it",
    denied: "denies it",
    declined: "declines to say",
    silent: "was asked and says nothing",
  },
  venue: {
    "in-confidence": "in confidence",
    "in-session": "in session",
    public: "in public",
    unknown: "where is not known",
  },
  judgement: { close: "close", uncertain: "uncertain", far: "far", stalled: "stalled" },
  mode: { meeting: "meeting", call: "call", exchange: "exchange" },
  contactStatus: { held: "held", planned: "planned", "not-planned": "not planned" },
  contents: { held: "text held", withheld: "contents withheld", unknown: "contents not spoken of" },
  documentKind: {
    plan: "plan",
    draft: "draft",
    annex: "annex",
    "non-paper": "non-paper",
    letter: "letter",
    readout: "readout",
    report: "report",
    agreement: "agreement",
  },
  aspect: {
    nearness: "how near an agreement is",
    assessment: "how it went",
    minutes: "how long it was",
    points: "how many points",
    papers: "how many papers",
  },
  quotation: { direct: "exact words as printed", indirect: "as told", mixed: "partly exact" },
  knowing: {
    "heard-by-us": "heard by us",
    "document-held": "from a document that we hold",
    reported: "reported",
    assessed: "assessed by us",
  },
  room: {
    mine: "mine",
    team: "team",
    file: "file",
    caucus: "caucus",
    delegation: "delegation",
    joint: "joint",
    public: "public",
  },
  list,
  name,
  day,
  length,
};

const messagesIn = (when: Terms["when"]): Catalogue => ({
  talks: ({ title, zone }) => `The talks: ${title}${zone === null ? "" : `, in the time zone ${zone}`}.`,
  party: ({ name: own, roles }) => `${own} takes part: ${list(roles.map((role) => terms.role[role]))}.`,
  person: ({ name: own, party, offices }) =>
    `${own}${party === null ? "" : ` of ${party}`}${offices.length === 0 ? "" : `, ${list(offices)}`}.`,
  room: ({ kind, title, party }) =>
    `A room of the kind ${kind}${party === null ? "" : `, about ${party}`}${title === null ? "" : `: ${title}`}.`,
  report: ({ title, outlet, date }) =>
    `The report ${quoted(title)}${outlet === null ? "" : `, ${outlet}`}${date === null ? ", undated" : `, ${when(date)}`}.`,
  document: ({ title, kind, contents, count, points, by }) =>
    `${count > 1 ? title : `The ${kind} ${quoted(title)}`}${points === null ? "" : ` of ${points} points`}${by === null ? "" : `, by ${by}`}; ${terms.contents[contents]}.`,
  showing: ({ document, version, to, by }) =>
    `${name(document)}${version === null ? "" : `, version ${version},`} was ${to.length === 0 ? "presented" : `shown to ${names(to)}`} by ${by ?? "somebody not named"}.`,
  point: ({ document, number, title }) =>
    `Point ${number} of ${name(document)}${title === null ? "" : `: ${title}`}.`,
  topic: ({ title }) => `The matter of ${title}.`,
  contact: ({ status, mode, minutes, place, parties, people, on, after }) =>
    `${status === "held" ? "Held" : status === "planned" ? "Planned" : "Said not to be planned"}: a ${mode} of ${people.length > 0 ? names(people) : names(parties)}${minutes === null ? "" : `, ${length(minutes)}`}${place === null ? "" : `, ${place}`}${on === null ? "" : `, ${when(on)}`}${after === null ? "" : `, after: ${after}`}.`,
  statement: ({ kind, speaker, party, quotation, words }) => {
    const who = speaker ?? party ?? "Somebody not named";
    const verb = kind === "declined-to-say" ? "declined to say" : kind === "characterises" ? "says" : kind;
    return stopped(
      `${who} ${verb}${quotation === "direct" ? `: ${quoted(words)}` : `, ${terms.quotation[quotation]}: ${words}`}`,
    );
  },
  position: ({ party, by, subject, stance, redLine, gist }) =>
    `${party ?? "Nobody named"}${by === null ? "" : `, by ${by},`} on ${name(subject)}: ${redLine === null ? terms.stance[stance] : terms.stance[redLine === "declared" ? "red-line" : "red-line-assessed"]}${gist === null ? "" : ` (${gist})`}.`,
  signal: ({ from, to, via, contents, words }) =>
    stopped(
      `${name(from)} entrusts a message for ${name(to)}${via.length === 0 ? "" : ` to ${names(via)}`}${contents === "withheld" || words === null ? "; what it says is not given" : `: ${quoted(words)}`}`,
    ),
  step: ({ who, what, to, awaits, from, after, due }) =>
    `${names(who)}: ${what}${to === null ? "" : `, owed to ${to}`}${awaits === null ? "" : `, waiting for ${awaits}`}${from === null ? "" : ` from ${from}`}${after === null ? "" : `, after: ${after}`}${due === null ? "" : `, by ${when(due)}`}.`,
  outlook: ({ voice, speaker, party, judgement, words }) =>
    `${speaker ?? party ?? (voice === "outlet" ? "The report in its own voice" : "Sources not named")}: an agreement is ${judgement} (${quoted(words)}).`,
  undertaking: ({ by, words }) =>
    stopped(
      `${by.length === 0 ? "The sides declare" : `${names(by)} ${by.length === 1 ? "declares" : "declare"}`}: ${quoted(words)}`,
    ),
  mandate: ({ holder, may, givenBy, needs, until }) =>
    `${name(holder)} may agree to: ${may}${givenBy === null ? "" : `, on the word of ${givenBy}`}${needs.length === 0 ? "" : `; a yes needs the sign-off of ${names(needs)}`}${until === null ? "" : `; until ${when(until)}`}.`,
  wording: ({ point, version, text, isVariant }) =>
    stopped(
      `${name(point)}${isVariant ? ", as one source has it" : ""}, in ${version}: ${text === null ? "text not held" : quoted(text)}`,
    ),
  option: ({ point, label, text, wantedBy }) =>
    `An option for ${name(point)}: ${label}${text === null ? "" : `, ${quoted(text)}`}${wantedBy.length === 0 ? "" : `; wanted by ${names(wantedBy)}`}.`,
  "option-link": ({ option, kind, other }) => `${name(option)} ${kind} ${name(other)}.`,
  release: ({ by, to, form, attribution, until }) =>
    `${name(by)} gives leave to carry it to ${names(to)}, ${terms.form[form]}${attribution === null ? ", without naming its origin" : `, as from ${attribution}`}${until === null ? "" : `, until ${when(until)}`}.`,
  revocation: ({ by }) =>
    `${by === null ? "The leave is" : `${by} takes the leave`} ${by === null ? "taken back" : "back"}; what was carried stays carried.`,
  offer: ({ by, to, terms: all, condition, deadline }) =>
    `${name(by)} offers${to.length === 0 ? "" : ` to ${names(to)}`}, all or nothing: ${list(all)}${condition === null ? "" : `, if ${condition}`}${deadline === null ? "" : `, until ${deadlineText(deadline)}`}.`,
  answer: ({ by, answer, words }) =>
    stopped(`${name(by)} ${terms.answer[answer]} it${words === null ? "" : `: ${quoted(words)}`}`),
  conveyance: ({ stage, by, words }) =>
    stopped(
      `${by === null ? "The message was" : `${by}: the message was`} ${terms.stage[stage]}${words === null ? "" : `: ${quoted(words)}`}`,
    ),
  preference: ({ party, points, options, withoutAgreement }) =>
    `What ${name(party)} wants, as assessed: ${plural(points, "point")} and ${plural(options, "option")} weighed${withoutAgreement === null ? "" : `; without an agreement ${ticks(withoutAgreement)}`}.`,
  confirmation: ({ by, standing, words }) =>
    stopped(`${name(by)} ${terms.standing[standing]}${words === null ? "" : `: ${quoted(words)}`}`),
  note: ({ words }) => words,
  dispute: ({ words }) => stopped(`Disputed: ${quoted(words)}`),
  carry: ({ form, count }) => `${plural(count, "entry", "entries")} to be carried, ${terms.form[form]}.`,
  carried: () => "Carried: the copy stands in the other room.",
  "same-as": ({ a, b }) => `${name(a)} and ${name(b)} are one.`,
  "not-same-as": ({ a, b }) => `${name(a)} and ${name(b)} are not one.`,
  review: ({ verdict }) => `A suggestion was ${verdict}.`,
  correction: ({ kind, reason }) => `A ${kind} was corrected${reason === null ? "" : `: ${reason}`}.`,
  retraction: ({ reason }) => `An entry was taken back${reason === null ? "" : `: ${reason}`}.`,
  stuck: ({ redLines, rejects, counters, open, unresolved }) => {
    const parts = [
      redLines.length > 0 ? `a declared red line of ${names(redLines)}` : "",
      rejects.length > 0 ? `${names(rejects)} ${rejects.length === 1 ? "rejects" : "reject"} it` : "",
      counters.length > 0
        ? `${names(counters)} ${counters.length === 1 ? "wants" : "want"} something else`
        : "",
      open.length > 0 ? `${names(open)} ${open.length === 1 ? "calls" : "call"} it unresolved` : "",
      unresolved ? "it is called unresolved, and no side is named" : "",
    ].filter((part) => part !== "");
    const reason = parts.join("; ");
    return `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}.`;
  },
  "unsaid-contents": ({ title, count }) => `What the ${title} ${count > 1 ? "say" : "says"}.`,
  "unsaid-giver": ({ document, to }) => `Who gave the ${name(document)} to ${names(to)}.`,
  "unsaid-when": ({ mode, parties, people }) =>
    `When the planned ${mode} of ${people.length > 0 ? names(people) : names(parties)} is to be.`,
  "unsaid-speaker": ({ words }) => `Who said: ${quoted(words)}`,
  "unsaid-declined": ({ speaker, words }) => `What ${name(speaker)} would not say: ${quoted(words)}`,
  "unsaid-part": ({ party, subject }) =>
    `Which part of the ${name(subject)} ${name(party)} finds acceptable.`,
  "unsaid-signal": ({ from, to, contents }) =>
    contents === "withheld" || contents === "unknown"
      ? `What ${possessive(name(from))} message to ${name(to)} says, and whether it was conveyed.`
      : `Whether ${possessive(name(from))} message to ${name(to)} was conveyed.`,
  "unsaid-party": ({ party }) => `Where ${party} stands on any of this.`,
  "check-words": ({ report, start, end, exact, found }) =>
    `${quoted(report)}: the words at ${start}–${end} are ${quoted(found)} and not ${quoted(exact)}; the report has changed since they were quoted. Read it again.`,
  "check-cites": ({ ref, from, count }) =>
    `${ref}: an entry in a room of the kind ${from} refers to ${plural(count, "entry", "entries")} in a room that it may not cite. Write it in a room that may, or carry what it needs.`,
  "check-joint": ({ rooms }) =>
    `${list(rooms)} are all joint rooms, and talks have one. Keep one, and write meetings of some parties in the team’s room.`,
  "check-room": ({ ref }) =>
    `${ref}: it opens a room and stands in another. A room’s first entry bears the room’s own id.`,
  "check-report": ({ report }) =>
    `${quoted(report)}: its text is not the one that its SHA-256 was made from; it has changed. Restore it or read it again.`,
  "check-clash": ({ ref }) =>
    `${ref}: two different entries stand under this reference. Give one of them an id of its own.`,
  "check-touches": ({ ref }) =>
    `${ref}: it does not list everything that it refers to in “touches”. Write the entry again.`,
  "check-ignored": ({ why, refs }) => {
    const reasons: Readonly<Record<typeof why, string>> = {
      cycle:
        "these entries correct or retract one another in a circle and count for nothing; retract one of them",
      "no-right":
        "its author may not change what it changes, so it counts for nothing; write a dispute instead",
      "kept-apart": "it would join two that are kept apart, so it counts for nothing",
      unlike: "it joins two of different kinds, so it counts for nothing",
      unfit:
        "it corrects an entry into something of another shape, so it counts for nothing; write the whole corrected body",
    };
    return `${refs.join(", ")}: ${reasons[why]}.`;
  },
  "check-missing": ({ count }) =>
    `${plural(count, "entry", "entries")} referred to ${count === 1 ? "is" : "are"} not among these.`,
  "check-foreign": ({ kind, v, count }) =>
    `${plural(count, "entry", "entries")} of the kind ${kind}, version ${v}, ${count === 1 ? "is" : "are"} not understood by this version; kept and passed on.`,
});

const words: Omit<Language, "messages" | "terms" | "inZone"> = {
  code: "en",
  direction: "ltr",
  status: {
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
      reviewed === 0
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
      isRead
        ? "declared red lines first, then how many refuse"
        : "in the order of the text; nothing is ranked",
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
    signalOwed: (from, contents) =>
      `${possessive(name(from))} message, not recorded as conveyed; ${contents}`,
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
  },
  lede: {
    stuck: (subject, stance, meeting, others) =>
      `${subject} is ${stance === "" ? "unresolved" : stance}${others > 0 ? ` and ${plural(others, "other matter")} ${others === 1 ? "is" : "are"} not settled` : ""}${meeting === "" ? "" : ` ${meeting}`}`,
    redLine: (who) => `a declared red line of ${who}`,
    rejected: (who) => `rejected by ${who}`,
    countered: (who) => `answered with something else by ${who}`,
    after: (meeting) => `after ${meeting}`,
    meeting: (mode, long, groups) =>
      `a ${terms.mode[mode]}${long === undefined ? "" : ` of ${long}`}${groups.length === 0 ? "" : ` between ${groups.map(list).join(groups.length === 2 ? " and " : "; ")}`}`,
    acceptable: (who, what, stance) =>
      stance === "basis-for-talks"
        ? `${who} calls the ${what} a basis for talks`
        : `${who} calls some of the ${what} acceptable without saying which`,
    agreed: (who, what, others) => `${who} accept ${what}${others > 0 ? ` and ${others} more` : ""}`,
    accepted: (who, what, isConditional) => `${who} accepts ${what}${isConditional ? " on a condition" : ""}`,
    waits: (who, what) => `${who} waits for ${what}`,
    judges: (who, judgement) => `${who} calls an agreement ${judgement}`,
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
