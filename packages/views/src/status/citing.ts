import {
  isQuote,
  type Line,
  type Quote,
  type Ref,
  type ReportState,
  type Speaker,
  type StateOfPlay,
} from "@parley/core";
import { passagesOf } from "@parley/reader";
import type { Language } from "../language/language.ts";
import type { Note } from "../page/page.ts";
import { foreignKindsByRef } from "./foreign.ts";
import { sentenceIn } from "./describing.ts";

/** Numbers the sources of a page in the order in which they are cited, and makes its notes. */
export class Citing {
  readonly #state: StateOfPlay;
  readonly #language: Language;
  readonly #numberByKey = new Map<string, number>();
  readonly #notes: Note[] = [];
  readonly #sentenceByLine = new Map<Line, string>();
  readonly #reportByRef: ReadonlyMap<Ref, ReportState>;
  readonly #foreignKinds: ReadonlyMap<Ref, ReadonlySet<string>>;
  readonly #memberNames: ReadonlyMap<string, string>;
  readonly #passagesByReport = new Map<Ref, ReturnType<typeof passagesOf>>();

  constructor(state: StateOfPlay, language: Language) {
    this.#state = state;
    this.#language = language;
    this.#reportByRef = new Map(state.reports.map((report) => [report.ref, report]));
    this.#foreignKinds = foreignKindsByRef(state.effective.foreign);
    this.#memberNames = new Map(
      state.rooms.flatMap(({ entry }) =>
        (entry.body.members ?? []).map(({ member, name }) => [member, name ?? member] as const),
      ),
    );
  }

  /** The numbers of the sources on which the line rests, two at most; the same words have the same number. */
  cite(line: Line): readonly number[] {
    const quotes = line.entry.sources.filter(isQuote).slice(0, line.entry.kind === "position" ? 2 : 1);
    return quotes.length === 0
      ? [this.#number(line, undefined)]
      : quotes.map((quote) => this.#number(line, quote));
  }

  #number(line: Line, quote: Quote | undefined): number {
    const key = quote === undefined ? line.ref : `${quote.report} ${quote.start} ${quote.end}`;
    const known = this.#numberByKey.get(key);
    if (known !== undefined) return known;
    const number = this.#notes.length + 1;
    this.#numberByKey.set(key, number);
    const note = quote === undefined ? this.#recorded(number, line) : this.#quoted(number, line, quote);
    this.#notes.push({ ...note, place: this.#withTouches(note.place, line) });
    return number;
  }

  /** Rule 11: what an entry that is not understood touches says so. */
  #withTouches(place: string, line: Line): string {
    const kinds = this.#foreignKinds.get(line.ref);
    if (kinds === undefined) return place;
    const touched = this.#language.status.touchedBy([...kinds].toSorted());
    return place === "" ? touched : `${place}; ${touched}`;
  }

  /** The numbers of the sources of the lines, each once. */
  citeAll(lines: readonly Line[]): readonly number[] {
    return [...new Set(lines.flatMap((line) => this.cite(line)))];
  }

  /** The numbers of the sources of the referenced lines. */
  citeRefs(refs: readonly Ref[]): readonly number[] {
    return this.citeAll(
      refs.map((ref) => this.#state.lineByRef.get(ref)).filter((line) => line !== undefined),
    );
  }

  /** The entry as a sentence; worked out once, since it often stands in the page and among its sources. */
  sentence(line: Line): string {
    let words = this.#sentenceByLine.get(line);
    if (words === undefined) {
      words = sentenceIn(this.#state, this.#language, line);
      this.#sentenceByLine.set(line, words);
    }
    return words;
  }

  /** The notes so far. */
  notes(): readonly Note[] {
    return this.#notes;
  }

  #quoted(number: number, line: Line, quote: Quote): Note {
    const report = this.#reportByRef.get(quote.report);
    const text = report?.line.entry.body.text;
    const passages = this.#passages(quote.report, text);
    const index = passages.findIndex(({ start, end }) => start <= quote.start && quote.start < end);
    const passage = passages[index];
    const words = this.#language.status;
    const isOnly = this.#reportByRef.size === 1;
    const title =
      report === undefined
        ? words.neutral
        : isOnly
          ? words.onlyReport
          : words.theReport(report.title, report.outlet);
    const lead = this.#lead(line, title);
    return {
      number,
      lead,
      exact: quote.exact,
      before:
        text === undefined || passage === undefined ? quote.prefix : text.slice(passage.start, quote.start),
      after:
        text === undefined || passage === undefined
          ? quote.suffix
          : text.slice(quote.end, Math.max(quote.end, passage.end)),
      place:
        `${index === -1 ? "" : words.passage(index + 1)}${isOnly || lead === title ? "" : ` ${title}`}`.trim(),
      isUnread: line.read !== "reviewed",
      at: { report: quote.report, start: quote.start },
    };
  }

  /** Rests on no report: what the entry says, when and where it was said, how we know, and who wrote it where. */
  #recorded(number: number, line: Line): Note {
    const { status, terms } = this.#language;
    const { on, venue, knowledge, author, room } = line.entry;
    const opening = this.#state.rooms.find(({ entry }) => entry.room === room)?.entry.body;
    const words = exactWords(line);
    return {
      number,
      lead: words === undefined ? this.sentence(line) : this.#lead(line, status.neutral, status.exactWords),
      exact: words ?? "",
      before: "",
      after: "",
      place: [
        ...(on === undefined ? [] : [terms.when(on)]),
        ...(venue === undefined || venue === "unknown" ? [] : [terms.venue[venue]]),
        ...(knowledge === undefined ? [] : [status.knownBy[knowledge.how]]),
        status.recordedBy(this.#memberNames.get(author) ?? author, opening?.title),
      ].join("; "),
      isUnread: line.read !== "reviewed",
      at: undefined,
    };
  }

  /** Who says it and how exactly: the speaker of a statement, the voice of a judgement, else the report. */
  #lead({ entry }: Line, title: string, direct = this.#language.terms.quotation.direct): string {
    const { status, terms } = this.#language;
    const body = entry.body as {
      speaker?: Speaker;
      by?: Speaker;
      quotation?: "direct" | "indirect" | "mixed";
    }; // any kind may lack them
    const speaker = this.#name(body.speaker ?? body.by) ?? entry.knowledge?.chain?.speaker;
    if (speaker === undefined) return title;
    return status.saidBy(
      speaker,
      body.quotation === "direct" ? direct : terms.quotation[body.quotation ?? "indirect"],
    );
  }

  #name(speaker: Speaker | undefined): string | undefined {
    if (speaker === undefined) return undefined;
    return this.#state.name(speaker.person) ?? this.#state.name(speaker.party) ?? speaker.words;
  }

  #passages(report: Ref, text: string | undefined): ReturnType<typeof passagesOf> {
    let passages = this.#passagesByReport.get(report);
    if (passages === undefined) {
      passages = text === undefined ? [] : passagesOf(text);
      this.#passagesByReport.set(report, passages);
    }
    return passages;
  }
}

/** The exact words that a statement keeps. */
function exactWords({ entry }: Line): string | undefined {
  const { quotation, words } = entry.body as { quotation?: string; words?: string }; // any kind may lack them
  return quotation === "direct" ? words : undefined;
}
