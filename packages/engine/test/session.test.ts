import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  beginSession,
  conflictsIn,
  nextInquiry,
  preferencesOf,
  replied,
  stepBack,
  toProblem,
  type Inquiry,
  type Point,
  type Reply,
  type Session,
  type Sureness,
} from "@parley/engine";
import { letter } from "./notation.ts";

const pointsOf = (...sizes: number[]): Point[] =>
  sizes.map((size, at) => ({
    id: String(at + 1),
    title: String(at + 1),
    options: Array.from({ length: size }, (_, o) => ({ id: letter(o), title: letter(o) })),
  }));

/** Somebody who knows what they want: weights, and places from 0 to 100 per point and option. */
interface Person {
  readonly weights: readonly number[];
  readonly places: readonly (readonly number[])[];
  readonly reservation: number;
}

function answers({ weights, places, reservation }: Person, inquiry: Inquiry, sureness: Sureness): Reply {
  switch (inquiry.kind) {
    case "weights":
      return { kind: "weights", weights, sureness };
    case "ends": {
      const row = places[inquiry.point]!;
      return { kind: "ends", best: row.indexOf(100), worst: row.indexOf(0) };
    }
    case "between":
      return { kind: "between", place: places[inquiry.point]![inquiry.option]!, sureness };
    case "reservation":
      return { kind: "reservation", value: reservation, sureness };
    case "check":
      return {
        kind: "check",
        rather: weights[inquiry.first]! >= weights[inquiry.second]! ? "first" : "second",
      };
  }
}

/** A whole session with somebody; throws on an answer that is refused. */
function held(points: readonly Point[], person: Person, sureness: Sureness = "sure", most?: number): Session {
  let session = beginSession(points, most);
  for (let inquiry = nextInquiry(session); inquiry !== null; inquiry = nextInquiry(session))
    session = next(session, answers(person, inquiry, sureness));
  return session;
}

function next(session: Session, reply: Reply): Session {
  const result = replied(session, reply);
  if (!result.ok) throw new RangeError(result.failure.message);
  return result.value;
}

/** A person for points of some sizes: the first option is best, the last worst, the rest evenly between. */
function plain(points: readonly Point[]): Person {
  const each = Math.floor(100 / points.length);
  return {
    weights: points.map((_, at) => (at === 0 ? 100 - each * (points.length - 1) : each)),
    places: points.map(({ options }) =>
      options.map((_, o) => (options.length === 1 ? 100 : 100 - (100 * o) / (options.length - 1))),
    ),
    reservation: 40,
  };
}

test("fourteen points take at most 60 answers, and then the preferences are known", () => {
  const points = pointsOf(2, 3, 4, 5, 3, 4, 2, 3, 4, 6, 3, 2, 4, 5);
  const person = plain(points);
  const session = held(points, person);
  assert.ok(session.answered.length <= 60, `${session.answered.length} answers`);
  const { party, assumed } = preferencesOf(session)!;
  assert.deepEqual(assumed, []);
  for (const [at, { id, options }] of points.entries())
    for (const [o, option] of options.entries())
      assert.ok(
        Math.abs(party.values[id]![option.id]! - (person.weights[at]! * person.places[at]![o]!) / 100) < 1e-9,
      );
  assert.equal(party.reservation, 40);
  assert.deepEqual(conflictsIn(session), []);
});

test("a session never takes more answers than it may, and what it leaves out is assumed", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 4, max: 60 }), (counts, most) => {
      const points = pointsOf(...counts);
      const session = held(points, plain(points), "unsure", most);
      assert.ok(session.answered.length <= most);
      const { party, assumed } = preferencesOf(session)!;
      const between = session.answered.filter(({ inquiry }) => inquiry.kind === "between").length;
      const ends = session.answered.filter(({ inquiry }) => inquiry.kind === "ends").length;
      const choices = counts.filter((size) => size > 1).reduce((sum, size) => sum + size, 0);
      assert.equal(assumed.length + between + 2 * ends, choices);
      const read = toProblem({
        points: points.map(({ id, options }) => ({ id, options })),
        parties: [{ id: "A", ...party }],
      });
      assert.ok(read.ok || read.failure.code === "no-preferences", read.ok ? "" : read.failure.message);
    }),
  );
});

test("how sure somebody is becomes a range", () => {
  const points = pointsOf(3, 2);
  const person = {
    weights: [60, 40],
    places: [
      [100, 50, 0],
      [0, 100],
    ],
    reservation: 30,
  };
  const { ranges } = preferencesOf(held(points, person, "fairly-sure"))!.party;
  assert.deepEqual(ranges, {
    options: { 1: { b: [24, 36] } },
    weights: { 1: [54, 66], 2: [36, 44] },
    reservation: [20, 40],
  });
  assert.deepEqual(preferencesOf(held(points, person, "guess"))!.party.ranges.options, { 1: { b: [0, 60] } });
  assert.deepEqual(preferencesOf(held(points, person, "sure"))!.party.ranges, { options: {}, weights: {} });
});

test("answers that do not fit each other are found", () => {
  const points = pointsOf(2, 2, 2);
  const begun = next(beginSession(points), { kind: "weights", weights: [50, 30, 20], sureness: "sure" });
  const ended = [0, 1, 2].reduce((session) => next(session, { kind: "ends", best: 0, worst: 1 }), begun);
  const reserved = next(ended, { kind: "reservation", value: 120, sureness: "sure" });
  const circle = (["first", "first", "second"] as const).reduce(
    (session, rather) => next(session, { kind: "check", rather }),
    reserved,
  );
  assert.equal(nextInquiry(circle), null);
  assert.deepEqual(conflictsIn(circle), [
    { kind: "weights", rather: 2, than: 0 },
    { kind: "circle", points: [0, 1, 2] },
    { kind: "reservation", value: 120 },
  ]);
  assert.equal(stepBack(circle).answered.length, circle.answered.length - 1);
});

test("an answer that cannot be taken is refused in one sentence", () => {
  const points = pointsOf(3, 2);
  const refusal = (session: Session, reply: Reply) => {
    const result = replied(session, reply);
    return result.ok ? "taken" : result.failure.message;
  };
  const begun = beginSession(points);
  const weights = (...each: number[]): Reply => ({ kind: "weights", weights: each, sureness: "sure" });
  assert.equal(refusal(begun, weights(60, 35)), "The weights sum to 95, not to 100: 5 are left to give.");
  assert.equal(refusal(begun, weights(60, 45)), "The weights sum to 105, not to 100: take 5 away.");
  assert.equal(refusal(begun, weights(120, -20)), "The weight of point “2” is -20; it cannot be below 0.");
  assert.equal(
    refusal(begun, weights(Number.NaN, 1)),
    "The weight of point “1” is NaN; it cannot be below 0.",
  );
  assert.equal(refusal(begun, weights(100)), "There are 2 points, but 1 weights; give one for each.");
  assert.equal(
    refusal(begun, { kind: "ends", best: 0, worst: 1 }),
    "The question is about weights, but the answer is about ends; answer the question.",
  );
  const weighed = next(begun, weights(60, 40));
  assert.equal(
    refusal(weighed, { kind: "ends", best: 1, worst: 1 }),
    "“b” cannot be both best and worst on point “1”; if all options are alike, give the point no weight.",
  );
  const ended = next(weighed, { kind: "ends", best: 0, worst: 2 });
  assert.equal(
    refusal(ended, { kind: "between", place: 101, sureness: "sure" }),
    "The place of “b” at “1” is 101; it should lie between 0, the worst, and 100, the best.",
  );
});
