import assert from "node:assert/strict";
import { test } from "node:test";
import { composeEntry, parseRecord, stateOfPlay, type Entry, type Question } from "@parley/core";
import { doorCard, en, renderTerminal, statusPage, statusToJson } from "@parley/views";

/** A small kept record: two sides, one caucus, the team. Each line says when it was written, and when it was so. */
let minute = 0;
function entry(room: string, kind: string, id: string, body: object, extras: object = {}): Entry {
  return composeEntry({
    id,
    kind,
    room,
    author: "ada",
    recordedAt: new Date(Date.parse("2026-03-01T09:00:00.000Z") + minute++ * 60_000).toISOString(),
    origin: { by: "person" },
    sources: [],
    body,
    ...extras,
  });
}

const ana = { person: "public/ana", party: "public/u", capacity: "principal" };
const bo = { party: "public/e", capacity: "principal" };
const says = (speaker: object, words: string): object => ({
  kind: "says",
  speaker,
  quotation: "direct",
  words,
});
const inConfidence = { venue: "in-confidence" };

const frame: readonly Entry[] = [
  entry("public", "room", "public", { kind: "public" }),
  entry("team", "room", "team", { kind: "team", title: "The team" }),
  entry("cu", "room", "cu", { kind: "caucus", party: "public/u" }),
  entry("ce", "room", "ce", { kind: "caucus", party: "public/e" }),
  entry("public", "talks", "talks", { title: "Pay talks", zone: "Asia/Tokyo" }),
  entry("public", "party", "u", { name: "the Union", roles: [{ role: "party" }] }),
  entry("public", "party", "e", { name: "the Employers", roles: [{ role: "party" }] }),
  entry("public", "person", "ana", { name: "Ana Brandt", party: "public/u" }),
  entry("public", "topic", "pay", { title: "Pay" }),
];

function status(entries: readonly Entry[], question: Question = {}, before?: Question): string {
  const state = stateOfPlay(entries, question);
  const page = statusPage(state, {
    language: en,
    ...(before === undefined ? {} : { before: stateOfPlay(entries, before) }),
  });
  return plain(renderTerminal(page, { color: false, unicode: true }));
}

function card(entries: readonly Entry[], mustNotRaise = false): string {
  const state = stateOfPlay(entries, { at: "2026-03-09" });
  const party = state.parties.find(({ name }) => name === "the Union");
  assert.ok(party);
  return plain(
    renderTerminal(doorCard(state, { party, language: en, mustNotRaise }), { color: false, unicode: true }),
  );
}

function plain(text: string): string {
  return text.replace(/\[\d+\]/g, "").replace(/\s+/g, " ");
}

/** The part of a page from one heading to the next. */
function part(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  assert.ok(start >= 0, from);
  return text.slice(start, text.indexOf(to, start));
}

test("what changed since a day is told apart from what was already so, was corrected, or was taken back", () => {
  const day = (on: string, recordedAt: string): object => ({ on: { day: on }, recordedAt });
  const said = (id: string, words: string, times: object): Entry =>
    entry("team", "statement", id, says(ana, words), times);
  const entries = [
    ...frame,
    said("old", "Old news.", day("2026-03-01", "2026-03-01T12:00:00.000Z")),
    said("wrong", "Five percent.", day("2026-03-01", "2026-03-01T12:00:00.000Z")),
    said("gone", "Never said.", day("2026-03-01", "2026-03-01T12:00:00.000Z")),
    said("late", "Said on Sunday, heard on Thursday.", day("2026-03-01", "2026-03-05T12:00:00.000Z")),
    said("new", "Said on Thursday.", day("2026-03-05", "2026-03-05T12:00:00.000Z")),
    entry(
      "team",
      "correction",
      "fix",
      {
        of: "team/wrong",
        kind: "statement",
        v: 1,
        content: { sources: [], body: says(ana, "Six percent.") },
      },
      { recordedAt: "2026-03-05T13:00:00.000Z" },
    ),
    entry("team", "retraction", "take", { of: "team/gone" }, { recordedAt: "2026-03-05T13:00:00.000Z" }),
  ];
  const text = part(status(entries, {}, { recordedBy: "2026-03-03" }), "SINCE", "POSITIONS");
  assert.match(text, /has happened 5 Mar 2026: Ana Brandt says: “Said on Thursday\.”/);
  assert.match(text, /known only since 1 Mar 2026: Ana Brandt says: “Said on Sunday/);
  assert.match(text, /was corrected or brought back Ana Brandt says: “Six percent\.”/);
  assert.match(text, /taken back 1 Mar 2026: Ana Brandt says: “Never said\.”/);
  assert.doesNotMatch(text, /Old news|Five percent/);
});

test("a correction that was taken back, and an entry that was brought back, are changes; what only stood is none", () => {
  const before = { recordedAt: "2026-03-01T12:00:00.000Z" };
  const since = { recordedAt: "2026-03-05T12:00:00.000Z" };
  const fixed = { of: "team/a", kind: "statement", v: 1, content: { sources: [], body: says(ana, "Six.") } };
  const entries = [
    ...frame,
    entry("team", "statement", "a", says(ana, "Five."), before),
    entry("team", "correction", "c", fixed, before),
    entry("team", "statement", "b", says(ana, "Back again."), before),
    entry("team", "retraction", "r", { of: "team/b" }, before),
    entry("team", "statement", "same", says(ana, "As ever."), before),
    entry(
      "team",
      "correction",
      "d",
      { ...fixed, of: "team/same", content: { sources: [], body: says(ana, "As always.") } },
      before,
    ),
    entry("team", "retraction", "rc", { of: "team/c" }, since),
    entry("team", "retraction", "rr", { of: "team/r" }, since),
  ];
  const text = part(status(entries, {}, { recordedBy: "2026-03-03" }), "SINCE", "POSITIONS");
  assert.match(
    text,
    /was corrected or brought back Ana Brandt says: “Five\.” Ana Brandt says: “Back again\.”/,
  );
  assert.doesNotMatch(text, /Six|As always|As ever|taken back/);
});

test("a day in the talks' zone ends there and not in UTC, and clocks are shown as they are there", () => {
  const entries = [
    ...frame,
    // In Tokyo it is nine in the morning of the 4th.
    entry("team", "statement", "s", says(ana, "In the morning."), {
      on: { at: "2026-03-04T00:00:00.000Z" },
      recordedAt: "2026-03-04T00:00:00.000Z",
    }),
  ];
  // The 3rd ended in Tokyo at 15:00 UTC; in UTC the same day would have had nine hours more.
  assert.match(status(entries, {}, { recordedBy: "2026-03-03" }), /4 Mar 2026, 09:00: Ana Brandt/);
  const late = entry("team", "statement", "t", says(ana, "After midnight."), {
    on: { at: "2026-03-03T15:30:00.000Z" },
    recordedAt: "2026-03-03T15:30:00.000Z",
  });
  assert.match(status([...frame, late], {}, { recordedBy: "2026-03-03" }), /After midnight/);
});

test("copies of one text in several rooms are one change", () => {
  const wording = { point: "public/p", version: "v2", text: "Pay rises." };
  const at = { on: { day: "2026-03-05" }, recordedAt: "2026-03-05T12:00:00.000Z" };
  const entries = [
    ...frame,
    entry("public", "document", "d", { title: "Draft", kind: "draft", contents: "held" }),
    entry("public", "point", "p", { document: "public/d", number: "1", title: "Pay" }),
    entry("team", "wording", "w1", wording, at),
    entry("cu", "wording", "w2", wording, at),
  ];
  const text = part(status(entries, {}, { recordedBy: "2026-03-03" }), "SINCE", "POSITIONS");
  assert.equal(text.split("Pay rises").length - 1, 1);
});

test("the door card shows no word that has no leave, in its sources neither, and the second sheet lists them", () => {
  const heard = { ...inConfidence, recordedAt: "2026-03-08T12:00:00.000Z" };
  const entries = [
    ...frame,
    entry(
      "team",
      "contact",
      "met",
      { status: "held", mode: "meeting", parties: ["public/u"], people: [] },
      { on: { day: "2026-03-02" } },
    ),
    entry("ce", "statement", "secret", says(bo, "We would pay seven."), heard),
    entry("ce", "statement", "told", says(bo, "We would talk in May."), heard),
    entry("ce", "release", "leave", { what: ["ce/told"], by: bo, to: ["public/u"], form: "gist" }, heard),
    entry("ce", "step", "owes", { who: [bo], what: "hide the seven from them", to: bo }, heard),
    entry(
      "ce",
      "position",
      "stand",
      { party: "public/e", by: bo, subject: "public/pay", stance: "accepts-if", gist: "seven" },
      heard,
    ),
    entry(
      "team",
      "position",
      "guess",
      { party: "public/u", subject: "public/pay", stance: "open", gist: "weaker than they say" },
      { knowledge: { how: "assessed" } },
    ),
    entry("cu", "statement", "own", says(ana, "Ask them about May."), heard),
    entry(
      "team",
      "statement",
      "note",
      says({ capacity: "unknown" }, "They are running out of money, the union’s own bank says."),
    ),
  ];
  const first = card(entries);
  assert.match(first, /In substance, origin not named: The Employers says: “We would talk in May\.”/);
  assert.match(first, /Ask them about May/);
  assert.doesNotMatch(first, /seven|weaker|running out/);
  const second = part(card(entries, true), "WHAT YOU MUST NOT RAISE", "SOURCES");
  for (const secret of [/We would pay seven/, /accepts if \(seven\)/, /weaker than they say/, /running out/])
    assert.match(second, secret);
  assert.doesNotMatch(second, /talk in May|Ask them about May/);
});

test("what they said when you met is no change since, though it was written down afterwards", () => {
  const written = { recordedAt: "2026-03-02T18:00:00.000Z", ...inConfidence };
  const met = { status: "held", mode: "meeting", parties: ["public/u"], people: [], minutes: 60 };
  const entries = [
    ...frame,
    entry("team", "contact", "met", met, {
      on: { at: "2026-03-02T09:00:00.000Z" },
      recordedAt: "2026-03-02T18:00:00.000Z",
    }),
    entry(
      "cu",
      "position",
      "there",
      { party: "public/u", by: ana, subject: "public/pay", stance: "open" },
      { ...written, on: { at: "2026-03-02T09:30:00.000Z" } },
    ),
    entry(
      "cu",
      "position",
      "after",
      { party: "public/u", by: ana, subject: "public/pay", stance: "counters" },
      { ...written, on: { at: "2026-03-02T17:30:00.000Z" } },
    ),
  ];
  const text = part(card(entries), "WHAT CHANGED SINCE YOU MET", "WHAT RUNS OUT");
  assert.match(text, /on Pay: counters/);
  assert.doesNotMatch(text, /on Pay: open/);
});

test("the door card says of a yes to a wording that the text no longer has what it is", () => {
  const entries = [
    ...frame,
    entry("public", "document", "d", { title: "Draft", kind: "draft", contents: "held" }),
    entry("public", "point", "p", { document: "public/d", number: "1", title: "Shifts" }),
    entry(
      "public",
      "wording",
      "w1",
      { point: "public/p", version: "v1", text: "Six." },
      { on: { day: "2026-03-01" } },
    ),
    entry(
      "cu",
      "position",
      "yes",
      { party: "public/u", by: ana, subject: "public/p", version: "v1", stance: "accepts" },
      inConfidence,
    ),
    entry(
      "public",
      "wording",
      "w2",
      { point: "public/p", version: "v2", text: "Seven." },
      { on: { day: "2026-03-02" } },
    ),
  ];
  assert.match(card(entries), /Accepted v1: 1 Shifts/);
  assert.match(status(entries), /◌ accepted v1/);
});

test("entries from the future are shown as not understood, and what they touch says so", () => {
  const { kind: _, ...rest } = entry("team", "statement", "x", says(ana, "x"));
  const text = [
    ...frame,
    entry("team", "position", "stand", { party: "public/u", by: ana, subject: "public/pay", stance: "open" }),
    { ...rest, id: "f", kind: "oath", v: 3, touches: ["team/stand"], body: { hand: "left" }, weight: 9 },
  ]
    .map((line) => JSON.stringify(line))
    .join("\n");
  const read = parseRecord(text, "future.jsonl");
  assert.ok(read.ok);
  const shown = status(read.value);
  assert.match(shown, /NOT UNDERSTOOD BY THIS VERSION/);
  assert.match(
    shown,
    /1 entry of the kind oath, version 3; kept whole and passed on\. The Union, by Ana Brandt, on Pay: open\./,
  );
  assert.match(shown, /also touched by what is not understood: oath/);
  const json = JSON.stringify(statusToJson(stateOfPlay(read.value)));
  assert.match(json, /"foreign":\[\{"ref":"team\/f","kind":"oath","v":3,"touches":\["team\/stand"\]\}\]/);
  assert.doesNotMatch(status(frame), /NOT UNDERSTOOD/);
});

test("of kept talks the parties have columns, and whom people call mediator or observer has none", () => {
  const entries = [
    ...frame,
    entry("public", "party", "m", { name: "the Team", letters: "TM", roles: [{ role: "mediator" }] }),
    entry("cu", "position", "stand", { party: "public/u", by: ana, subject: "public/pay", stance: "open" }),
  ];
  const columns = (all: readonly Entry[]): readonly string[] => {
    const [positions] = statusPage(stateOfPlay(all), { language: en }).sections;
    const [matrix] = positions?.blocks ?? [];
    assert.ok(matrix?.kind === "matrix");
    return matrix.columns.map(({ name }) => name);
  };
  assert.deepEqual(columns(entries), ["the Union", "the Employers"]);
  const spoken = entry("cu", "position", "own", { party: "public/m", subject: "public/pay", stance: "open" });
  assert.deepEqual(columns([...entries, spoken]), ["the Union", "the Employers", "the Team"]);
});
