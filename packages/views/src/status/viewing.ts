import { isParty, type Line, type PartyState, type Ref, type Speaker, type StateOfPlay } from "@parley/core";
import type { Language } from "../language/language.ts";
import type { PartyMark, Text } from "../page/text.ts";
import { marks } from "../page/text.ts";
import { Citing } from "./citing.ts";

/** What every section of the status page is made from. */
export class Viewing {
  readonly state: StateOfPlay;
  readonly language: Language;
  readonly citing: Citing;
  /** The sides that have a column: parties, whoever took a stand, and whom the reader takes for more than an onlooker. */
  readonly columns: readonly PartyState[];
  readonly #markByParty: ReadonlyMap<Ref, PartyMark>;

  constructor(state: StateOfPlay, language: Language) {
    this.state = state;
    this.language = language.inZone(state.calendar.zone);
    this.citing = new Citing(state, this.language);
    this.columns = state.parties.filter(
      (side, index) =>
        takesPart(side) || state.rows.some(({ cells }) => (cells[index]?.stands.length ?? 0) > 0),
    );
    const ordered = [...this.columns, ...state.parties.filter((side) => !this.columns.includes(side))];
    this.#markByParty = new Map(ordered.map((side, index) => [side.ref, markOf(side, index + 1)]));
  }

  /** The mark of a side; undefined for one that is not on record. */
  mark(party: Ref | undefined): PartyMark | undefined {
    return party === undefined ? undefined : this.#markByParty.get(this.state.canon(party));
  }

  /** The name of a person with nothing else, else of the side, else the report's own words. */
  nameOf({ person, party, words }: Speaker): string {
    return this.state.name(person) ?? this.state.name(party) ?? words ?? this.language.status.unnamed;
  }

  /** As of which moments it is read, and in which zone times are where that is not UTC. */
  clocks(): readonly string[] {
    const { question, calendar } = this.state;
    const { status, terms } = this.language;
    const words = (moment: string | undefined): string | undefined =>
      moment?.length === 10
        ? terms.day(moment)
        : moment === undefined
          ? undefined
          : terms.when({ at: moment });
    const asOf = status.asOf(words(question.at), words(question.recordedBy));
    return calendar.zone === "UTC" ? [asOf] : [asOf, status.timesIn(calendar.zone)];
  }

  /** The marks of the sources of the lines. */
  sources(lines: readonly Line[]): Text {
    return marks(this.citing.citeAll(lines));
  }
}

function takesPart(side: PartyState): boolean {
  return isParty(side) || side.roles.some(isGuessedPart);
}

/** What the reader takes for a go-between or sponsor may be a party; of whom a person says it, is none. */
function isGuessedPart({ role, line }: PartyState["roles"][number]): boolean {
  return line.entry.origin.by === "reader" && role !== "observer" && role !== "host";
}

function markOf({ letters, roles }: PartyState, order: number): PartyMark {
  const isBetween = roles.some(({ role }) => role === "mediator" || role === "facilitator");
  const isSide = roles.length === 0 || roles.some(({ role }) => role === "party");
  return { letters, order, shape: isBetween ? "go-between" : isSide ? "party" : "other" };
}
