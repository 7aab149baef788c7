import assert from "node:assert/strict";
import { test } from "node:test";
import { en, renderTerminal, statusPage, statusToJson } from "@parley/views";
import { Dispute, ref } from "./dispute.ts";

interface Told {
  readonly settling: {
    readonly blocking: readonly {
      readonly against: readonly object[];
      readonly accepts: readonly object[];
    }[];
    readonly freeing: readonly {
      readonly party: { ref: string };
      readonly offer: string | null;
      readonly settles: readonly { ref: string }[];
    }[];
    readonly nearest: { readonly point: { ref: string } } | null;
    readonly unspecified: readonly { readonly leavesOpen: string }[];
    readonly together: readonly { readonly points: readonly { ref: string }[]; readonly by: string }[];
  };
}

const told = (dispute: Dispute): Told["settling"] => (statusToJson(dispute.state()) as Told).settling; // the function under test made it

/** Which answers settle most, as “party: points”. */
const freeing = (dispute: Dispute): readonly string[] =>
  told(dispute).freeing.map(
    ({ party, offer, settles }) =>
      `${party.ref}${offer === null ? "" : " to the offer"}: ${settles.map((each) => each.ref).join(", ")}`,
  );

const three = (): Dispute =>
  new Dispute().consent("all").parties("union", "quay", "city").point("pay").point("nights").point("cranes");

test("the answer that would settle most is the yes that alone is missing", () => {
  const dispute = three()
    .position("union pay accepts")
    .position("quay pay accepts")
    .position("city pay rejects")
    .position("union nights accepts");
  assert.deepEqual(freeing(dispute), [`${ref("city")}: ${ref("pay")}`]);
});

test("a yes to an offer counts on all its terms, and its maker accepts them", () => {
  const dispute = three()
    .position("city pay accepts")
    .position("city nights accepts")
    .position("quay cranes accepts")
    .position("city cranes accepts")
    .offer("quay", "union", "pay", "nights");
  assert.deepEqual(freeing(dispute), [`${ref("union")} to the offer: ${ref("pay")}, ${ref("nights")}`]);
  assert.deepEqual(
    told(dispute).together.map(({ by, points }) => [by, points.length]),
    [["offer", 2]],
  );
});

test("where all but one will do, a point with one refusal is settled already", () => {
  const positions = (dispute: Dispute): Dispute =>
    dispute.position("union pay accepts").position("quay pay accepts").position("city pay rejects");
  assert.equal(told(positions(three())).freeing.length, 1);
  const lenient = new Dispute().consent("all-but-one").parties("union", "quay", "city").point("pay");
  assert.deepEqual(told(positions(lenient)).freeing, []);
});

test("where no single answer settles a point, the nearest is named, and nothing is weighed", () => {
  const dispute = three().position("union pay accepts").position("quay nights rejects");
  assert.equal(told(dispute).nearest?.point.ref, ref("pay"));
  const page = renderTerminal(statusPage(dispute.state(), { language: en }), { color: false, unicode: true });
  const section = /WHAT COULD FREE IT[\s\S]*?(?=\n\n[A-Z])/.exec(page)?.[0] ?? "";
  assert.match(
    section.replace(/\s+/g, " "),
    /No single answer would settle a point\. Nearest is pay: the consent of quay and city is missing\./,
  );
  assert.doesNotMatch(section.replace(/\[\d+\]/g, ""), /\d/);
});

test("who stands against whom is told, and a yes on an untold condition is unspecified", () => {
  const dispute = three().position("union pay accepts-if").position("quay pay counters");
  const [pay] = told(dispute).blocking;
  assert.deepEqual([pay?.against.length, pay?.accepts.length], [1, 1]);
  assert.deepEqual(
    told(dispute).unspecified.map(({ leavesOpen }) => leavesOpen),
    ["condition"],
  );
  const told2 = three().position("union pay accepts-if", { gist: "if nights are paid double" });
  assert.deepEqual(told(told2).unspecified, []);
  const page = renderTerminal(statusPage(dispute.state(), { language: en }), { color: false, unicode: true });
  assert.match(page.replace(/\s+/g, " "), /between union, who accepts it, and quay/);
});
