import assert from "node:assert/strict";
import { test } from "node:test";
import { composeEntry, stateOfPlay, type Entry, type ReleaseForm } from "@parley/core";
import { comparing, leaveFor, sharedWith } from "@parley/views";

let minute = 0;
/** An entry of our talks: in which room, of which kind, with which body. */
function entry(room: string, id: string, kind: string, body: object, extras: object = {}): Entry {
  return composeEntry({
    id,
    kind,
    room,
    author: "ada",
    recordedAt: new Date(1_764_000_000_000 + minute++ * 60_000).toISOString(),
    origin: { by: "person" },
    sources: [],
    body,
    ...extras,
  });
}

const speaker = { party: "team/U", capacity: "principal" };
const TALKS: readonly Entry[] = [
  entry("team", "team", "room", { kind: "team" }),
  entry("joint", "joint", "room", { kind: "joint" }),
  entry("cu", "cu", "room", { kind: "caucus", party: "team/U" }),
  entry("ce", "ce", "room", { kind: "caucus", party: "team/E" }),
  entry("team", "U", "party", { name: "The union", roles: [{ role: "party" }] }),
  entry("team", "E", "party", { name: "The employers", roles: [{ role: "party" }] }),
  entry(
    "cu",
    "secret",
    "statement",
    {
      kind: "says",
      speaker,
      quotation: "direct",
      words: "We could live with 5.5 percent if the night shift in Vlaardingen stays as it is.",
    },
    { venue: "in-confidence" },
  ),
  entry("joint", "open", "statement", {
    kind: "says",
    speaker,
    quotation: "direct",
    words: "The night shift in Vlaardingen stays as it is, we said on 3 March.",
  }),
];

/** Whether the secret may go to the employers in the form, under a release of the given terms. */
function leave(
  form: ReleaseForm,
  release: object | undefined,
  at = "2025-12-02",
  ...more: readonly Entry[]
): string {
  const given =
    release === undefined
      ? []
      : [
          entry(
            "team",
            "l",
            "release",
            { what: ["cu/secret"], by: speaker, to: ["team/E"], form: "gist", ...release },
            { on: { day: "2025-12-01" } },
          ),
        ];
  const found = leaveFor(stateOfPlay([...TALKS, ...given, ...more], { at }), {
    what: ["cu/secret"],
    to: "team/E",
    form,
  });
  return found.may ? "may" : found.why;
}

test("what was said in confidence needs a release for this party, this form and this day", () => {
  assert.equal(leave("gist", undefined), "no-release");
  assert.equal(leave("gist", {}), "may");
  assert.equal(leave("as-our-own-idea", {}), "may");
  assert.equal(leave("verbatim", {}), "other-form");
  assert.equal(leave("gist", { to: ["team/M"] }), "other-party");
  assert.equal(leave("gist", { until: { day: "2025-12-01" } }), "expired");
  const revoked = entry("team", "v", "revocation", { release: "team/l" }, { on: { day: "2025-12-02" } });
  assert.equal(leave("gist", {}, "2025-12-02", revoked), "revoked");
});

test("what was said in the open needs none, and what is not here is never released", () => {
  const state = stateOfPlay(TALKS);
  assert.equal(leaveFor(state, { what: ["joint/open"], to: "team/E", form: "verbatim" }).may, true);
  assert.equal(leaveFor(state, { what: ["cu/never-was"], to: "team/E", form: "gist" }).may, false);
});

test("runs of five words, numbers, dates and names that only the closed room has are found, with their origin", () => {
  const { rooms, origins } = comparing(
    "Would 5.5 percent do, if the night shift in Vlaardingen stays as it is?",
    "ce",
    TALKS,
  );
  assert.deepEqual(rooms, ["cu", "team"]);
  assert.deepEqual(
    origins.map(({ ref, shared }) => [ref, shared.map(({ kind, words }) => `${kind} ${words}`)]),
    [["cu/secret", ["number 5.5", "run if the night shift in"]]],
  );
});

test("words that stand in a room which the target may cite are no secret", () => {
  const { origins } = comparing("The night shift in Vlaardingen stays as it is.", "ce", TALKS);
  assert.deepEqual(origins, []);
});

test("other words for the same thing share nothing: the guard is for honest programs", () => {
  assert.deepEqual(comparing("Would a little more than five do?", "ce", TALKS).origins, []);
});

test("overlapping runs are one, and each place is the text's own", () => {
  const text = "So: we could live with 5.5 percent, they say.";
  for (const { words, start, end } of sharedWith(text, "We could live with 5.5 percent if needed", []))
    assert.equal(text.slice(start, end), words);
  assert.deepEqual(
    sharedWith(text, "we could live with five more percent", []).map(({ kind }) => kind),
    [],
  );
});
