import type { Catalogue } from "@parley/core";
import { terms } from "./en-terms.ts";
import {
  list,
  name,
  names,
  plural,
  quoted,
  possessive,
  stopped,
  length,
  deadlineText,
  ticks,
  articled,
} from "./en-wording.ts";
import type { Terms } from "./language.ts";

/** The sentence of each message, with instants as `when` shows them. */
export const messagesIn = (when: Terms["when"]): Catalogue => ({
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
  "unsaid-party": ({ party }) => `Where ${articled(party)} stands on any of this.`,
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
