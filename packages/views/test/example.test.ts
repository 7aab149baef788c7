import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { CellState, Ref, RowState, Speaker, StateOfPlay } from "@parley/core";
import { example, stateOf } from "./pages.ts";

// One set of facts, told by a report from outside (where it is at hand) and by an example of our own.
const outside = process.env["PARLEY_SHARED"] ?? fileURLToPath(new URL("../../../../shared", import.meta.url));
const article = `${outside}/data/articles/ushakov-talks.txt`;

const TOLD: readonly (readonly [name: string, text: string | undefined])[] = [
  ["the article", existsSync(article) ? readFileSync(article, "utf8") : undefined],
  ["the example", example("undated-report.txt")],
];

for (const [name, text] of TOLD) {
  const it = (what: string, check: (state: StateOfPlay, text: string) => void): void => {
    test(`${name}: ${what}`, { skip: text === undefined ? "the article is not here" : false }, async () => {
      check(await stateOf(text ?? ""), text ?? "");
    });
  };

  it("three parties, the United States both go-between and author of the plan", (state) => {
    const roles = Object.fromEntries(
      state.parties.map((side) => [side.name, side.roles.map(({ role }) => role)]),
    );
    assert.deepEqual(Object.keys(roles).toSorted(), ["Russia", "Ukraine", "United States"]);
    assert.deepEqual([roles["Russia"], roles["Ukraine"]], [["party"], ["party"]]);
    assert.ok(roles["United States"]?.some((role) => role === "mediator"));
    const plan = state.papers.find(({ points }) => points === 28);
    assert.equal(state.name(plan?.by), "United States");
  });

  it("six people with their capacities", (state) => {
    const people = state.people.map(
      (person) => `${person.name}: ${person.capacities.join("+")}, ${state.name(person.party) ?? "?"}`,
    );
    assert.deepEqual(people.toSorted(), [
      "Donald Trump: principal, United States",
      "Jared Kushner: envoy, United States",
      "Steve Witkoff: envoy, United States",
      "Vladimir Putin: principal, Russia",
      "Volodymyr Zelenskyy: principal, Ukraine",
      "Yuri Ushakov: adviser, Russia",
    ]);
  });

  it("the five hours and Florida held, the call planned after the report, direct talks not planned", (state) => {
    const contacts = state.contacts.map(({ status, mode, minutes, place, parties, people, after }) => ({
      status,
      mode,
      minutes,
      place,
      parties: names(state, parties),
      people: people.map(({ person }) => state.name(person) ?? "").toSorted(),
      after: after !== undefined,
    }));
    assert.equal(contacts.length, 4);
    const find = (status: string, mode: string): unknown =>
      contacts.filter((contact) => contact.status === status && contact.mode === mode);
    assert.deepEqual(find("held", "meeting"), [
      {
        status: "held",
        mode: "meeting",
        minutes: 300,
        place: undefined,
        parties: ["Russia", "United States"],
        people: ["Jared Kushner", "Steve Witkoff", "Yuri Ushakov"],
        after: false,
      },
      {
        status: "held",
        mode: "meeting",
        minutes: undefined,
        place: "Florida",
        parties: ["Ukraine", "United States"],
        people: [],
        after: false,
      },
    ]);
    assert.deepEqual(find("planned", "call"), [
      {
        status: "planned",
        mode: "call",
        minutes: undefined,
        place: undefined,
        parties: ["Russia", "United States"],
        people: ["Jared Kushner", "Steve Witkoff"],
        after: true,
      },
    ]);
    assert.deepEqual(find("not-planned", "meeting"), [
      {
        status: "not-planned",
        mode: "meeting",
        minutes: undefined,
        place: undefined,
        parties: ["Russia", "United States"],
        people: ["Donald Trump", "Vladimir Putin"],
        after: false,
      },
    ]);
  });

  it("the plan and the four papers with contents withheld; the four received by Russia, the giver not said", (state) => {
    const papers = state.papers.map(({ count, points, contents }) => ({ count, points, contents }));
    assert.deepEqual(
      papers.toSorted((a, b) => a.count - b.count),
      [
        { count: 1, points: 28, contents: "withheld" },
        { count: 4, points: undefined, contents: "withheld" },
      ],
    );
    const four = state.papers.find(({ count }) => count === 4);
    assert.deepEqual(
      four?.showings.map(({ to, by }) => [names(state, to), by]),
      [[["Russia"], undefined]],
    );
    const plan = state.papers.find(({ points }) => points === 28);
    assert.deepEqual(
      plan?.showings.map(({ by, on }) => [state.name(by), on]),
      [["United States", { told: "last month" }]],
    );
  });

  it("territory open for Russia, the American proposals acceptable in part, no cell accepts", (state) => {
    assert.deepEqual(stances(state), [
      ["American proposals", "Russia", "acceptable-in-part", "Yuri Ushakov"],
      ["territory", "Russia", "open", "Yuri Ushakov"],
    ]);
    assert.deepEqual(
      state.stuck.map(({ row }) => row.name),
      ["territory"],
    );
    assert.equal(state.agreementByRow.size, 0);
  });

  it("the signals from Putin to Trump through the two envoys, withheld and not yet conveyed", (state) => {
    assert.equal(state.signals.length, 1);
    const body = state.signals[0]?.line.entry.body;
    assert.deepEqual([who(state, body?.from), who(state, body?.to)], ["Vladimir Putin", "Donald Trump"]);
    assert.deepEqual(body?.via.map((carrier) => who(state, carrier)).toSorted(), [
      "Jared Kushner",
      "Steve Witkoff",
    ]);
    assert.equal(body?.contents, "withheld");
    assert.ok(unsaid(state).includes("unsaid-signal"));
  });

  it("who waits for what: Ukraine for the Americans, Russia for the call", (state) => {
    const owed = state.owed.map(({ who: owing, to, what, awaits, after }) => ({
      owing: owing
        .map((speaker) => who(state, speaker) ?? "")
        .toSorted()
        .join(", "),
      to: to.map((speaker) => who(state, speaker)).join(", "),
      what,
      awaits,
      after: after !== null,
    }));
    assert.ok(
      owed.some(
        ({ owing, to, awaits }) =>
          owing === "United States" &&
          to === "Ukraine" &&
          /signals from the American delegation/.test(awaits ?? ""),
      ),
      JSON.stringify(owed),
    );
    assert.ok(
      owed.some(
        ({ owing, to, after }) => owing === "Jared Kushner, Steve Witkoff" && to === "Russia" && after,
      ),
      JSON.stringify(owed),
    );
    assert.ok(
      owed.some(({ owing, what }) => owing === "Jared Kushner, Steve Witkoff" && /return/.test(what ?? "")),
      JSON.stringify(owed),
    );
  });

  it("Trump's and Moscow's accounts side by side, at different or unknown times; the outlet apart", (state) => {
    const nearness = state.divergences.find(
      ({ about, aspect }) => about === "talks" && aspect === "nearness",
    );
    assert.equal(nearness?.samePeriod, false);
    const told = nearness.accounts.map(
      ({ voice, speaker, party, value }) =>
        `${voice} ${who(state, speaker) ?? state.name(party) ?? ""} ${value}`,
    );
    for (const account of [
      "side Donald Trump close",
      "side Russia uncertain",
      "outlet  far",
      "outlet  uncertain",
    ])
      assert.ok(told.includes(account), `${account} in ${told.join("; ")}`);
  });

  it("the outlet's own voice: few results, far, uncertain; the headline's sources unnamed", (state) => {
    const outlet = state.outlooks
      .filter(({ entry }) => entry.body.voice === "outlet")
      .map(({ entry }) => entry.body);
    for (const [judgement, words] of [
      ["far", /few concrete results/],
      ["far", /far from/],
      ["uncertain", /uncertain/],
    ] as const)
      assert.ok(
        outlet.some((body) => body.judgement === judgement && words.test(body.words)),
        String(words),
      );
    const unnamed = state.outlooks.filter(({ entry }) => entry.body.voice === "unnamed");
    assert.deepEqual(
      unnamed.map(({ entry }) => entry.body.judgement),
      ["stalled"],
    );
  });

  it("the assessment without a speaker, the details declined, the quotes in public after the meeting", (state) => {
    const statements = state.statements.map(({ entry }) => entry);
    const praise = statements.find(({ body }) => /very useful and substantive/.test(body.words));
    assert.equal(praise?.body.speaker, undefined);
    assert.equal(praise?.body.assessment, "positive");
    assert.ok(unsaid(state).includes("unsaid-speaker"));
    const declined = statements.filter(({ body }) => body.kind === "declined-to-say");
    assert.deepEqual(
      declined.map(({ body }) => who(state, body.speaker)),
      ["Yuri Ushakov"],
    );
    const direct = statements.filter(({ body }) => body.quotation === "direct" && body.speaker !== undefined);
    assert.ok(direct.length > 0);
    for (const { body, venue } of direct) {
      assert.equal(who(state, body.speaker), "Yuri Ushakov");
      assert.equal(venue, "public");
      assert.match(body.setting ?? "", /press conference .*(?:following|after) the meeting/);
    }
  });

  it("each thing once although the report stands there twice, and no day of the calendar", (state, whole) => {
    for (const line of state.lineByRef.values()) {
      assert.doesNotMatch(
        JSON.stringify([line.entry.on ?? null, line.entry.body]).replace(/"text":".*?"(?=,")/, ""),
        /"(?:day|at|from)":"\d{4}-/,
        line.entry.kind,
      );
      for (const source of line.entry.sources) {
        if (!("exact" in source)) continue;
        assert.equal(whole.slice(source.start, source.end), source.exact);
        assert.ok(source.start < whole.length / 2 + 60, source.exact);
      }
    }
  });
}

function names(state: StateOfPlay, refs: readonly Ref[]): readonly string[] {
  return refs.map((ref) => state.name(ref) ?? "").toSorted();
}

function who(state: StateOfPlay, speaker: Speaker | undefined): string | undefined {
  return state.name(speaker?.person) ?? state.name(speaker?.party) ?? undefined;
}

function unsaid(state: StateOfPlay): readonly string[] {
  return state.unsaid.map(({ question }) => question.message);
}

/** Every stand of the matrix: subject, party, stance, by whom. */
function stances(state: StateOfPlay): readonly (readonly unknown[])[] {
  const standsOf = ({ name }: RowState, { party, stands }: CellState): readonly (readonly unknown[])[] =>
    stands.map(({ stance, by }) => [name, state.name(party), stance, who(state, by)]);
  return state.rows
    .flatMap((row) => row.cells.flatMap((cell) => standsOf(row, cell)))
    .toSorted((a, b) => String(a[0]).localeCompare(String(b[0])));
}
