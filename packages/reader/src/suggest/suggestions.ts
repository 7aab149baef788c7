import {
  composeEntry,
  suggestionId,
  type Contact,
  type Entry,
  type Knowledge,
  type Outlook,
  type Paper,
  type Party,
  type Person,
  type Position,
  type Ref,
  type Report,
  type Showing,
  type Signal,
  type Speaker,
  type Statement,
  type Step,
  type Topic,
  type Undertaking,
  type Venue,
  type When,
} from "@parley/core";
import { textOf } from "../context.ts";
import type { Actor, FoundPaper, FoundStatement } from "../found.ts";
import type { Reading } from "../reading.ts";
import type { Person as FoundPerson } from "../who/person.ts";
import type { Side } from "../who/side.ts";
import { DraftBook, type SuggestOptions } from "./draft-book.ts";
import { rolesOf } from "./roles.ts";

/**
 * The entries of a reading: the report itself, and a suggestion for everything found in it. Reading again in
 * the same room gives the same ids. Nothing is dated that the report does not date.
 */
export async function suggestionsOf(reading: Reading, options: SuggestOptions): Promise<readonly Entry[]> {
  const { text, layout } = reading.prose;
  const sha256 = await options.digest(text);
  const reportId = await suggestionId(
    { room: options.room, sha256, kind: "report", rule: "report", offsets: [0, text.length] },
    options.digest,
  );
  const report = composeEntry<Report>({
    id: reportId,
    kind: "report",
    room: options.room,
    author: options.author,
    recordedAt: options.recordedAt,
    origin: { by: "person" },
    sources: [],
    body: {
      title: layout.title ?? options.file,
      ...(layout.outlet === undefined ? {} : { outlet: layout.outlet }),
      ...(layout.date === undefined ? {} : { date: { day: layout.date } }),
      text,
      sha256,
      ...(reading.prose.language === undefined ? {} : { language: reading.prose.language.code }),
    },
  });
  const book = new DraftBook(text, sha256, reportId, options);
  await new Suggesting(reading, book).all();
  return [report, ...book.entries];
}

/** Turns what was found into suggestions that refer to one another. */
class Suggesting {
  readonly #reading: Reading;
  readonly #book: DraftBook;
  readonly #refBySide = new Map<Side, Ref>();
  readonly #refByPerson = new Map<FoundPerson, Ref>();
  readonly #refByPaper = new Map<FoundPaper, Ref>();
  readonly #refByTopic = new Map<string, Ref>();

  constructor(reading: Reading, book: DraftBook) {
    this.#reading = reading;
    this.#book = book;
  }

  async all(): Promise<void> {
    await this.#sides();
    await this.#people();
    await this.#papers();
    await this.#contacts();
    await this.#statements();
    await this.#positions();
    await this.#signals();
    await this.#steps();
    await this.#outlooks();
    await this.#undertakings();
  }

  async #sides(): Promise<void> {
    for (const side of sidesIn(this.#reading)) {
      const roles = rolesOf(this.#reading, side);
      const body: Party = {
        name: side.name,
        ...(side.letters === undefined ? {} : { letters: side.letters }),
        roles: roles.map(({ role }) => ({ role })),
      };
      const places = [side.first, ...roles.map(({ place }) => place)].filter(
        ({ start, end }, index, all) =>
          end > start && all.findIndex((other) => other.start === start && other.end === end) === index,
      );
      this.#refBySide.set(side, await this.#book.suggest("party", "party", places, body));
    }
  }

  async #people(): Promise<void> {
    for (const person of this.#reading.people) {
      const party = this.#side(person.side);
      const body: Person = {
        name: person.name,
        ...(party === undefined ? {} : { party }),
        ...(person.offices.length === 0 ? {} : { offices: person.offices.map((title) => ({ title })) }),
      };
      this.#refByPerson.set(person, await this.#book.suggest("person", "person", [person.place], body));
    }
  }

  async #papers(): Promise<void> {
    for (const paper of this.#reading.papers) {
      const by = paper.isReceived ? undefined : this.#side(paper.by);
      const body: Paper = {
        title: paper.title,
        kind: paper.kind,
        contents: paper.contents,
        ...(paper.count === 1 ? {} : { count: paper.count }),
        ...(paper.points === undefined ? {} : { points: paper.points }),
        ...(by === undefined ? {} : { by }),
      };
      const ref = await this.#book.suggest(
        "document",
        "paper",
        paper.tellings.slice(0, 3),
        body,
        this.#told(),
      );
      this.#refByPaper.set(paper, ref);
      const to = this.#side(paper.to);
      if (to === undefined && (by === undefined || paper.when === undefined)) continue;
      const showing: Showing = {
        document: ref,
        to: to === undefined ? [] : [to],
        ...(by === undefined ? {} : { by }),
      };
      await this.#book.suggest("showing", "paper", [paper], showing, {
        ...this.#told(),
        ...when(paper.when),
      });
    }
  }

  async #contacts(): Promise<void> {
    for (const contact of this.#reading.contacts) {
      const body: Contact = {
        status: contact.status,
        mode: contact.mode,
        ...(contact.minutes === undefined ? {} : { minutes: contact.minutes }),
        ...(contact.place === undefined ? {} : { place: contact.place }),
        parties: contact.sides.flatMap((side) => this.#side(side) ?? []),
        people: contact.people.map((person) =>
          this.#speaker({ person, side: person.side, capacity: person.capacity, words: person.name }),
        ),
        ...(contact.status === "planned" && contact.when !== undefined ? { due: contact.when } : {}),
        ...(contact.after === undefined ? {} : { after: contact.after }),
      };
      const on = contact.status === "held" ? contact.when : this.#day();
      await this.#book.suggest("contact", contact.rule, contact.tellings.slice(0, 4), body, {
        ...this.#told(),
        ...when(on),
      });
    }
  }

  async #statements(): Promise<void> {
    for (const found of this.#reading.statements) {
      const body: Statement = {
        kind: found.kind,
        ...(found.speaker === undefined ? {} : { speaker: this.#speaker(found.speaker) }),
        quotation: found.quotation,
        ...(found.about === "talks" ? { about: "talks" } : {}),
        words: found.content.map((stretch) => textOf(this.#reading.context, stretch)).join(" … "),
        ...(found.setting === undefined ? {} : { setting: found.setting }),
        ...(found.assessment === undefined ? {} : { assessment: found.assessment }),
      };
      await this.#book.suggest("statement", "statement", found.content, body, {
        ...this.#told(found.speaker),
        ...when(this.#day()),
        venue: venueOf(found),
      });
    }
  }

  async #positions(): Promise<void> {
    for (const found of this.#reading.positions) {
      const party = this.#side(found.side);
      const paper = found.paper === undefined ? undefined : this.#refByPaper.get(found.paper);
      const body: Position = {
        ...(party === undefined ? {} : { party }),
        ...(found.by === undefined ? {} : { by: this.#speaker(found.by) }),
        subject: paper ?? (await this.#topic(found.topic, found)),
        stance: found.stance,
        ...(found.isRedLine ? { redLine: "declared" as const } : {}),
        ...(found.gist === undefined ? {} : { gist: found.gist }),
        ...(found.agreedWith.length === 0
          ? {}
          : { agreedWith: found.agreedWith.flatMap((side) => this.#side(side) ?? []) }),
      };
      if (body.party === undefined && body.stance !== "open") continue;
      const venue: Venue = found.by?.person === undefined ? "unknown" : "public";
      await this.#book.suggest("position", found.rule, found.tellings, body, {
        ...this.#told(found.by),
        ...when(this.#day()),
        venue,
      });
    }
  }

  async #signals(): Promise<void> {
    for (const found of this.#reading.signals) {
      const body: Signal = {
        from: this.#speaker(found.from),
        to: this.#speaker(found.to),
        via: found.via.map((carrier) => this.#speaker(carrier)),
        contents: found.contents,
        ...(found.words === undefined ? {} : { words: found.words }),
      };
      await this.#book.suggest("signal", "signal", [found], body, {
        ...this.#toldAt(found),
        ...when(this.#day()),
      });
    }
  }

  async #steps(): Promise<void> {
    for (const found of this.#reading.steps) {
      const body: Step = {
        who: found.who.map((actor) => this.#speaker(actor)),
        what: found.what,
        ...(found.to === undefined ? {} : { to: this.#speaker(found.to) }),
        ...(found.awaits === undefined ? {} : { awaits: found.awaits }),
        ...(found.from === undefined ? {} : { from: this.#speaker(found.from) }),
        ...(found.after === undefined ? {} : { after: found.after }),
        ...(found.due === undefined ? {} : { due: found.due }),
      };
      await this.#book.suggest("step", "step", [found], body, {
        ...this.#toldAt(found),
        ...when(this.#day()),
      });
    }
  }

  async #outlooks(): Promise<void> {
    for (const found of this.#reading.outlooks) {
      const body: Outlook = {
        voice: found.voice,
        ...(found.by === undefined ? {} : { speaker: this.#speaker(found.by) }),
        judgement: found.judgement,
        words: textOf(this.#reading.context, found),
      };
      await this.#book.suggest("outlook", "outlook", [found], body, {
        ...this.#told(found.by),
        ...when(this.#day()),
      });
    }
  }

  async #undertakings(): Promise<void> {
    for (const found of this.#reading.undertakings) {
      const body: Undertaking = {
        by: found.by.map((actor) => this.#speaker(actor)),
        words: textOf(this.#reading.context, found),
      };
      await this.#book.suggest("undertaking", "undertaking", [found], body, {
        ...this.#toldAt(found),
        ...when(this.#day()),
      });
    }
  }

  /** The topic's entry, made where it is first spoken of. */
  async #topic(title: string, place: { start: number; end: number }): Promise<Ref> {
    const known = this.#refByTopic.get(title);
    if (known !== undefined) return known;
    const body: Topic = { title };
    const ref = await this.#book.suggest("topic", "topic", [{ start: place.start, end: place.end }], body);
    this.#refByTopic.set(title, ref);
    return ref;
  }

  #side(side: Side | undefined): Ref | undefined {
    return side === undefined ? undefined : this.#refBySide.get(side);
  }

  #speaker(actor: Actor | undefined): Speaker {
    if (actor === undefined) return { capacity: "unknown" };
    const person = actor.person === undefined ? undefined : this.#refByPerson.get(actor.person);
    const party = this.#side(actor.side);
    return {
      ...(person === undefined ? {} : { person }),
      ...(party === undefined ? {} : { party }),
      capacity: actor.person?.capacity ?? actor.capacity,
      ...(actor.words === "" ? {} : { words: actor.words }),
    };
  }

  /** What is told inside somebody's words is told by them. */
  #toldAt({ start }: { readonly start: number }): { readonly knowledge: Knowledge } {
    return this.#told(this.#reading.context.speakerAt(start));
  }

  /** What all that a report tells has in common: it is reported, by this outlet. */
  #told(speaker?: Actor): { readonly knowledge: Knowledge } {
    const { outlet } = this.#reading.prose.layout;
    const name = speaker?.person?.name ?? speaker?.words;
    const chain = {
      ...(name === undefined || name === "" ? {} : { speaker: name }),
      ...(outlet === undefined ? {} : { outlet }),
    };
    return { knowledge: { how: "reported", ...(Object.keys(chain).length === 0 ? {} : { chain }) } };
  }

  #day(): When | undefined {
    const { date } = this.#reading.prose.layout;
    return date === undefined ? undefined : { day: date };
  }
}

const when = (on: When | undefined): { readonly on?: When } => (on === undefined ? {} : { on });

/** Said to the press, on the air or in a published text is public; what nobody places is not known. */
function venueOf({ speaker, setting }: FoundStatement): Venue {
  if (/\b(?:privately|in private|in confidence|on condition of anonymity)\b/i.test(speaker?.words ?? ""))
    return "in-confidence";
  return setting !== undefined || speaker?.person !== undefined ? "public" : "unknown";
}

/** The sides that anything found speaks of, in the order of the text. */
function sidesIn({
  people,
  contacts,
  papers,
  positions,
  signals,
  steps,
  outlooks,
  statements,
  undertakings,
}: Reading): readonly Side[] {
  const actors = [
    ...statements.map(({ speaker }) => speaker),
    ...positions.map(({ by }) => by),
    ...signals.flatMap(({ from, to, via }) => [from, to, ...via]),
    ...steps.flatMap(({ who, to, from }) => [...who, to, from]),
    ...outlooks.map(({ by }) => by),
    ...undertakings.flatMap(({ by }) => by),
  ];
  const sides = [
    ...people.map(({ side }) => side),
    ...contacts.flatMap((contact) => contact.sides),
    ...papers.flatMap(({ by, to }) => [by, to]),
    ...positions.flatMap(({ side, agreedWith }) => [side, ...agreedWith]),
    ...actors.map((actor) => actor?.side),
  ].filter((side) => side !== undefined);
  return [...new Set(sides)].toSorted((a, b) => a.first.start - b.first.start);
}
