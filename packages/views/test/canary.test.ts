import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import {
  checkRecord,
  formatRecord,
  KINDS,
  parseRecord,
  refOf,
  roomsIn,
  stateOfPlay,
  visible,
  word,
  type Entry,
  type Room,
} from "@parley/core";
import {
  comparing,
  doorCard,
  en,
  leaveFor,
  pendingIn,
  renderTerminal,
  statusPage,
  statusToJson,
} from "@parley/views";
import { example, htmlOf } from "./pages.ts";

const CANARY = /zqx/i;
const NOW = "2026-10-22T01:10:00.000Z";
const read = parseRecord(example("port/talks.jsonl"), "talks.jsonl");
assert.ok(read.ok);
const entries = read.value;
const rooms = roomsIn(entries);
const digest = (text: string): Promise<string> =>
  Promise.resolve(createHash("sha256").update(text).digest("hex"));

/** Every member of any room with the rooms that name them; and an outsider, who reads what anybody reads. */
const viewers = viewersOf(rooms);

function viewersOf(all: ReadonlyMap<string, Room>): ReadonlyMap<string, ReadonlySet<string>> {
  const roomsByMember = new Map<string, Set<string>>([["outsider", new Set(["public"])]]);
  for (const [room, { members = [] }] of all)
    for (const { member } of members)
      roomsByMember.set(member, (roomsByMember.get(member) ?? new Set()).add(room));
  return roomsByMember;
}

/** The value with a canary in each text that a person could have written. */
function sung(value: unknown): unknown {
  if (typeof value === "string")
    return /[\s“]/.test(value) && !value.includes("/") ? `zqx ${value} zqx` : value;
  if (Array.isArray(value)) return value.map(sung);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sung(inner)]));
}

/**
 * What stands in rooms that the viewer does not read: their own entries, and in each of them a copy of every
 * entry of the record, so that every kind reaches from there at everything that the viewer reads.
 */
function foreignTo(own: ReadonlySet<string>): readonly Entry[] {
  const foreign = [...rooms.keys()].filter((room) => !own.has(room));
  const there = entries.filter(({ room }) => !own.has(room));
  const copies = foreign.flatMap((room) =>
    entries
      .filter(({ kind }) => kind !== "room")
      .map((entry, index) => ({ ...entry, room, id: `zqx${index}`, recordedAt: "2026-09-09T00:00:00.000Z" })),
  );
  return [...there, ...copies].map((entry) => ({ ...entry, body: sung(entry.body) }));
}

/** Corrections, retractions, joins and reviews from there, of everything that the viewer reads. */
function reaching(own: ReadonlySet<string>): readonly Entry[] {
  const [room] = [...rooms.keys()].filter((other) => !own.has(other));
  const [frame] = entries;
  if (room === undefined || frame === undefined) return [];
  return visible(entries, own).flatMap((target, index): readonly Entry[] => {
    const of = refOf(target.room, target.id);
    const base = {
      ...frame,
      room,
      author: target.author,
      touches: [of],
      recordedAt: "2026-10-21T23:00:00.000Z",
    };
    const { kind, v, sources, body } = target;
    return [
      {
        ...base,
        id: `zqxc${index}`,
        kind: "correction",
        body: { of, kind, v, content: { sources, body: sung(body) } },
      },
      { ...base, id: `zqxt${index}`, kind: "retraction", body: { of, reason: "zqx" } },
      { ...base, id: `zqxd${index}`, kind: "dispute", body: { of, words: "zqx" } },
      { ...base, id: `zqxr${index}`, kind: "review", body: { of, verdict: "refused" } },
      { ...base, id: `zqxs${index}`, kind: "same-as", body: { a: of, b: refOf("public", "du") } },
    ];
  });
}

/** Everything that is ever shown or handed to a viewer, as text. */
async function outputs(all: readonly Entry[], own: ReadonlySet<string>): Promise<readonly string[]> {
  const state = stateOfPlay(all, { rooms: own, now: NOW });
  const asOf = stateOfPlay(all, { rooms: own, at: "2026-10-15", recordedBy: "2026-10-16", now: NOW });
  const before = stateOfPlay(all, { rooms: own, recordedBy: "2026-09-09", now: NOW });
  const pages = [
    statusPage(state, { language: en, before }),
    statusPage(asOf, { language: en }),
    ...state.parties.map((party) => doorCard(state, { party, language: en, mustNotRaise: true })),
  ];
  const readable = visible(all, own);
  const findings = await checkRecord(readable, digest);
  const carriage = [...state.lineByRef.keys()].map((ref) =>
    leaveFor(state, { what: [ref], to: "public/du", form: "verbatim" }),
  );
  return [
    ...pages.flatMap((page) => [
      renderTerminal(page, { color: true, unicode: true }),
      renderTerminal(page, { color: false, unicode: false }),
      htmlOf(page),
    ]),
    JSON.stringify(statusToJson(state)),
    JSON.stringify(statusToJson(asOf)),
    JSON.stringify(pendingIn(state, readable, en)),
    JSON.stringify(comparing("a text", "joint", readable)),
    JSON.stringify(carriage.map((leave) => leave.may || leave.why)),
    ...findings.map(({ what }) => word(en.messages, what)),
    formatRecord(readable),
  ];
}

test("the example has viewers of every sort, and there is something that each does not read", () => {
  assert.ok(viewers.size >= 11);
  for (const own of viewers.values())
    assert.ok(foreignTo(own).some(({ body }) => CANARY.test(JSON.stringify(body))));
  const kinds = new Set(foreignTo(new Set(["public"])).map(({ kind }) => kind));
  assert.deepEqual(
    KINDS.map(({ name }) => name).filter((name) => !kinds.has(name)),
    [],
  );
});

test("the canary is heard by whoever reads its room, so that its silence elsewhere says something", async () => {
  const own = new Set(rooms.keys());
  const [room] = [...rooms.keys()].filter((other) => other.startsWith("caucus"));
  assert.ok(room !== undefined);
  const singing = entries.map((entry) =>
    entry.room === room ? { ...entry, body: sung(entry.body) } : entry,
  );
  const heard = await outputs(singing, own);
  assert.ok(heard.filter((text) => CANARY.test(text)).length > 5);
});

for (const [member, own] of viewers) {
  test(`nothing that ${member} receives holds a word of a room that they do not read, or depends on one`, async () => {
    const world = visible(entries, own);
    const other = [...foreignTo(own), ...world, ...reaching(own)];
    const received = await outputs(other, own);
    for (const text of received) assert.doesNotMatch(text, CANARY);
    assert.deepEqual(received, await outputs(world, own));
  });
}
