import assert from "node:assert/strict";
import { test } from "node:test";
import { record, ref, type RecordBuilder } from "./notation.ts";

const speaker = (party: string, capacity = "principal"): object => ({ party: ref(party), capacity });
const talks = (): RecordBuilder => record().party("U").party("E").party("M", "mediator").topic("pay");

test("a signal is entrusted until a stage says more, and conveyed is not answered", () => {
  const builder = talks().add(
    "signal",
    {
      from: speaker("U"),
      to: speaker("E"),
      via: [speaker("M", "envoy")],
      contents: "given",
      words: "Five, not six.",
    },
    { id: "s" },
  );
  assert.equal(builder.state().signals[0]?.stage, "entrusted");
  builder.add("conveyance", { signal: ref("s"), stage: "conveyed", words: "Five." }, { on: "2025-12-02" });
  const [conveyed] = builder.state().signals;
  assert.equal(conveyed?.stage, "conveyed");
  assert.deepEqual(conveyed.differs, { given: "Five, not six.", conveyed: "Five." });
  builder.add("conveyance", { signal: ref("s"), stage: "withdrawn" }, { on: "2025-12-03" });
  assert.equal(builder.state().signals[0]?.stage, "withdrawn");
});

test("words conveyed as they were entrusted differ in nothing", () => {
  const state = talks()
    .add(
      "signal",
      { from: speaker("U"), to: speaker("E"), via: [], contents: "given", words: "Five, not six." },
      { id: "s" },
    )
    .add("conveyance", { signal: ref("s"), stage: "conveyed", words: "“Five, not six”" })
    .state();
  assert.equal(state.signals[0]?.differs, undefined);
});

test("a release is live until its last moment, and revoked for good; what is asked as of before is as it was", () => {
  const builder = talks().add(
    "release",
    { what: [ref("pay")], by: speaker("U"), to: [ref("E")], form: "gist", until: { day: "2025-12-05" } },
    { id: "l", on: "2025-12-01" },
  );
  const status = (at?: string): string | undefined =>
    builder.state(at === undefined ? {} : { at }).releases[0]?.status;
  assert.deepEqual([status("2025-12-05"), status("2025-12-06"), status()], ["live", "expired", "live"]);
  builder.add("revocation", { release: ref("l") }, { on: "2025-12-03" });
  assert.deepEqual([status("2025-12-02"), status("2025-12-04")], ["live", "revoked"]);
});

test("an offer holds together: it lapses whole at its deadline, unless it was answered", () => {
  const offer = {
    by: speaker("E"),
    to: [ref("U")],
    terms: [
      { subject: ref("pay"), words: "five percent" },
      { subject: ref("pay"), words: "from May" },
    ],
    condition: "the strike ends",
    deadline: { at: "2025-12-05T11:00:00.000Z", zone: "Europe/Amsterdam" },
  };
  const builder = talks().add("offer", offer, { id: "o", on: "2025-12-01" });
  const status = (at: string): string | undefined => builder.state({ at }).offers[0]?.status;
  assert.deepEqual([status("2025-12-05T10:59:00.000Z"), status("2025-12-05")], ["open", "lapsed"]);
  builder.add(
    "answer",
    { offer: ref("o"), by: speaker("U"), answer: "accepts-if", words: "from April" },
    { on: "2025-12-03" },
  );
  assert.equal(status("2025-12-09"), "lapsed");
  builder.add("answer", { offer: ref("o"), by: speaker("U"), answer: "accepts" }, { on: "2025-12-04" });
  assert.deepEqual([status("2025-12-03"), status("2025-12-09")], ["open", "accepted"]);
});

test("an offer to two sides needs the yes of both, and a yes after the deadline revives nothing", () => {
  const offer = {
    by: speaker("M"),
    to: [ref("U"), ref("E")],
    terms: [{ subject: ref("pay"), words: "five percent" }],
    deadline: { at: "2025-12-05T11:00:00.000Z", zone: "Europe/Amsterdam" },
  };
  const yes = (party: string): object => ({ offer: ref("o"), by: speaker(party), answer: "accepts" });
  const one = talks().add("offer", offer, { id: "o", on: "2025-12-01" });
  one.add("answer", yes("U"), { on: "2025-12-02" });
  const status = (at: string): string | undefined => one.state({ at }).offers[0]?.status;
  assert.deepEqual([status("2025-12-04"), status("2025-12-06")], ["open", "lapsed"]);
  one.add("answer", yes("E"), { on: "2025-12-06" });
  assert.equal(status("2025-12-07"), "lapsed");
  one.add("answer", yes("E"), { on: "2025-12-03" });
  assert.deepEqual([status("2025-12-02"), status("2025-12-07")], ["open", "accepted"]);
});

test("an envoy's yes under a mandate that needs a sign-off is owed one, until the principal says yes", () => {
  const builder = talks()
    .add("mandate", { holder: speaker("U", "envoy"), may: "pay up to five", needs: [speaker("U")] })
    .position("U pay accepts", { by: "envoy" });
  const [owed] = builder.state().signOffs;
  assert.deepEqual([owed?.row, owed?.party, owed?.needs.length], [ref("pay"), ref("U"), 1]);
  builder.position("U pay accepts", { by: "principal" });
  assert.deepEqual(builder.state().signOffs, []);
});

test("a mandate for one matter asks for no sign-off on another", () => {
  const state = talks()
    .topic("hours")
    .add("mandate", {
      holder: speaker("U", "envoy"),
      may: "hours",
      subjects: [ref("hours")],
      needs: [speaker("U")],
    })
    .position("U pay accepts", { by: "envoy" })
    .state();
  assert.deepEqual(state.signOffs, []);
});

test("a version shown to one side first or alone is pointed out", () => {
  const builder = talks()
    .add("document", { title: "draft", kind: "draft", contents: "held", by: ref("M") }, { id: "d" })
    .add(
      "showing",
      { document: ref("d"), version: "v1", to: [ref("U")], by: ref("M") },
      { on: "2025-12-01" },
    );
  const uneven = (): unknown =>
    builder.state().papers[0]?.uneven.map(({ kind, to, others }) => [kind, to, others]);
  assert.deepEqual(uneven(), [["alone", [ref("U")], [ref("E")]]]);
  builder.add(
    "showing",
    { document: ref("d"), version: "v1", to: [ref("E")], by: ref("M") },
    { on: "2025-12-02" },
  );
  assert.deepEqual(uneven(), [["first", [ref("U")], [ref("E")]]]);
  builder.add(
    "showing",
    { document: ref("d"), version: "v2", to: [ref("U"), ref("E")], by: ref("M") },
    { on: "2025-12-03" },
  );
  assert.deepEqual(uneven(), [["first", [ref("U")], [ref("E")]]]);
});

test("of three sides one may have seen it first and one not at all", () => {
  const shown = (to: string, on: string): readonly [string, object, object] => [
    "showing",
    { document: ref("d"), version: "v3", to: [ref(to)], by: ref("M") },
    { on },
  ];
  const [paper] = talks()
    .party("C")
    .add("document", { title: "draft", kind: "draft", contents: "held", by: ref("M") }, { id: "d" })
    .add(...shown("U", "2025-12-02"))
    .add(...shown("E", "2025-12-01"))
    .state().papers;
  assert.deepEqual(
    paper?.uneven.map(({ kind, to, others }) => [kind, to, others]),
    [
      ["first", [ref("E")], [ref("U")]],
      ["alone", [ref("U"), ref("E")], [ref("C")]],
    ],
  );
});

test("a carrying without its copy is unfinished", () => {
  const builder = talks().add("carry", { what: [ref("pay")], room: "other", form: "gist" }, { id: "c" });
  assert.deepEqual(builder.state().carryings[0]?.copies, []);
  builder.add("carried", { carry: ref("c"), copy: "other/x" });
  assert.deepEqual(builder.state().carryings[0]?.copies, ["other/x"]);
});

test("what a side affirms or denies and what somebody disputes stand beside the entry and change nothing in it", () => {
  const state = talks()
    .position("U pay rejects", { by: "principal" })
    .add("confirmation", { of: ref("pay"), by: speaker("E"), standing: "denied" })
    .add("dispute", { of: ref("pay"), words: "it was hours" }, { author: "bob" })
    .state();
  assert.equal(state.confirmationsByRef.get(ref("pay"))?.[0]?.entry.body.standing, "denied");
  assert.equal(state.disputesByRef.get(ref("pay"))?.[0]?.entry.body.words, "it was hours");
  assert.equal(state.stuck.length, 1);
});
