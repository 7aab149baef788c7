import fc from "fast-check";
import { composeEntry, KINDS, refOf, type Entry, type Ref } from "@parley/core";
import { instant } from "./notation.ts";

/** Random records over few ids and rooms, so that entries clash, correct one another and run in circles. */

const ROOMS = ["r", "s"] as const;
/** The rooms' own ids are among them, so that rooms are opened, too. */
const IDS = ["a", "b", "c", "d", "e", "f", "g", "h", ...ROOMS] as const;

const id = fc.constantFrom(...IDS);
const reference: fc.Arbitrary<Ref> = fc
  .tuple(fc.constantFrom(...ROOMS), id)
  .map(([room, own]) => refOf(room, own));
const speaker = fc.record(
  { person: reference, party: reference, capacity: fc.constantFrom("principal", "envoy", "unknown") },
  { requiredKeys: ["capacity"] },
);
const when = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((day) => ({ day: `2025-12-0${day}` })),
  fc.integer({ min: 1, max: 8 }).map((day) => ({ from: `2025-12-0${day}`, to: `2025-12-0${day + 1}` })),
  fc.constant({ told: "last month" }),
);
const word = fc.constantFrom("land", "pay", "gas");
const optional = { requiredKeys: [] as never[] };

const bodies: Readonly<Record<string, fc.Arbitrary<object>>> = {
  talks: fc.record({ title: word, zone: fc.constantFrom("UTC", "Europe/Kyiv") }),
  party: fc.record({ name: word, roles: fc.constant([{ role: "party" }]) }),
  person: fc.record({ name: word, party: reference }),
  room: fc.record({ kind: fc.constantFrom("team", "joint") }),
  report: fc.constant({ title: "t", text: "Land is open. Pay is not.", sha256: "0".repeat(64) }),
  document: fc.record({
    title: word,
    kind: fc.constant("plan"),
    contents: fc.constantFrom("held", "withheld"),
  }),
  showing: fc.record({ document: reference, to: fc.array(reference, { maxLength: 2 }) }),
  point: fc.record(
    {
      document: reference,
      number: fc.constantFrom("1", "2", "10"),
      from: fc.array(reference, { maxLength: 2 }),
    },
    { requiredKeys: ["document", "number"] },
  ),
  note: fc.record({ words: word }),
  topic: fc.record({ title: word }),
  contact: fc.record({
    status: fc.constantFrom("held", "planned", "not-planned"),
    mode: fc.constant("meeting"),
    parties: fc.array(reference, { maxLength: 2 }),
    people: fc.array(speaker, { maxLength: 2 }),
    minutes: fc.constantFrom(60, 300),
  }),
  statement: fc.record(
    {
      kind: fc.constantFrom("says", "declined-to-say"),
      speaker,
      quotation: fc.constant("direct"),
      words: word,
      about: fc.constant("talks"),
      assessment: fc.constantFrom("positive", "negative"),
    },
    { requiredKeys: ["kind", "quotation", "words"] },
  ),
  position: fc.record(
    {
      party: reference,
      subject: reference,
      version: fc.constantFrom("v1", "v2"),
      by: speaker,
      stance: fc.constantFrom("accepts", "open", "rejects", "acceptable-in-part"),
    },
    { requiredKeys: ["party", "subject", "stance"] },
  ),
  signal: fc.record({
    from: speaker,
    to: speaker,
    via: fc.array(speaker, { maxLength: 2 }),
    contents: fc.constant("withheld"),
  }),
  step: fc.record({ who: fc.array(speaker, { maxLength: 2 }), what: word, to: speaker }),
  outlook: fc.record({
    voice: fc.constantFrom("side", "outlet"),
    speaker,
    judgement: fc.constantFrom("close", "far"),
    words: word,
  }),
  mandate: fc.record(
    {
      holder: speaker,
      subjects: fc.array(reference, { maxLength: 2 }),
      may: word,
      needs: fc.array(speaker, { maxLength: 2 }),
    },
    { requiredKeys: ["holder", "may"] },
  ),
  wording: fc.record(
    { point: reference, version: fc.constantFrom("v1", "v2", "v10"), text: word, isVariant: fc.boolean() },
    { requiredKeys: ["point", "version"] },
  ),
  option: fc.record({ point: reference, label: word, wantedBy: fc.array(reference, { maxLength: 2 }) }),
  "option-link": fc.record({
    option: reference,
    kind: fc.constantFrom("requires", "excludes"),
    other: reference,
  }),
  release: fc.record(
    {
      what: fc.array(reference, { minLength: 1, maxLength: 2 }),
      by: speaker,
      to: fc.array(reference, { minLength: 1, maxLength: 2 }),
      form: fc.constantFrom("verbatim", "gist", "as-our-own-idea"),
      until: when,
    },
    { requiredKeys: ["what", "by", "to", "form"] },
  ),
  revocation: fc.record({ release: reference }),
  offer: fc.record(
    {
      by: speaker,
      to: fc.array(reference, { maxLength: 2 }),
      terms: fc.array(fc.record({ subject: reference, words: word }), { minLength: 1, maxLength: 2 }),
      deadline: fc.constant({ at: "2025-12-05T11:00:00.000Z", zone: "Europe/Amsterdam" }),
    },
    { requiredKeys: ["by", "to", "terms"] },
  ),
  answer: fc.record({ offer: reference, by: speaker, answer: fc.constantFrom("accepts", "refuses", "asks") }),
  conveyance: fc.record(
    { signal: reference, stage: fc.constantFrom("conveyed", "answered", "withdrawn"), words: word },
    { requiredKeys: ["signal", "stage"] },
  ),
  preference: fc.record({
    party: reference,
    points: fc.array(fc.record({ point: reference, ticks: fc.constantFrom(100, { low: 10, high: 20 }) }), {
      maxLength: 2,
    }),
  }),
  confirmation: fc.record({ of: reference, by: speaker, standing: fc.constantFrom("affirmed", "denied") }),
  dispute: fc.record({ of: reference, words: word }),
  carry: fc.record(
    {
      what: fc.array(reference, { minLength: 1, maxLength: 2 }),
      room: fc.constantFrom(...ROOMS),
      release: reference,
      form: fc.constant("gist"),
    },
    { requiredKeys: ["what", "room", "form"] },
  ),
  carried: fc.record({ carry: reference, copy: reference }),
  undertaking: fc.record({ by: fc.array(speaker, { maxLength: 2 }), words: word }),
  "same-as": fc.record({ a: reference, b: reference }),
  "not-same-as": fc.record({ a: reference, b: reference }),
  review: fc.record({ of: reference, verdict: fc.constantFrom("accepted", "refused") }),
  correction: fc.record({
    of: reference,
    kind: fc.constant("topic"),
    v: fc.constant(1),
    content: fc.record({ sources: fc.constant([]), body: fc.record({ title: word }, optional) }),
  }),
  retraction: fc.record({ of: reference }),
};

/** An entry of any kind. A kind without an arbitrary of its own here fails the suite that lists them. */
export const anyEntry: fc.Arbitrary<Entry> = fc
  .tuple(
    fc.constantFrom(...KINDS.map(({ name }) => name)),
    id,
    fc.constantFrom(...ROOMS),
    fc.constantFrom("ada", "bob"),
    fc.integer({ min: 0, max: 5 }),
    fc.option(when, { nil: undefined }),
    fc.boolean(),
  )
  .chain(([kind, own, room, author, minute, on, isFound]) =>
    (bodies[kind] ?? fc.constant({})).map((body) =>
      composeEntry({
        id: own,
        kind,
        room,
        author,
        recordedAt: instant(minute),
        origin: isFound ? { by: "reader", rule: "any" } : { by: "person" },
        ...(on === undefined ? {} : { on }),
        sources: isFound
          ? [{ report: "r/a", start: 0, end: 4, exact: "Land", prefix: "", suffix: " is open. Pay is not." }]
          : [],
        body,
      }),
    ),
  );

/** The kinds for which there is an arbitrary body. */
export const scriptedKinds: readonly string[] = Object.keys(bodies);

/** A record of up to forty entries. */
export const anyRecord: fc.Arbitrary<readonly Entry[]> = fc.array(anyEntry, { maxLength: 40 });
