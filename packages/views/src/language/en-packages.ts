import type { Amount, AskedPart, PackageWords } from "./package-words.ts";

const LIST = new Intl.ListFormat("en-GB", { style: "long", type: "conjunction" });
const list = (items: readonly string[]): string => LIST.format(items);
const number = (value: number): string =>
  value.toLocaleString("en", {
    maximumSignificantDigits: Math.abs(value) < 1_000 ? 4 : 12,
    maximumFractionDigits: 4,
  });
const count = (value: number | bigint): string => value.toLocaleString("en");
const plural = (value: number | bigint, one: string): string =>
  `${count(value)} ${Number(value) === 1 ? one : one.replace(/y$/, "ie").concat("s")}`;
const percent = (share: number): string => `${number(100 * share)} %`;
const more = (left: number): readonly string[] =>
  left === 0 ? [] : [`${count(left)} smaller ${left === 1 ? "thing" : "things"}`];

const worth = ({ others }: Amount): string =>
  others.length === 0
    ? ""
    : ` (worth ${list(others.map(({ party, amount }) => `${number(amount)} to ${party}`))})`;
const given = (amount: Amount): string => `${number(amount.amount)} on ${amount.point}${worth(amount)}`;
const got = ({ point, amount, others }: Amount): string =>
  `${number(amount)} on ${point} (given by ${list(others.map(({ party }) => party))})`;
const on = ({ point, amount }: Omit<Amount, "others">): string => `${number(amount)} on ${point}`;

const partOf = ({ low, high, acceptable, worlds }: AskedPart): string =>
  `between ${number(low)} and ${number(high)} some package is acceptable in ${count(acceptable)} of ${plural(worlds, "draw")}`;

const shortBy = (shortfall: number | null): string =>
  shortfall === null ? "" : `; the nearest falls short by ${number(shortfall)} in all`;

/** English for packages and the outlook. */
export const enPackages: PackageWords = {
  title: "Packages",
  outlookTitle: "Outlook",
  underAssumptions: "Under these assumptions",
  headings: {
    solutions: "Packages, and what each is worth",
    contents: "What each package says",
    trades: "Who gives what, and for what",
    compared: "From one to another",
    frontier: "The frontier",
    blocks: "What blocks",
    ask: "What to ask next",
    divided: "If points could be divided",
    band: "How far that holds",
    often: "Packages, and how often each is acceptable",
    declared: "With what was declared",
    assumptions: "Under these assumptions",
  },
  asides: {
    solutions: "bars from the worst to the best of each party",
    trades: "against each party’s best option on each point",
    ask: "the answer that would change most",
    often: "of all draws; by party",
    divided: "Adjusted Winner, of 100 for each",
    contents: "",
  },
  solution: {
    nash: "greatest product of gains (Nash)",
    maximin: "greatest smallest gain (maximin)",
    leximin: "greatest smallest gain, then the second smallest (leximin)",
    kalaiSmorodinsky: "greatest smallest share of each ideal gain (Kalai–Smorodinsky)",
    welfare: "greatest sum (welfare)",
  },
  stop: {
    asked: "it was asked to stop",
    nodes: "the limit of steps was reached",
    vectors: "the limit of memory was reached",
    states: "links hang together too widely",
  },
  number,
  count,
  enough: (needed, parties, vetoes) => {
    const by = vetoes.length === 0 ? "" : `, ${list(vetoes)} among them`;
    return needed >= parties
      ? parties < 3
        ? ["", "the one party", "both parties"][parties]!
        : `all ${count(parties)} parties`
      : `${count(needed)} of ${count(parties)} parties${by}`;
  },
  exists: (found, all, enough) =>
    found === null
      ? `There are packages acceptable to ${enough}, of ${count(all)} in all; too many to count.`
      : `Of ${plural(all, "package")}, ${count(found)} ${found === 1n ? "is" : "are"} acceptable to ${enough}.`,
  none: (shortfall, enough) => `No package is acceptable to ${enough}${shortBy(shortfall)}.`,
  undecided: "Whether any package is acceptable was not settled within the limits.",
  notFinished: (what, stop, bound) =>
    `The ${what} was not finished, since ${stop === "asked" ? "it was asked to stop" : "a limit was reached"}: no package passes ${number(bound)}.`,
  tied: (letter, name, packages, isComplete) =>
    `${letter} has ${isComplete ? "" : "at least "}${plural(packages, "equal")} in the ${name}.`,
  party: "Party",
  without: "without one",
  point: "Point",
  package: "Package",
  frontier: (vectors, exact, box) =>
    exact
      ? `${plural(vectors, "outcome")}, exactly, that no other package betters for one party without worsening another.`
      : `Approximate: ${plural(vectors, "outcome")} that stand for those that no other betters, each within ${number(box ?? 0)} for every party.`,
  noFrontier: "The frontier could not be followed within the limits.",
  trade: (party, gives, moreGiven, gets, moreGot) => {
    const givenWords = [...gives.map(given), ...more(moreGiven)];
    const gotWords = [...gets.map(got), ...more(moreGot)];
    if (givenWords.length === 0 && gotWords.length === 0)
      return `${party} has its best on every point, as do the others.`;
    const first = givenWords.length === 0 ? `${party} gives nothing` : `${party} gives ${list(givenWords)}`;
    return gotWords.length === 0
      ? `${first}, and gets no point at anybody’s expense.`
      : `${first}; it gets ${list(gotWords)}.`;
  },
  compared: (party, gains, losses, sum) => {
    const parts = [
      ...(gains.length === 0 ? [] : [`gains ${list(gains.map(on))}`]),
      ...(losses.length === 0 ? [] : [`loses ${list(losses.map(on))}`]),
    ];
    const whole =
      sum === 0 ? "nothing in all" : sum > 0 ? `${number(sum)} more in all` : `${number(-sum)} less in all`;
    return parts.length === 0
      ? `${party} neither gains nor loses.`
      : `${party} ${parts.join(" and ")}: ${whole}.`;
  },
  fromTo: (from, to) => `From ${from} to ${to}: `,
  blocksAlone: (point) =>
    `${point} alone stands in the way: had each party its best there, some package would do.`,
  closed: (point) => `On ${point} every option crosses a red line of somebody.`,
  lacks: (party, amount) => `in the nearest package ${party} lacks ${number(amount)}`,
  nothingAlone: "No single point stands in the way: freeing any one of them would not be enough.",
  nothingBlocks: "Nothing: there is a package that is acceptable.",
  nothingBlocksInDraws: "No draw without an acceptable package was examined.",
  consents: (enough) => `A package needs the consent of ${enough}.`,
  blocksIn: (point, worlds, examined) =>
    `${point} alone stands in the way in ${count(worlds)} of ${plural(examined, "draw")} without an acceptable package.`,
  severally: (worlds, examined) => `In ${count(worlds)} of ${count(examined)} no single point does.`,
  ask: {
    reservation: ({ party, low, high }) =>
      `To ${party}: what have you without an agreement? We take it to be worth ${number(low)} to ${number(high)} to you.`,
    weight: ({ party, point, low, high }) =>
      `To ${party}: how much lies for you between the best and the worst on ${point}? We take it to be ${number(low)} to ${number(high)}.`,
    option: ({ party, point, option, low, high }) =>
      `To ${party}: how good for you is “${option}” on ${point}? We take it to be worth ${number(low)} to ${number(high)}.`,
  },
  answerMoves: (gain, chance, worlds, least, most) => {
    const known =
      gain > chance
        ? `Knowing it, one would propose a package acceptable in ${count(gain)} more of ${plural(worlds, "draw")}`
        : `Knowing it would hardly change which package to propose (${count(gain)} of ${plural(worlds, "draw")}; ${count(chance)} could be chance)`;
    const parts = [least, most].filter((part) => part !== null);
    return `${known}${parts.length === 0 ? "" : `; ${parts.map(partOf).join(", ")}`}.`;
  },
  nothingToAsk: "No range is given, so no answer would change anything here.",
  share: (acceptable, worlds, enough, basis) =>
    `A package acceptable to ${enough} exists in ${count(acceptable)} of ${plural(worlds, "draw")} ${basis}.`,
  stopped: (done, asked) => `Stopped after ${count(done)} of ${plural(asked, "draw")}.`,
  undecidedIn: (worlds) => `In ${plural(worlds, "draw")} it was not settled within the limits.`,
  band: (least, most) => `From ${least} to ${most}: the assessors’ doubt, not chance.`,
  variant: (width, assessor, acceptable, worlds) =>
    `${assessor !== null ? `as assessed by ${assessor}` : width < 1 ? "with ranges half as wide" : width > 1 ? "with ranges twice as wide" : "as given"}, in ${count(acceptable)} of ${plural(worlds, "draw")}`,
  declaredIn: (acceptable, worlds) =>
    `With the red lines and offers that were declared, in ${count(acceptable)} of ${plural(worlds, "draw")}.`,
  often: (acceptable, worlds) => `${count(acceptable)} of ${count(worlds)}`,
  noRanges: "No range is given: every draw is the same, and the answer is as sure as the numbers are.",
  divided: (point, winner, part, other) =>
    part >= 1
      ? `${point} goes to ${winner}.`
      : `${point} is divided: ${percent(part)} of it to ${winner}, ${percent(1 - part)} to ${other}.`,
  dividedTotals: (first, second, total) =>
    `${first} and ${second} each have ${number(total)} of their own 100.`,
  dividedTrade: (from, point, part, to, cost, value) =>
    `${from} hands ${part >= 1 ? point : `${percent(part)} of ${point}`} to ${to}: it costs ${number(cost)} and brings ${number(value)}.`,
  redLine: (party, option, point) => `${party} accepts no package with “${option}” on ${point}.`,
  withDeclared: (found, exists, shortfall) =>
    exists === null
      ? "With this, whether any package is acceptable was not settled within the limits."
      : exists
        ? `With this, ${found === null ? "there are acceptable packages, too many to count" : `${plural(found, "package")} ${found === 1n ? "is" : "are"} acceptable`}.`
        : `With this, no package is acceptable${shortBy(shortfall)}.`,
  seed: (seed) => `seed ${seed}`,
  fileBasis: (file) => `The numbers are those of ${file}, which does not say whose judgement they are.`,
  fileRanges: (file) => `from the ranges in ${file}`,
  record: {
    whose: (assessed, rooms) =>
      `In points of 100, as judged by ${list(assessed.map(({ by, when, parties }) => `${by}, ${when} (for ${list(parties)})`))}; read in ${rooms.length === 1 ? "the room" : "the rooms"} ${list(rooms)}.`,
    from: (assessors, whens) => `from ranges given by ${list(assessors)} on ${list(whens)}`,
    assessor: (name, when) => `${name}, ${when}`,
    noPreferences:
      "The record does not say what any side wants how much, as far as this reader may know; add entries of the kind preference, or read from other rooms with --as.",
    noOptions:
      "The record names no options for any point, as far as this reader may know; add entries of the kind option first.",
    leftOut: (party) =>
      `Nobody has assessed what ${party} wants: it is left out, and all this holds only if it consents to what the others do.`,
    noReservation: (party) => `What ${party} has without an agreement is not recorded: taken as 0.`,
    pointWithoutOptions: (point) => `${point} is left out: no options are recorded for it.`,
    scaled: (party, point) =>
      `${party}: the options of ${point} were valued on a scale of their own, and are brought to the weight of the point.`,
    unclear: (party, point) =>
      `${party} has a red line on ${point}, but which options it closes is not recorded: it closes none here.`,
    declaredLeftOut: (lines, offers) =>
      `Left out, but where it says otherwise, as posture: ${list([
        ...(lines === 0 ? [] : [`${plural(lines, "declared red line")} that nobody has assessed`]),
        ...(offers === 0
          ? []
          : [
              `${plural(offers, "open offer")} that ${offers === 1 ? "holds" : "hold"} together or not at all`,
            ]),
      ])}.`,
    assumed: (party, point, option, most) =>
      `${party}: nothing is recorded of “${option}” on ${point}; assumed to be worth anything from 0 to ${number(most)}.`,
    offer: (by, options) => `${by} offers ${list(options)} together or not at all.`,
    offersApart: "The offers contradict one another as wholes; they are not held together here.",
  },
  proposal: {
    heading: "The proposal, and what is near it",
    it: "the proposal",
    stands: (party, isAccepted, gain) =>
      isAccepted
        ? `${party} would accept it, with ${number(gain)} more than without an agreement.`
        : gain < 0
          ? `${party} would refuse it: it lacks ${number(-gain)} to what it has without an agreement.`
          : `${party} would refuse it: it crosses a red line.`,
    breaksLinks: "It breaks a link between options.",
    draft: (place, changes) => `draft ${place}, better for all, with ${list(changes)}`,
    wins: (party, changes, keepsOthers) =>
      `what ${party} would accept, with ${list(changes)}${keepsOthers ? "" : " (somebody who accepts now would not)"}`,
    noBetter: "No package betters it for all: it is on the frontier.",
    notSettled: "Whether a package betters it for all was not settled within the limits.",
    cannotWin: (party) => `No change was found that ${party} would accept.`,
  },
  elicit: {
    weights: (points) =>
      `Share 100 points over these, by how much lies for you between the best and the worst on each: ${list(points)}.`,
    ends: (point, options) => `On ${point}, which is best for you, and which worst: ${list(options)}?`,
    between: (option, point) =>
      `On ${point}, where does “${option}” stand for you between your worst, 0, and your best, 100?`,
    reservation:
      "What have you without an agreement, from 0, your worst on every point, to 100, your best on all?",
    check: (first, second) =>
      `Would you rather have your best on ${first} and your worst on ${second}, or the other way round?`,
    lighter: (rather, than) =>
      `${rather} was preferred to ${than}, but ${than} was given more points; ask which of the two holds.`,
    circle: (points) =>
      `${list(points)}: each was preferred to the next, and the last to the first; ask again.`,
    beyond: (value) =>
      value < 0
        ? "Without an agreement it would have less than its worst on every point; ask again."
        : "Without an agreement it would have more than its best on every point: nothing could be agreed; ask again.",
  },
  leaks: {
    heading: (room) => `Before it goes to ${room}`,
    nothing: (hidden) =>
      hidden === 0
        ? "It rests on nothing that the readers of this room may not know."
        : `Nothing shown would differ without the ${plural(hidden, "entry")} that the readers of this room may not know.`,
    differs: (parts) =>
      `Without what its readers may not know, ${list(parts)} would differ: carrying it needs a release for each of these, or a stated override.`,
    inferable: (entry, parts, isReleased) =>
      `${entry} ${parts.length === 0 ? "Shows only together with the others" : `Could be inferred from ${list(parts)}`}; ${isReleased ? "released to all who read there" : "not released"}.`,
    part: {
      package: "the packages",
      utilities: "what they are worth",
      picture: "the frontier",
      share: "how many are acceptable",
      question: "the question",
      basis: "whose numbers and assumptions",
    },
  },
};
