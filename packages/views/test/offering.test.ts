import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entry } from "@parley/core";
import { composed, derivedHalts, en, Viewing, type Values } from "@parley/views";
import { Dispute, ref } from "./dispute.ts";

const dispute = (): Dispute =>
  new Dispute()
    .parties("union", "quay")
    .point("pay", "low pay", "high pay")
    .point("cranes", "none", "one on trial")
    .add("room", "team", { kind: "team" }, "team")
    .add("room", "caucus", { kind: "caucus", party: ref("union") }, "caucus")
    .add("option", "secret", { point: ref("pay"), label: "middle pay" }, "team");

function offered(of: Dispute, values: Values, room = "joint") {
  const viewing = new Viewing(of.state(), en);
  const writing = { id: "new", room, author: "ada", recordedAt: "2026-12-02T08:00:00.000Z" };
  const given = { speaker: [ref("union")], parties: [ref("quay")], ...values };
  return composed(viewing, of.entries, "offer", given, writing);
}

interface Terms {
  readonly terms: readonly { readonly subject: string; readonly option?: string; readonly words: string }[];
}

function termsOf(result: ReturnType<typeof offered>): Terms["terms"] {
  assert.ok(result.ok, result.ok ? "" : result.problem.message);
  const { body } = result.value.entry as Entry<Terms>; // an offer, as composed above
  return body.terms;
}

const names = (of: Dispute): readonly string[] => {
  const { rows } = new Viewing(of.state(), en).state;
  return ["pay", "cranes"].map((id) => {
    const row = rows.find(({ ref: each }) => each === ref(id));
    return row?.number === undefined ? id : `${row.number} ${row.name}`;
  });
};

test("a term that begins with the name of a point is about that point and names its option", () => {
  const of = dispute();
  const [pay = "", cranes = ""] = names(of);
  const terms = termsOf(offered(of, { terms: [`${pay}: high pay\n${cranes}: two, later`] }));
  assert.deepEqual(terms, [
    { subject: ref("pay"), option: ref("pay-1"), words: "high pay" },
    { subject: ref("cranes"), words: "two, later" },
  ]);
});

test("a term that names no point is about the chosen one, and one has to be chosen", () => {
  const of = dispute();
  const missing = offered(of, { terms: ["ten days of quiet"] });
  assert.ok(!missing.ok);
  assert.match(missing.problem.message, /missing/);
  assert.deepEqual(termsOf(offered(of, { terms: ["ten days of quiet"], subject: [ref("pay")] })), [
    { subject: ref("pay"), words: "ten days of quiet" },
  ]);
});

test("an option that the room may not cite is named in words only", () => {
  const of = dispute();
  const [pay = ""] = names(of);
  const values = { terms: [`${pay}: middle pay`] };
  assert.deepEqual(termsOf(offered(of, values, "caucus")), [{ subject: ref("pay"), words: "middle pay" }]);
  assert.equal(termsOf(offered(of, values, "team"))[0]?.option, "team/secret");
});

test("what was worked out from a room that the readers may not know is checked before it goes, and stops where it shows", () => {
  const of = dispute();
  const viewing = new Viewing(of.state(), en);
  const inputs = ["team/secret", ref("pay-0")];
  const halts = (room: string, checked?: { room: string; unreleased: readonly string[] }) =>
    derivedHalts(viewing, of.entries, room, { inputs, checked });
  assert.deepEqual(halts("team"), { unchecked: 0, halts: [] });
  assert.equal(halts("caucus").unchecked, 1);
  assert.equal(halts("joint", { room: "caucus", unreleased: [] }).unchecked, 1);
  assert.deepEqual(halts("caucus", { room: "caucus", unreleased: [] }), { unchecked: 0, halts: [] });
  const stopped = halts("caucus", { room: "caucus", unreleased: ["team/secret"] });
  assert.deepEqual(
    stopped.halts.map(({ ref: of, room }) => [of, room.kind]),
    [["team/secret", "team"]],
  );
  assert.deepEqual(
    derivedHalts(viewing, of.entries, "joint", { inputs: [ref("pay-0")], checked: undefined }),
    { unchecked: 0, halts: [] },
  );
});
