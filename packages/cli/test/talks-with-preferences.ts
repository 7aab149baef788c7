import { composeEntry, formatRecord, type Entry } from "@parley/core";

/** How the suite writes the record of a dispute over three points, with what two mediators judge two parties to want. */
class Writing {
  readonly entries: Entry[] = [];

  add(room: string, id: string, kind: string, body: object, author = "ada", day?: string): this {
    const at = new Date(Date.UTC(2026, 11, 1, 8, this.entries.length)).toISOString();
    const entry = composeEntry({
      id,
      kind,
      room,
      author,
      recordedAt: at,
      origin: { by: "person" },
      sources: [],
      ...(day === undefined ? {} : { on: { day } }),
      body,
    });
    this.entries.push(entry);
    return this;
  }

  point(id: string, number: string, title: string, options: readonly string[]): this {
    this.add("joint", id, "point", { document: "joint/plan", number, title });
    options.forEach((label, at) =>
      this.add("joint", `${id}-${at}`, "option", { point: `joint/${id}`, label }),
    );
    return this;
  }

  /** Ticks of the points, then of their options in order; undefined for an option of which nothing is known. */
  preference(
    room: string,
    id: string,
    party: string,
    author: string,
    day: string,
    values: Readonly<
      Record<string, readonly [weight: object | number, ...options: (object | number | undefined)[]]>
    >,
    withoutAgreement: object | number,
  ): this {
    const points = Object.entries(values).map(([point, [ticks]]) => ({ point: `joint/${point}`, ticks }));
    const options = Object.entries(values).flatMap(([point, [, ...row]]) =>
      row.flatMap((ticks, at) => (ticks === undefined ? [] : [{ option: `joint/${point}-${at}`, ticks }])),
    );
    const body = { party: `joint/${party}`, points, options, withoutAgreement };
    return this.add(room, id, "preference", body, author, day);
  }
}

/** The record, as entries. */
export function talksWithPreferences(): readonly Entry[] {
  const members = [
    { member: "ada", name: "A. Sadik", role: "mediator" },
    { member: "bob", name: "B. Brandl", role: "mediator" },
  ];
  const writing = new Writing()
    .add("team", "team", "room", { kind: "team", title: "the team", members })
    .add("joint", "joint", "room", { kind: "joint", title: "the table" })
    .add("joint", "talks", "talks", { title: "Port of Merrow" })
    .add("joint", "union", "party", { name: "the union", roles: [{ role: "party" }] })
    .add("joint", "quay", "party", { name: "North Quay", roles: [{ role: "party" }] })
    .add("joint", "city", "party", { name: "the city", roles: [{ role: "party" }] })
    .add("file-u", "file-u", "room", { kind: "file", title: "file on the union", party: "joint/union" })
    .add("joint", "plan", "document", { title: "Draft 3", kind: "draft", contents: "held" })
    .point("pay", "1", "pay", ["2 %", "4 %", "6 %"])
    .point("cranes", "5", "cranes", ["no cranes", "cranes on trial", "all cranes"])
    .point("nights", "12", "night work", ["none at night", "until 22:30", "all night"]);
  const union = {
    pay: [{ low: 400, high: 600 }, 0, 250, 500],
    cranes: [300, 300, { low: 50, high: 250 }, 0],
    nights: [200, 200, 120, 0],
  } as const;
  const quay = {
    pay: [400, 400, 200, 0],
    cranes: [400, 0, undefined, 400],
    nights: [200, 0, 140, 200],
  } as const;
  const other = { pay: [500, 0, 250, 500], cranes: [400, 400, 100, 0], nights: [100, 100, 20, 0] } as const;
  return writing
    .preference("team", "p1", "union", "ada", "2026-12-01", union, { low: 400, high: 650 })
    .preference("team", "p2", "quay", "ada", "2026-12-01", quay, { low: 350, high: 550 })
    .preference("file-u", "p3", "union", "bob", "2026-12-02", other, 500)
    .add("joint", "line", "position", {
      party: "joint/union",
      subject: "joint/cranes",
      stance: "rejects",
      redLine: "declared",
      gist: "never all cranes",
    })
    .add("joint", "offer", "offer", {
      by: { party: "joint/quay", capacity: "principal" },
      to: ["joint/union"],
      terms: [
        { subject: "joint/pay", option: "joint/pay-2", words: "six per cent" },
        { subject: "joint/nights", option: "joint/nights-2", words: "all night" },
      ],
    }).entries;
}

/** The record as a file. */
export const TALKS: string = formatRecord(talksWithPreferences());
