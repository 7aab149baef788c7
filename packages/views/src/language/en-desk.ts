import type { DeskWords } from "./desk-words.ts";
import { packagesDesk } from "./en-packages-desk.ts";

const LIST = new Intl.ListFormat("en-GB", { style: "long", type: "conjunction" });

const number = (count: number): string => count.toLocaleString("en-GB");
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

const KIND_NAMES: Readonly<Record<string, string>> = {
  answer: "Answer",
  carried: "Carried",
  carry: "To be carried",
  confirmation: "Confirmation",
  contact: "Contact",
  conveyance: "Conveyance",
  correction: "Correction",
  dispute: "Dispute",
  document: "Paper",
  mandate: "Mandate",
  "not-same-as": "Not one",
  note: "Note",
  offer: "Offer",
  option: "Option",
  "option-link": "Link of options",
  outlook: "Outlook",
  party: "Party",
  person: "Person",
  point: "Point",
  position: "Position",
  preference: "Preference",
  release: "Release",
  report: "Report",
  retraction: "Retraction",
  review: "Review",
  revocation: "Revocation",
  room: "Room",
  "same-as": "Perhaps one",
  showing: "Showing",
  signal: "Signal",
  statement: "Statement",
  step: "Step",
  talks: "Talks",
  topic: "Topic",
  undertaking: "Undertaking",
  wording: "Wording",
};

/** English for the desk's models. */
export const desk: DeskWords = {
  room: (kind, party) => {
    switch (kind) {
      case "mine":
        return "mine";
      case "team":
        return "team";
      case "file":
        return party === undefined ? "file" : `file on ${party}`;
      case "caucus":
        return party === undefined ? "caucus" : `caucus with ${party}`;
      case "delegation":
        return party === undefined ? "delegation" : `delegation of ${party}`;
      case "joint":
        return "joint";
      case "public":
        return "public";
    }
  },
  contacts: {
    title: "Contacts",
    lede: (held, planned, notPlanned) =>
      held + planned + notPlanned === 0
        ? "No contact is on record."
        : `${LIST.format([
            `${plural(held, "contact")} ${held === 1 ? "is" : "are"} on record`,
            ...(planned === 0 ? [] : [`${number(planned)} ${planned === 1 ? "is" : "are"} planned`]),
            ...(notPlanned === 0
              ? []
              : [`${number(notPlanned)} ${notPlanned === 1 ? "is" : "are"} said not to be planned`]),
          ])}.`,
  },
  shuttle: {
    title: "Shuttle",
    lede: (waiting, live, offers) =>
      `${LIST.format([
        waiting === 0
          ? "No signal waits to be conveyed"
          : `${plural(waiting, "signal")} ${waiting === 1 ? "is" : "are"} not recorded as conveyed`,
        live === 0
          ? "nothing is released to be carried"
          : `${plural(live, "release")} ${live === 1 ? "stands" : "stand"}`,
        offers === 0 ? "no offer is open" : `${plural(offers, "offer")} ${offers === 1 ? "is" : "are"} open`,
      ])}.`,
    noWords: (isWithheld) => (isWithheld ? "What it says is not given." : "What it says is not known."),
    nothing: "nothing recorded",
    notConveyed: "not recorded as conveyed",
    withdrawn: (when) => `withdrawn, ${when}`,
  },
  plan: {
    title: "Plan",
    lede: (points, open, agreed, rows) =>
      points === 0
        ? rows === 0
          ? "No point or topic is on record."
          : `No point of a plan is on record; ${plural(rows, "topic")} ${rows === 1 ? "is" : "are"} spoken of.`
        : `Of ${plural(points, "point")} ${number(open)} ${open === 1 ? "stands" : "stand"} in brackets, and ${agreed === 0 ? "none is" : agreed === 1 ? "one is" : `${number(agreed)} are`} agreed by all whose consent counts.`,
    how: (version, brackets) =>
      version === undefined
        ? "no text held"
        : `${version}, ${brackets === 0 ? "no brackets" : plural(brackets, "bracket")}`,
  },
  people: {
    title: "People and rooms",
    lede: (people, parties, rooms) =>
      `${people === 1 ? "One person" : plural(people, "person", "people")} of ${plural(parties, "side")}${rooms === 0 ? "" : `, in ${plural(rooms, "room")} that you read`}.`,
    parties: "Sides",
    people: "People",
    partiesHead: ["Side", "Roles", "Source"],
    peopleHead: ["Person", "Offices and capacities", "Source"],
    noParties: "No side is on record.",
    noPeople: "Nobody is on record.",
  },
  record: {
    foreign: (kind) =>
      `An entry of a kind that this version does not know: ${kind}. Kept whole, counted nowhere.`,
    disputed: (who, words) => `${who} says that this is wrong: ${words}`,
  },
  packages: packagesDesk,
  compose: {
    labels: {
      words: "Words",
      party: "Party",
      stance: "Stance",
      subject: "Point or topic",
      speaker: "By whom",
      capacity: "In which capacity",
      venue: "Where it was said",
      day: "Day",
      gist: "What it means, in a line",
      mode: "What",
      status: "Status",
      parties: "Parties",
      minutes: "Minutes",
      place: "Place",
      quotation: "How exact",
      to: "For whom",
      via: "Carried by",
      what: "What may be carried",
      form: "In which form",
      until: "Until",
      terms: "Terms, one a line",
      condition: "If",
      deadline: "Lapses as a whole",
    },
    doesNotRead: (party) => `${party} does not read it.`,
    button: (kind, party, them, us) => {
      const readers = `${them} of them, ${us} of us`;
      switch (kind) {
        case "mine":
          return "Record for yourself";
        case "team":
        case "file":
          return "Record for the team";
        case "delegation":
          return `Keep for the delegation: ${us} of us`;
        case "caucus":
          return `Send to the caucus${party === undefined ? "" : ` with ${party}`}: ${readers}`;
        case "joint":
          return `Send to everybody at the table: ${readers}`;
        case "public":
          return "Record as public: anybody reads it";
      }
    },
    missing: (labels) =>
      `${LIST.format(labels)} ${labels.length === 1 ? "is" : "are"} missing. Say ${labels.length === 1 ? "it" : "them"}, or write a note.`,
    couldInfer: "They could infer it from this.",
    unchecked: (inputs) =>
      `It was worked out from ${plural(inputs, "entry", "entries")} that the readers of this room may not know. Check on the screen “Packages” what they could infer, and write it from there.`,
    mayNotCite: (count) =>
      `It refers to ${count === 1 ? "something" : `${count} things`} in a room that not all its readers read. Choose another room, or carry what it needs.`,
    why: (reason) =>
      ({
        "no-release": "They have no leave to hear it.",
        "other-party": "There is leave to carry it, but not to them.",
        "other-form": "There is leave to carry its substance, but not word for word.",
        expired: "The leave to carry it has expired.",
        revoked: "The leave to carry it was taken back.",
      })[reason],
    noAssessment: "A mediator’s assessment is not written where a party reads it. Choose the team or a file.",
  },
  report: {
    from: (outlet, date) =>
      `${outlet ?? "Outlet not named"}. ${date ?? "The report bears no date: times stay as told, and no calendar day is worked out from them"}.`,
    again: (first, last) =>
      first === last
        ? `Passage ${first} stands here a second time, word for word. It was read once; no line counts twice.`
        : `Passages ${first} to ${last} stand here a second time, word for word. They were read once; no line counts twice.`,
    noPerson: "no person",
    kind: (kind) => KIND_NAMES[kind] ?? kind,
  },
  story: {
    title: (party, subject) => `${party} on ${subject.slice(0, 1).toLowerCase()}${subject.slice(1)}`,
    stance: (word, gist) => (gist === undefined ? word : `${word}: ${gist}`),
    facts: {
      speaker: "Speaker",
      speaksFor: "Speaks for",
      mandate: "Mandate",
      where: "Where",
      when: "When",
      how: "How known",
      recorded: "Recorded",
      version: "Text",
    },
    notNamed: "nobody named",
    notPrincipal: "not the principal’s word",
    speaksFor: (party, capacity) => `${party}, ${capacity}`,
    how: (how, outlets, confirmedBy) =>
      `${how.slice(0, 1).toUpperCase()}${how.slice(1)}${outlets.length === 0 ? "" : `, by ${LIST.format(outlets)}`}. ${
        confirmedBy.length === 0 ? "Confirmed by nobody" : LIST.format(confirmedBy)
      }`,
    recorded: (author, day) => `by ${author}, ${day}`,
    foundByReader: "Found by the reader",
    notReadYet: "not yet read by a person",
    nothing: "nothing recorded",
    before: "Before",
    nothingBefore: "Nothing recorded",
    noLeave: "no leave",
    leave: (form, until) => `${form}${until === "" ? "" : `, until ${until}`}`,
  },
};
