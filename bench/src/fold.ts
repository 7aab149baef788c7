import { en, statusPage } from "@parley/views";
import { composeEntry, stateOfPlay, type Entry } from "@parley/core";
import { against, medianMs, type Benchmark, type Case } from "./benchmark.ts";

/** What a question of two dates may take. */
const LIMIT = { name: "limit", value: 50 };
const PARTIES = 7;
const SUBJECTS = 60;
const STANCES = ["accepts", "accepts-if", "counters", "open", "rejects"] as const;

/** A record of about the given number of entries over three years: positions, statements, contacts, outlooks. */
export function manyEntries(count: number): readonly Entry[] {
  const entries: Entry[] = [];
  const add = (kind: string, id: string, body: object, day?: string): void => {
    entries.push(
      composeEntry({
        id,
        kind,
        room: "team",
        author: "ada",
        recordedAt: new Date(1_700_000_000_000 + entries.length * 1000).toISOString(),
        origin: { by: "person" },
        sources: [],
        body,
        ...(day === undefined ? {} : { on: { day } }),
      }),
    );
  };
  for (let i = 0; i < PARTIES; i++)
    add("party", `party${i}`, { name: `Party ${i}`, roles: [{ role: "party" }] });
  for (let i = 0; i < SUBJECTS; i++) add("topic", `topic${i}`, { title: `Topic ${i}` });
  for (let i = entries.length; i < count; i++) {
    const party = `team/party${i % PARTIES}`;
    const day = new Date(1_700_000_000_000 + ((i * 7919) % 1000) * 86_400_000).toISOString().slice(0, 10);
    const by = { party, capacity: i % 3 === 0 ? "principal" : "envoy" };
    const id = `e${((i * 2_654_435_761) % 4_294_967_296).toString(36)}-${i}`;
    if (i % 10 < 6) {
      const subject = `team/topic${(i * 31) % SUBJECTS}`;
      add("position", id, { party, subject, by, stance: STANCES[i % STANCES.length] }, day);
    } else if (i % 10 < 8) {
      const body = { kind: "says", speaker: by, quotation: "direct", words: "We shall see.", about: "talks" };
      add("statement", id, body, day);
    } else if (i % 10 === 8) {
      const parties = [party, `team/party${(i + 1) % PARTIES}`];
      add("contact", id, { status: "held", mode: "meeting", parties, people: [] }, day);
    } else {
      add(
        "outlook",
        id,
        { voice: "side", speaker: by, judgement: i % 20 === 9 ? "close" : "far", words: "near" },
        day,
      );
    }
  }
  amend(entries, add);
  // As from a file: fresh strings whose hashes nobody has worked out yet.
  return JSON.parse(JSON.stringify(entries)) as Entry[];
}

/** One entry in a hundred amends an earlier one or is of a rarer kind, so that every stage has work. */
function amend(
  entries: readonly Entry[],
  add: (kind: string, id: string, body: object, day?: string) => void,
): void {
  const told = entries.filter(({ kind }) => kind === "position" || kind === "statement");
  const speaker = { party: "team/party0", capacity: "principal" };
  for (let i = 0; i * 100 < told.length; i++) {
    const target = told[i * 100];
    if (target === undefined) break;
    const of = `team/${target.id}`;
    const { kind, v, on, sources, body } = target;
    if (i % 5 === 0)
      add("correction", `c${i}`, {
        of,
        kind,
        v,
        content: { ...(on === undefined ? {} : { on }), sources, body },
      });
    else if (i % 5 === 1) add("retraction", `t${i}`, { of });
    else if (i % 5 === 2) add("dispute", `d${i}`, { of, words: "not so" });
    else if (i % 5 === 3)
      add("release", `l${i}`, { what: [of], by: speaker, to: ["team/party1"], form: "gist" });
    else add("signal", `s${i}`, { from: speaker, to: speaker, via: [], contents: "withheld" });
  }
}

/** The time from entries to the state beside a bare loop that indexes the same entries by id. */
export const fold: Benchmark = {
  name: "fold",
  about: "from entries to the state, beside a bare loop that indexes the same entries by id",
  async run(progress) {
    const cases: Case[] = [];
    for (const count of [1000, 10_000, 100_000]) {
      progress(`${count.toLocaleString("en")} entries`);
      const text = JSON.stringify(manyEntries(count));
      const entries = JSON.parse(text) as Entry[];
      const state = await medianMs(9, () => stateOfPlay(entries));
      const bare = await medianMs(9, () => {
        const byId = new Map<string, Entry>();
        for (const entry of entries) byId.set(entry.id, entry);
        return byId.size;
      });
      cases.push(
        against(`${count.toLocaleString("en")} entries`, state, "ms", { name: "index by id", value: bare }),
      );
    }
    progress("as of a day, and what changed between two");
    const entries = JSON.parse(JSON.stringify(manyEntries(10_000))) as Entry[];
    const question = { at: "2024-06-01", recordedBy: "2023-11-15" };
    cases.push(
      against(
        "10,000 entries as of a day",
        await medianMs(9, () => stateOfPlay(entries, question)),
        "ms",
        LIMIT,
      ),
      against(
        "10,000 entries, two dates side by side",
        await medianMs(9, () => {
          const before = stateOfPlay(entries, { recordedBy: "2023-11-14" });
          return statusPage(stateOfPlay(entries), { language: en, before });
        }),
        "ms",
        LIMIT,
      ),
    );
    return cases;
  },
};
