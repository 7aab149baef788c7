import {
  composeEntry,
  quoteOf,
  refOf,
  stateOfPlay,
  type Capacity,
  type Entry,
  type Origin,
  type Question,
  type Ref,
  type Source,
  type StateOfPlay,
  type When,
} from "@parley/core";

/**
 * The suites' notation. A record is written as short lines in one room, `r`:
 *
 *     const { entries, ref } = record()
 *       .party("RU").topic("land")
 *       .position("RU land open", { by: "envoy", on: "2025-12-02" });
 *
 * Ids are the names themselves, so that `ref("RU")` is `r/RU`. Times of acceptance rise by a minute a line.
 */
export interface Extras {
  readonly id?: string;
  readonly on?: string;
  readonly venue?: Entry["venue"];
  readonly by?: Capacity;
  readonly author?: string;
  readonly accepted?: string;
  /** Found by the reader in the report of this id, at the first place where the words stand. */
  readonly found?: readonly [report: string, words: string];
  readonly body?: object;
  readonly room?: string;
}

export class RecordBuilder {
  readonly entries: Entry[] = [];
  readonly #textByReport = new Map<string, string>();
  #minute = 0;

  /** Adds an entry of any kind. */
  add(kind: string, body: object, extras: Extras = {}): this {
    const minute = this.#minute++;
    const origin: Origin = extras.found === undefined ? { by: "person" } : { by: "reader", rule: kind };
    const entry = composeEntry({
      id: extras.id ?? `e${minute}`,
      kind,
      room: extras.room ?? "r",
      author: extras.author ?? "ada",
      recordedAt: extras.accepted ?? instant(minute),
      origin,
      sources: extras.found === undefined ? [] : [this.#quote(...extras.found)],
      ...(extras.on === undefined ? {} : { on: parseWhen(extras.on) }),
      ...(extras.venue === undefined ? {} : { venue: extras.venue }),
      body: { ...body, ...extras.body },
    });
    this.entries.push(entry);
    return this;
  }

  party(name: string, ...roles: readonly string[]): this {
    const held = roles.length === 0 ? ["party"] : roles;
    return this.add("party", { name, roles: held.map((role) => ({ role })) }, { id: name });
  }

  topic(title: string): this {
    return this.add("topic", { title }, { id: title });
  }

  report(id: string, text: string, extras: { date?: string; outlet?: string } = {}): this {
    this.#textByReport.set(id, text);
    const { date, outlet } = extras;
    const body = {
      title: id,
      text,
      sha256: "0".repeat(64),
      ...(date === undefined ? {} : { date: { day: date } }),
      ...(outlet === undefined ? {} : { outlet }),
    };
    return this.add("report", body, { id });
  }

  /** "RU land open": party, subject, stance. */
  position(line: string, extras: Extras = {}): this {
    const [party = "", subject = "", stance = ""] = line.split(" ");
    const by = extras.by === undefined ? {} : { by: { party: refOf("r", party), capacity: extras.by } };
    return this.add(
      "position",
      { party: refOf("r", party), subject: refOf("r", subject), stance, ...by },
      extras,
    );
  }

  /** "side RU close" or "outlet - far": voice, party, judgement. */
  outlook(line: string, extras: Extras = {}): this {
    const [voice = "", party = "", judgement = ""] = line.split(" ");
    const speaker = party === "-" ? {} : { speaker: { party: refOf("r", party), capacity: "unknown" } };
    return this.add("outlook", { voice, judgement, words: judgement, ...speaker }, extras);
  }

  correct(id: string, body: object, extras: Extras = {}): this {
    const entry = this.#entry(id);
    const { on, venue, sources } = entry;
    const content = {
      ...(on === undefined ? {} : { on }),
      ...(venue === undefined ? {} : { venue }),
      sources,
      body: { ...(entry.body as object), ...body },
    };
    return this.add("correction", { of: refOf("r", id), kind: entry.kind, v: entry.v, content }, extras);
  }

  retract(id: string, extras: Extras = {}): this {
    return this.add("retraction", { of: refOf("r", id) }, extras);
  }

  review(id: string, verdict: "accepted" | "refused"): this {
    return this.add("review", { of: refOf("r", id), verdict });
  }

  join(a: string, b: string, extras: Extras = {}): this {
    return this.add("same-as", { a: refOf("r", a), b: refOf("r", b) }, extras);
  }

  keepApart(a: string, b: string, extras: Extras = {}): this {
    return this.add("not-same-as", { a: refOf("r", a), b: refOf("r", b) }, extras);
  }

  state(question: Question = {}): StateOfPlay {
    return stateOfPlay(this.entries, question);
  }

  #entry(id: string): Entry {
    const entry = this.entries.find((candidate) => candidate.id === id);
    if (entry === undefined) throw new RangeError(`no entry ${id}`);
    return entry;
  }

  #quote(report: string, words: string): Source {
    const text = this.#textByReport.get(report) ?? "";
    const start = text.indexOf(words);
    return quoteOf(refOf("r", report), text, start, start + words.length);
  }
}

/** An empty record. */
export function record(): RecordBuilder {
  return new RecordBuilder();
}

/** The reference to the entry of this id in the suites' room. */
export function ref(id: string): Ref {
  return refOf("r", id);
}

/** The cell of a party on a subject as one line a stand: "envoy public open, beside rejects, before counters". */
export function cell(state: StateOfPlay, party: string, subject: string): readonly string[] {
  const row = state.rows.find(({ ref: row }) => row === state.canon(ref(subject)));
  const found = row?.cells.find((candidate) => candidate.party === ref(party));
  if (found === undefined) return [];
  const stances = (lines: readonly { entry: Entry<{ stance: string }> }[]): string =>
    lines.map(({ entry }) => entry.body.stance).join(" ");
  return found.stands.map((stand) =>
    [
      `${stand.level} ${stand.privacy} ${stand.stance}`,
      stand.beside.length === 0 ? "" : `beside ${stances(stand.beside)}`,
      stand.earlier.length === 0 ? "" : `before ${stances(stand.earlier)}`,
      stand.read === "reviewed" ? "" : stand.read,
    ]
      .filter((part) => part !== "")
      .join(", "),
  );
}

/** Minute `minute` of 1 December 2025. */
export function instant(minute: number): string {
  return new Date(Date.UTC(2025, 11, 1) + minute * 60_000).toISOString();
}

/** "2025-12-02", "2025-12-01/2025-12-03", an instant, or words. */
function parseWhen(text: string): When {
  const [from = "", to] = text.split("/");
  if (to !== undefined) return { from, to };
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { day: text };
  return text.endsWith("Z") ? { at: text } : { told: text };
}
