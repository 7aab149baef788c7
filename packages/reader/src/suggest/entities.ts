import type { Paper, Party, Person, Ref, Showing, Speaker, Topic, When, Knowledge } from "@parley/core";
import type { Actor, FoundPaper } from "../found.ts";
import type { Reading } from "../reading.ts";
import type { Person as FoundPerson } from "../who/person.ts";
import type { Side } from "../who/side.ts";
import type { DraftBook } from "./draft-book.ts";
import { rolesOf } from "./roles.ts";
import { sidesIn } from "./sides-in.ts";

/** The entities of a reading as suggestions (sides, people, papers, topics), and what refers to them. */
export class Entities {
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

  /** Suggests every side, person and paper of the reading. */
  async all(): Promise<void> {
    await this.#sides();
    await this.#people();
    await this.#papers();
  }

  /** The entry of a paper, if it was suggested. */
  paper(paper: FoundPaper | undefined): Ref | undefined {
    return paper === undefined ? undefined : this.#refByPaper.get(paper);
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
      const party = this.side(person.side);
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
      const by = paper.isReceived ? undefined : this.side(paper.by);
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
        this.told(),
      );
      this.#refByPaper.set(paper, ref);
      const to = this.side(paper.to);
      if (to === undefined && (by === undefined || paper.when === undefined)) continue;
      const showing: Showing = {
        document: ref,
        to: to === undefined ? [] : [to],
        ...(by === undefined ? {} : { by }),
      };
      await this.#book.suggest("showing", "paper", [paper], showing, {
        ...this.told(),
        ...when(paper.when),
      });
    }
  }

  /** The topic's entry, made where it is first spoken of. */
  async topic(title: string, place: { start: number; end: number }): Promise<Ref> {
    const known = this.#refByTopic.get(title);
    if (known !== undefined) return known;
    const body: Topic = { title };
    const ref = await this.#book.suggest("topic", "topic", [{ start: place.start, end: place.end }], body);
    this.#refByTopic.set(title, ref);
    return ref;
  }

  /** The entry of a side, if it was suggested. */
  side(side: Side | undefined): Ref | undefined {
    return side === undefined ? undefined : this.#refBySide.get(side);
  }

  /** Somebody as the speaker of an entry. */
  speaker(actor: Actor | undefined): Speaker {
    if (actor === undefined) return { capacity: "unknown" };
    const person = actor.person === undefined ? undefined : this.#refByPerson.get(actor.person);
    const party = this.side(actor.side);
    return {
      ...(person === undefined ? {} : { person }),
      ...(party === undefined ? {} : { party }),
      capacity: actor.person?.capacity ?? actor.capacity,
      ...(actor.words === "" ? {} : { words: actor.words }),
    };
  }

  /** What is told inside somebody's words is told by them. */
  toldAt({ start }: { readonly start: number }): { readonly knowledge: Knowledge } {
    return this.told(this.#reading.context.speakerAt(start));
  }

  /** What all that a report tells has in common: it is reported, by this outlet. */
  told(speaker?: Actor): { readonly knowledge: Knowledge } {
    const { outlet } = this.#reading.prose.layout;
    const name = speaker?.person?.name ?? speaker?.words;
    const chain = {
      ...(name === undefined || name === "" ? {} : { speaker: name }),
      ...(outlet === undefined ? {} : { outlet }),
    };
    return { knowledge: { how: "reported", ...(Object.keys(chain).length === 0 ? {} : { chain }) } };
  }

  /** The day of the report as a time. */
  day(): When | undefined {
    const { date } = this.#reading.prose.layout;
    return date === undefined ? undefined : { day: date };
  }
}

/** A time as the field of an entry; none where it is not known. */
export const when = (on: When | undefined): { readonly on?: When } => (on === undefined ? {} : { on });
