import { refOfEntry, type Line, type Ref, type Speaker, type StateOfPlay } from "@parley/core";
import { settlingToJson } from "../settling/settling-json.ts";

/**
 * The state for programs: plain data without wording, by references into the record. A line that no person
 * has read bears `"read": "fills"` or `"apart"`.
 */
export function statusToJson(state: StateOfPlay): object {
  const side = (ref: Ref | undefined): object | null =>
    ref === undefined ? null : { ref: state.canon(ref), name: state.name(ref) };
  const speaker = (by: Speaker | undefined): object | null =>
    by === undefined
      ? null
      : {
          name: state.name(by.person) ?? by.words ?? null,
          party: by.party === undefined ? null : state.name(by.party),
          capacity: by.capacity,
        };
  const refs = (lines: readonly Line[]): readonly Ref[] => lines.map(({ ref }) => ref);
  return {
    asOf: { at: state.question.at ?? null, recordedBy: state.question.recordedBy ?? null },
    counts: { reviewed: state.reviewed, unread: state.unread, reports: state.reports.length },
    talks: state.talks?.entry.body ?? null,
    reports: state.reports.map(({ ref, title, outlet, date }) => ({
      ref,
      title,
      outlet: outlet ?? null,
      date: date ?? null,
    })),
    parties: state.parties.map(({ ref, name, letters, roles, read }) => ({
      ref,
      name,
      letters,
      roles: roles.map(({ role }) => role),
      read,
    })),
    people: state.people.map(({ ref, name, party, offices, capacities, read }) => ({
      ref,
      name,
      party: side(party),
      offices,
      capacities,
      read,
    })),
    papers: state.papers.map(({ lines, showings, ...paper }) => ({
      ...paper,
      showings: showings.map(({ to, by, version, on, line }) => ({
        to: to.map(side),
        by: side(by),
        version: version ?? null,
        on: on ?? null,
        entry: line.ref,
      })),
      entries: refs(lines),
    })),
    matrix: state.rows.map(({ ref, subject, name, number, read, cells, unresolved }) => ({
      ref,
      subject,
      name,
      number: number ?? null,
      read,
      agreement: state.agreementByRow.get(ref) ?? null,
      unresolved: refs(unresolved),
      cells: cells.map(({ party, stands, apart }) => ({
        party: state.name(party),
        stands: stands.map((stand) => ({
          stance: stand.stance,
          redLine: stand.redLine ?? null,
          gist: stand.gist ?? null,
          by: speaker(stand.by),
          level: stand.level,
          privacy: stand.privacy,
          version: stand.version ?? null,
          since: stand.since ?? null,
          read: stand.read,
          entries: refs([stand.line, ...stand.beside, ...stand.earlier]),
        })),
        apart: refs(apart),
      })),
    })),
    stuck: state.stuck.map(({ row, reason, read }) => ({ row: row.ref, name: row.name, reason, read })),
    settling: settlingToJson(state),
    contacts: state.contacts.map(({ parties, people, lines, ...contact }) => ({
      ...contact,
      parties: parties.map(side),
      people: people.map(speaker),
      entries: refs(lines),
    })),
    silence: state.silences.map(({ party, days, last }) => ({
      party: side(party),
      days,
      last: last?.ref ?? null,
    })),
    owed: state.owed.map(({ who, to, line, due, ...owed }) => ({
      ...owed,
      who: who.map(speaker),
      to: to.map(speaker),
      due: due ?? null,
      entry: line.ref,
      read: line.read,
    })),
    divergences: state.divergences.map(({ about, aspect, samePeriod, accounts }) => ({
      about,
      aspect,
      samePeriod,
      accounts: accounts.map(({ line, speaker: by, party, voice, report, value, words, on }) => ({
        voice,
        by: speaker(by),
        party: side(party),
        report: report ?? null,
        value,
        words,
        on: on ?? null,
        entry: line.ref,
        read: line.read,
      })),
    })),
    comparisons: state.comparisons.map(({ reports, rows }) => ({
      reports,
      rows: rows.map(({ reports: having, lines }) => ({ reports: having, entries: refs(lines) })),
    })),
    outlook: state.outlooks.map(({ ref, read, entry }) => ({
      ref,
      read,
      voice: entry.body.voice,
      by: speaker(entry.body.speaker),
      judgement: entry.body.judgement,
      words: entry.body.words,
      on: entry.on ?? null,
    })),
    unsaid: state.unsaid.map(({ question, read }) => ({ question, read })),
    foreign: state.effective.foreign
      .map((entry) => ({ ref: refOfEntry(entry), kind: entry.kind, v: entry.v, touches: entry.touches }))
      .toSorted((a, b) => (a.ref < b.ref ? -1 : 1)),
  };
}
