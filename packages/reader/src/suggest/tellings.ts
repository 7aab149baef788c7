import type { Contact, Outlook, Position, Signal, Statement, Step, Undertaking, Venue } from "@parley/core";
import { textOf } from "../context.ts";
import type { FoundStatement } from "../found.ts";
import type { Reading } from "../reading.ts";
import type { DraftBook } from "./draft-book.ts";
import { when, type Entities } from "./entities.ts";

/** What a reading tells of its entities as suggestions: contacts, statements, positions, signals, steps, outlooks, undertakings. */
export class Tellings {
  readonly #reading: Reading;
  readonly #book: DraftBook;
  readonly #entities: Entities;

  constructor(reading: Reading, book: DraftBook, entities: Entities) {
    this.#reading = reading;
    this.#book = book;
    this.#entities = entities;
  }

  /** Suggests everything that is told. */
  async all(): Promise<void> {
    await this.#contacts();
    await this.#statements();
    await this.#positions();
    await this.#signals();
    await this.#steps();
    await this.#outlooks();
    await this.#undertakings();
  }

  async #contacts(): Promise<void> {
    for (const contact of this.#reading.contacts) {
      const body: Contact = {
        status: contact.status,
        mode: contact.mode,
        ...(contact.minutes === undefined ? {} : { minutes: contact.minutes }),
        ...(contact.place === undefined ? {} : { place: contact.place }),
        parties: contact.sides.flatMap((side) => this.#entities.side(side) ?? []),
        people: contact.people.map((person) =>
          this.#entities.speaker({
            person,
            side: person.side,
            capacity: person.capacity,
            words: person.name,
          }),
        ),
        ...(contact.status === "planned" && contact.when !== undefined ? { due: contact.when } : {}),
        ...(contact.after === undefined ? {} : { after: contact.after }),
      };
      const on = contact.status === "held" ? contact.when : this.#entities.day();
      await this.#book.suggest("contact", contact.rule, contact.tellings.slice(0, 4), body, {
        ...this.#entities.told(),
        ...when(on),
      });
    }
  }

  async #statements(): Promise<void> {
    for (const found of this.#reading.statements) {
      const body: Statement = {
        kind: found.kind,
        ...(found.speaker === undefined ? {} : { speaker: this.#entities.speaker(found.speaker) }),
        quotation: found.quotation,
        ...(found.about === "talks" ? { about: "talks" } : {}),
        words: found.content.map((stretch) => textOf(this.#reading.context, stretch)).join(" … "),
        ...(found.setting === undefined ? {} : { setting: found.setting }),
        ...(found.assessment === undefined ? {} : { assessment: found.assessment }),
      };
      await this.#book.suggest("statement", "statement", found.content, body, {
        ...this.#entities.told(found.speaker),
        ...when(this.#entities.day()),
        venue: venueOf(found),
      });
    }
  }

  async #positions(): Promise<void> {
    for (const found of this.#reading.positions) {
      const party = this.#entities.side(found.side);
      const paper = this.#entities.paper(found.paper);
      const body: Position = {
        ...(party === undefined ? {} : { party }),
        ...(found.by === undefined ? {} : { by: this.#entities.speaker(found.by) }),
        subject: paper ?? (await this.#entities.topic(found.topic, found)),
        stance: found.stance,
        ...(found.isRedLine ? { redLine: "declared" as const } : {}),
        ...(found.gist === undefined ? {} : { gist: found.gist }),
        ...(found.agreedWith.length === 0
          ? {}
          : { agreedWith: found.agreedWith.flatMap((side) => this.#entities.side(side) ?? []) }),
      };
      if (body.party === undefined && body.stance !== "open") continue;
      const venue: Venue = found.by?.person === undefined ? "unknown" : "public";
      await this.#book.suggest("position", found.rule, found.tellings, body, {
        ...this.#entities.told(found.by),
        ...when(this.#entities.day()),
        venue,
      });
    }
  }

  async #signals(): Promise<void> {
    for (const found of this.#reading.signals) {
      const body: Signal = {
        from: this.#entities.speaker(found.from),
        to: this.#entities.speaker(found.to),
        via: found.via.map((carrier) => this.#entities.speaker(carrier)),
        contents: found.contents,
        ...(found.words === undefined ? {} : { words: found.words }),
      };
      await this.#book.suggest("signal", "signal", [found], body, {
        ...this.#entities.toldAt(found),
        ...when(this.#entities.day()),
      });
    }
  }

  async #steps(): Promise<void> {
    for (const found of this.#reading.steps) {
      const body: Step = {
        who: found.who.map((actor) => this.#entities.speaker(actor)),
        what: found.what,
        ...(found.to === undefined ? {} : { to: this.#entities.speaker(found.to) }),
        ...(found.awaits === undefined ? {} : { awaits: found.awaits }),
        ...(found.from === undefined ? {} : { from: this.#entities.speaker(found.from) }),
        ...(found.after === undefined ? {} : { after: found.after }),
        ...(found.due === undefined ? {} : { due: found.due }),
      };
      await this.#book.suggest("step", "step", [found], body, {
        ...this.#entities.toldAt(found),
        ...when(this.#entities.day()),
      });
    }
  }

  async #outlooks(): Promise<void> {
    for (const found of this.#reading.outlooks) {
      const body: Outlook = {
        voice: found.voice,
        ...(found.by === undefined ? {} : { speaker: this.#entities.speaker(found.by) }),
        judgement: found.judgement,
        words: textOf(this.#reading.context, found),
      };
      await this.#book.suggest("outlook", "outlook", [found], body, {
        ...this.#entities.told(found.by),
        ...when(this.#entities.day()),
      });
    }
  }

  async #undertakings(): Promise<void> {
    for (const found of this.#reading.undertakings) {
      const body: Undertaking = {
        by: found.by.map((actor) => this.#entities.speaker(actor)),
        words: textOf(this.#reading.context, found),
      };
      await this.#book.suggest("undertaking", "undertaking", [found], body, {
        ...this.#entities.toldAt(found),
        ...when(this.#entities.day()),
      });
    }
  }
}

/** Said to the press, on the air or in a published text is public; what nobody places is not known. */
function venueOf({ speaker, setting }: FoundStatement): Venue {
  if (/\b(?:privately|in private|in confidence|on condition of anonymity)\b/i.test(speaker?.words ?? ""))
    return "in-confidence";
  return setting !== undefined || speaker?.person !== undefined ? "public" : "unknown";
}
