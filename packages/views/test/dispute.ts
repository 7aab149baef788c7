import { composeEntry, stateOfPlay, type Entry, type StateOfPlay } from "@parley/core";

/**
 * A record in short lines, all in the room `joint` unless said. Ids are the names: `party("union")` is `joint/union`,
 * and the options of the point `pay` are `joint/pay-0`, `joint/pay-1`, ….
 */
export class Dispute {
  readonly entries: Entry[] = [];

  constructor() {
    this.add("room", "joint", { kind: "joint" });
    this.add("document", "plan", { title: "Draft 3", kind: "draft", contents: "held" });
  }

  add(kind: string, id: string, body: object, room = "joint", author = "ada"): this {
    const recordedAt = new Date(Date.UTC(2026, 11, 1, 8, this.entries.length)).toISOString();
    const origin = { by: "person" } as const;
    this.entries.push(composeEntry({ id, kind, room, author, recordedAt, origin, sources: [], body }));
    return this;
  }

  consent(rule: string, ...vetoes: readonly string[]): this {
    return this.add("talks", "talks", {
      title: "Port of Merrow",
      consent: { rule, ...(vetoes.length === 0 ? {} : { vetoes: vetoes.map(ref) }) },
    });
  }

  parties(...names: readonly string[]): this {
    for (const name of names) this.add("party", name, { name, roles: [{ role: "party" }] });
    return this;
  }

  point(id: string, ...options: readonly string[]): this {
    this.add("point", id, { document: "joint/plan", number: String(this.entries.length), title: id });
    options.forEach((label, at) => this.add("option", `${id}-${at}`, { point: ref(id), label }));
    return this;
  }

  /** “union pay accepts”, and what else the position says. */
  position(line: string, more: object = {}): this {
    const [party = "", subject = "", stance = ""] = line.split(" ");
    const id = `${party}-${subject}-${this.entries.length}`;
    return this.add("position", id, { party: ref(party), subject: ref(subject), stance, ...more });
  }

  /** An offer of one party to another, on points or options of points. */
  offer(by: string, to: string, ...subjects: readonly string[]): this {
    const terms = subjects.map((each) => {
      const [subject = ""] = each.split("-");
      return { subject: ref(subject), words: each, ...(each.includes("-") ? { option: ref(each) } : {}) };
    });
    return this.add("offer", `offer-${this.entries.length}`, {
      by: { party: ref(by), capacity: "principal" },
      to: [ref(to)],
      terms,
    });
  }

  /** What a party wants: ticks by point and by option. */
  preference(
    party: string,
    points: Readonly<Record<string, object | number>>,
    options: Readonly<Record<string, object | number>>,
    more: { readonly withoutAgreement?: number; readonly room?: string; readonly author?: string } = {},
  ): this {
    const { withoutAgreement, room, author } = more;
    const body = {
      party: ref(party),
      points: Object.entries(points).map(([point, ticks]) => ({ point: ref(point), ticks })),
      options: Object.entries(options).map(([option, ticks]) => ({ option: ref(option), ticks })),
      ...(withoutAgreement === undefined ? {} : { withoutAgreement }),
    };
    return this.add("preference", `p${this.entries.length}`, body, room, author);
  }

  state(): StateOfPlay {
    return stateOfPlay(this.entries);
  }
}

export const ref = (id: string): string => `joint/${id}`;
