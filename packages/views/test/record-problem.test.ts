import assert from "node:assert/strict";
import { test } from "node:test";
import { fromTicks, nextInquiry, replied, toProblem, type Reply, type Session } from "@parley/engine";
import {
  answersOf,
  beginElicitation,
  conflictSentence,
  en,
  frontierPicture,
  inquirySentence,
  leaksTo,
  preferenceFrom,
  recordProblem,
  type RecordProblem,
} from "@parley/views";
import fc from "fast-check";
import { Dispute, ref } from "./dispute.ts";

const two = (): Dispute =>
  new Dispute().parties("union", "quay").point("pay", "low", "high").point("cranes", "none", "trial", "all");

const wants = (dispute: Dispute): Dispute =>
  dispute
    .preference(
      "union",
      { pay: 600, cranes: 400 },
      { "pay-0": 0, "pay-1": 600, "cranes-0": 400, "cranes-1": 300, "cranes-2": 0 },
      { withoutAgreement: 300 },
    )
    .preference(
      "quay",
      { pay: 500, cranes: 500 },
      { "pay-0": 500, "pay-1": 0, "cranes-0": 0, "cranes-1": 300, "cranes-2": 500 },
      { withoutAgreement: 200 },
    );

function built(dispute: Dispute): RecordProblem {
  const result = recordProblem(dispute.state(), en);
  assert.ok(result.ok, result.ok ? "" : result.failure.message);
  return result.value;
}

/** The values of a party on a point, in points of 100. */
const values = ({ problem }: RecordProblem, party: number, point: number): readonly number[] =>
  [...(problem.parties[party]?.values[point] ?? [])].map((ticks) => fromTicks(problem.scale, ticks));

test("ticks become points of 100, options on a scale of their own are brought to the weight", () => {
  const plain = built(wants(two()));
  assert.deepEqual(
    [values(plain, 0, 0), values(plain, 1, 1)],
    [
      [0, 60],
      [0, 30, 50],
    ],
  );
  const shares = built(
    wants(two()).preference("union", {}, { "cranes-0": 1000, "cranes-1": 750, "cranes-2": 0 }),
  );
  assert.deepEqual(values(shares, 0, 1), [40, 30, 0]);
  assert.ok(shares.basis.assumptions.some((each) => /were valued on a scale of their own/.test(each)));
});

test("an option without a value gets the whole range and is listed as assumed", () => {
  const { problem, basis } = built(
    two()
      .preference(
        "union",
        { pay: 600, cranes: 400 },
        { "pay-0": 0, "pay-1": 600, "cranes-0": 400, "cranes-2": 0 },
      )
      .preference("quay", { pay: 1000 }, { "pay-0": 1000, "pay-1": 0 }),
  );
  assert.deepEqual(
    problem.unknowns.map(({ low, high, ...what }) => ({
      ...what,
      low: fromTicks(problem.scale, low),
      high: fromTicks(problem.scale, high),
    })),
    [{ kind: "option", party: 0, point: 1, option: 1, low: 0, high: 40 }],
  );
  assert.ok(
    basis.assumptions.some((each) => /“trial” on .*assumed to be worth anything from 0 to 40/.test(each)),
  );
});

test("the latest assessment counts, part by part; every assessor's view stands beside it", () => {
  const { problem, assessors } = built(
    wants(two())
      .preference("union", {}, {}, { withoutAgreement: 450, author: "bob" })
      .preference(
        "union",
        { pay: 600, cranes: 400 },
        { "pay-1": 600, "pay-0": 100, "cranes-0": 400, "cranes-1": 0, "cranes-2": 0 },
        { author: "bob" },
      ),
  );
  assert.equal(fromTicks(problem.scale, problem.parties[0]!.reservation), 45);
  assert.deepEqual(
    assessors.map(({ name }) => name),
    ["ada, 1 Dec 2026", "bob, 1 Dec 2026"],
  );
  const [ada] = assessors;
  assert.equal(fromTicks(ada!.problem.scale, ada!.problem.parties[0]!.reservation), 30);
});

test("a declared red line counts only where it is asked for; an assessed one always", () => {
  const declared = built(
    wants(two()).position("union cranes rejects", { redLine: "declared", gist: "not all, never" }),
  );
  assert.equal(declared.problem.parties[0]?.redLines.length, 0);
  assert.deepEqual(declared.declared?.problem.parties[0]?.redLines, [{ point: 1, option: 2 }]);
  const assessed = built(wants(two()).position("union cranes-2 rejects", { redLine: "assessed" }));
  assert.deepEqual(assessed.problem.parties[0]?.redLines, [{ point: 1, option: 2 }]);
  assert.equal(assessed.declared, null);
  const unclear = built(wants(two()).position("union cranes rejects", { redLine: "declared" }));
  assert.equal(unclear.declared, null);
  assert.ok(unclear.basis.assumptions.some((each) => /which options it closes is not recorded/.test(each)));
});

test("an offer holds together in the answer with what was declared; offers that contradict each other do not", () => {
  const one = built(wants(two()).offer("quay", "union", "pay-1", "cranes-2"));
  assert.deepEqual([one.problem.links.length, one.declared?.problem.links.length], [0, 1]);
  const both = built(
    wants(two()).offer("quay", "union", "pay-1", "cranes-2").offer("quay", "union", "pay-1", "cranes-1"),
  );
  assert.equal(both.declared?.problem.links.length, 0);
  assert.match(both.declared?.lines.join() ?? "", /contradict one another/);
});

test("links, consent and what is left out come from the record", () => {
  const dispute = wants(two().consent("vetoes", "quay").parties("city").point("tolls")).add(
    "option-link",
    "link",
    {
      option: ref("pay-1"),
      kind: "requires",
      other: ref("cranes-1"),
    },
  );
  const { problem, basis, inputs } = built(dispute);
  assert.deepEqual(
    problem.links.map(({ kind }) => kind),
    ["requires"],
  );
  assert.deepEqual(problem.consent, { needed: 1, vetoes: [1] });
  assert.ok(inputs.includes(ref("link")) && inputs.includes(ref("talks")));
  assert.ok(basis.assumptions.some((each) => /what city wants: it is left out/.test(each)));
  assert.ok(basis.assumptions.some((each) => each.startsWith("tolls is left out: no options")));
});

test("without options or preferences there is one sentence", () => {
  for (const [dispute, says] of [
    [new Dispute().parties("union"), /names no options/],
    [two(), /does not say what any side wants/],
  ] as const) {
    const result = recordProblem(dispute.state(), en);
    assert.ok(!result.ok && says.test(result.failure.message));
  }
});

test("whatever is recorded as numbers, the problem can be solved or is refused with a sentence", () => {
  const ticks = fc.oneof(
    fc.integer({ min: -10_000, max: 10_000 }),
    fc
      .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 500, max: 1_000 }))
      .map(([low, high]) => ({ low, high })),
  );
  const some = (keys: readonly string[]) =>
    fc
      .array(fc.tuple(fc.constantFrom(...keys), ticks), { maxLength: 2 * keys.length })
      .map((pairs) => Object.fromEntries(pairs));
  const party = fc.record({
    points: some(["pay", "cranes"]),
    options: some(["pay-0", "pay-1", "cranes-0", "cranes-1", "cranes-2"]),
  });
  fc.assert(
    fc.property(party, party, (union, quay) => {
      const dispute = two()
        .preference("union", union.points, union.options)
        .preference("quay", quay.points, quay.options);
      const result = recordProblem(dispute.state(), en);
      if (!result.ok) return /^(?:Party “|The record )[^\n]+\.$/.test(result.failure.message);
      return answersOf(result.value.problem).zopa.exists !== null;
    }),
    { numRuns: 150 },
  );
});

test("a confidence shows where the answer would differ without it, and not where it would not", async () => {
  const open = wants(two());
  const solve = ({ problem, declared }: RecordProblem) =>
    Promise.resolve({
      answers: answersOf(problem),
      declared: declared === null ? null : answersOf(declared.problem),
      outlook: null,
    });
  const asking = (dispute: Dispute) => ({
    entries: dispute.entries,
    question: {},
    language: en,
    target: "joint",
    solve,
  });
  assert.deepEqual(await leaksTo(asking(open)), { hidden: 0, differs: [], inferable: [] });
  const secret = wants(two())
    .add("room", "team", { kind: "team" }, "team")
    .preference("union", {}, {}, { withoutAgreement: 350, room: "team" });
  const leaks = await leaksTo(asking(secret));
  assert.equal(leaks.hidden, 1);
  assert.ok(leaks.differs.includes("utilities"));
  assert.equal(leaks.inferable[0]?.isReleased, false);
  const id = secret.entries.at(-1)!.id;
  const released = secret.add(
    "release",
    "leave",
    {
      what: [`team/${id}`],
      by: { party: ref("union"), capacity: "principal" },
      to: [ref("quay"), ref("union")],
      form: "gist",
    },
    "team",
  );
  assert.equal((await leaksTo(asking(released))).inferable[0]?.isReleased, true);
  await assert.rejects(leaksTo({ ...asking(open), target: "nowhere" }), RangeError);
});

/** Answers every question of a session by a script, and what was asked. */
function scripted(session: Session): { readonly done: Session; readonly asked: readonly string[] } {
  let at = session;
  const asked: string[] = [];
  for (let inquiry = nextInquiry(at); inquiry !== null; inquiry = nextInquiry(at)) {
    asked.push(inquirySentence(en.packages.elicit, at, inquiry));
    const count = at.points.length;
    const reply: Reply =
      inquiry.kind === "weights"
        ? {
            kind: "weights",
            weights: at.points.map((_, point) => (point === 0 ? 100 - 5 * (count - 1) : 5)),
            sureness: "fairly-sure",
          }
        : inquiry.kind === "ends"
          ? { kind: "ends", best: 0, worst: 1 }
          : inquiry.kind === "between"
            ? { kind: "between", place: 50, sureness: "unsure" }
            : inquiry.kind === "reservation"
              ? { kind: "reservation", value: 40, sureness: "guess" }
              : { kind: "check", rather: "first" };
    const next = replied(at, reply);
    assert.ok(next.ok);
    at = next.value;
  }
  return { done: at, asked };
}

test("a session over 14 points takes at most 60 answers and becomes an entry that gives the same problem", () => {
  const dispute = new Dispute().parties("union");
  for (let point = 0; point < 14; point++) dispute.point(`point${point}`, "a", "b", "c", "d", "e", "f");
  const begun = beginElicitation(dispute.state(), ref("union"));
  const { done, asked } = scripted(begun.session);
  assert.ok(asked.length <= 60 && asked.length > 30, String(asked.length));
  assert.match(asked[0] ?? "", /^Share 100 points/);
  const body = preferenceFrom({ ...begun, session: done });
  assert.ok(body !== null && (body.options ?? []).length < 14 * 6);
  const { problem, basis } = built(dispute.add("preference", "found", body));
  assert.equal(problem.points.length, 14);
  assert.equal(fromTicks(problem.scale, Math.max(...problem.parties[0]!.values[0]!)), 35);
  assert.ok(
    problem.unknowns.length > 14 && basis.assumptions.some((each) => /assumed to be worth/.test(each)),
  );
});

test("answers that do not fit are told as sentences", () => {
  const { session } = beginElicitation(two().state(), ref("union"));
  const told = conflictSentence(en.packages.elicit, session, { kind: "weights", rather: 1, than: 0 });
  assert.match(told, /cranes was preferred to .*pay, but .*pay was given more points/);
});

test("the picture has the pair's outcomes, what they have without an agreement, and the marked packages as a table", () => {
  const result = toProblem({
    points: [
      { id: "p", options: ["a", "b"] },
      { id: "q", options: ["a", "b"] },
    ],
    parties: [
      { id: "A", values: { p: { a: 0, b: 6 }, q: { a: 4, b: 0 } }, reservation: 3 },
      { id: "B", values: { p: { a: 5, b: 0 }, q: { a: 0, b: 5 } }, reservation: 2 },
    ],
  });
  assert.ok(result.ok);
  const answers = answersOf(result.value);
  const picture = frontierPicture(result.value, answers, {
    pair: [0, 1],
    given: [{ label: "today", package: [0, 1] }],
  });
  assert.deepEqual(
    picture.outcomes.map(({ x, y }) => [x, y]),
    [
      [6, 5],
      [4, 5],
    ].slice(0, picture.count),
  );
  assert.deepEqual([picture.withoutAgreement, picture.x, picture.y], [{ x: 3, y: 2 }, [0, 10], [0, 10]]);
  assert.deepEqual(
    picture.marked.map(({ label, isAcceptable }) => [label, isAcceptable]),
    [
      ["A", true],
      ["today", false],
    ],
  );
  assert.equal(picture.marked[1]?.byParty[0]?.accepts, false);
  assert.throws(() => frontierPicture(result.value, answers, { pair: [0, 0] }), RangeError);
});
