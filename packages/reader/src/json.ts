import type { When } from "@parley/core";
import type { Actor } from "./found.ts";
import type { Reading } from "./reading.ts";
import type { Stretch } from "./text/sentences.ts";

/** The reading of one report as `parley read --json` prints it; `null` where something is not known. */
export type ReadingJson = Readonly<Record<string, unknown>>;

/** Makes the JSON of a reading. Every `start` and `end` is a UTF-16 offset into the report's text. */
export function readingToJson(file: string, reading: Reading): ReadingJson {
  const { prose, people, statements, contacts, papers, positions, signals, steps, outlooks } = reading;
  const { layout, language, repeats } = prose;
  return {
    file,
    title: layout.title ?? null,
    date: layout.date ?? null,
    language: language?.code ?? null,
    repeated: repeats.map(({ start, end, of }) => ({ start, end, of: { start: of.start, end: of.end } })),
    people: people.map(({ name, side, capacity, place }) => ({
      name,
      party: side?.name ?? null,
      capacity,
      ...span(place),
    })),
    statements: statements.map(({ speaker, source, cue, content, quotation, kind, about, assessment }) => ({
      speaker:
        speaker === undefined || source === undefined
          ? null
          : { name: speaker.person?.name ?? null, party: speaker.side?.name ?? null, ...span(source) },
      cue: cue === undefined ? null : span(cue),
      content: content.map(span),
      quotation,
      kind,
      about: about ?? null,
      assessment: assessment ?? null,
    })),
    contacts: contacts.map(({ status, mode, minutes, place, when, sides, people: present, ...where }) => ({
      status,
      mode,
      minutes: minutes ?? null,
      place: place ?? null,
      on: formatWhen(when),
      parties: sides.map(({ name }) => name),
      people: present.map(({ name }) => name),
      ...span(where),
    })),
    documents: papers.map(({ title, kind, count, points, contents, ...where }) => ({
      title,
      kind,
      count,
      points: points ?? null,
      contents,
      ...span(where),
    })),
    positions: positions.map(({ side, by, topic, stance, ...where }) => ({
      party: side?.name ?? null,
      by: by?.person?.name ?? null,
      topic,
      stance,
      ...span(where),
    })),
    signals: signals.map(({ from, to, via, contents, ...where }) => ({
      from: nameOf(from),
      to: nameOf(to),
      via: via.map(nameOf),
      contents,
      ...span(where),
    })),
    steps: steps.map(({ who, what, awaits, after, ...where }) => ({
      who: listOf(who),
      what,
      awaits: awaits ?? null,
      after: after ?? null,
      ...span(where),
    })),
    outlook: outlooks.map(({ by, voice, judgement, ...where }) => ({
      by: nameOf(by),
      voice,
      judgement,
      ...span(where),
    })),
  };
}

function span({ start, end }: Stretch): Stretch {
  return { start, end };
}

/** The person, else the side, else the report's own words for them. */
function nameOf(actor: Actor | undefined): string | null {
  return actor?.person?.name ?? actor?.side?.name ?? actor?.words ?? null;
}

function listOf(actors: readonly Actor[]): string | null {
  const names = [...new Set(actors.map(nameOf))].filter((name) => name !== null);
  return names.length === 0
    ? null
    : names.length === 1
      ? (names[0] ?? null)
      : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** A day, an interval as `from/to`, an instant, or the words of an undated report. */
export function formatWhen(when: When | undefined): string | null {
  if (when === undefined) return null;
  if ("day" in when) return when.day;
  if ("at" in when) return when.at;
  return "from" in when ? `${when.from}/${when.to}` : when.told;
}
