import {
  CAPACITIES,
  CONTACT_MODES,
  CONTACT_STATUSES,
  QUOTATIONS,
  RELEASE_FORMS,
  STANCES,
  VENUES,
} from "@parley/core";
import { sentenceOf } from "../status/describing.ts";
import { isConfidential } from "../guards/carrying.ts";
import type { Viewing } from "../status/viewing.ts";
import type { FieldName, FieldSort, FormField } from "./form.ts";

/** What a field offers, made from the view. */
type Choices = (viewing: Viewing) => FormField["choices"];

const NONE: Choices = () => [];

const parties: Choices = ({ state }) => state.parties.map(({ ref, name }) => ({ value: ref, label: name }));

/** People with their parties, then each party without a person. */
const speakers: Choices = (viewing) => [
  ...viewing.state.people.map(({ ref, name, party }) => ({
    value: ref,
    label: party === undefined ? name : `${name}, ${viewing.language.terms.name(viewing.state.name(party))}`,
  })),
  ...parties(viewing),
];

/** Points, topics and papers. */
const subjects: Choices = ({ state }) =>
  [
    ...state.rows.map(({ ref, name, number }) => ({
      value: ref,
      label: number === undefined ? name : `${number} ${name}`,
    })),
    ...state.papers.map(({ ref, title }) => ({ value: ref, label: title })),
  ].filter(({ value }, index, all) => all.findIndex((other) => other.value === value) === index);

/** What was said in confidence and could be released. */
const confidences: Choices = (viewing) =>
  [...viewing.state.lineByRef.values()]
    .filter(({ entry, ref }) => CARRIED.has(entry.kind) && isConfidential(viewing.state, ref))
    .toSorted(viewing.state.inOrder)
    .toReversed()
    .map((line) => ({ value: line.ref, label: sentenceOf(viewing, line) }));

const CARRIED: ReadonlySet<string> = new Set(["statement", "position", "signal", "offer", "outlook"]);

const words =
  <Word extends string>(
    all: readonly Word[],
    labels: (viewing: Viewing) => Readonly<Record<Word, string>>,
  ): Choices =>
  (viewing) =>
    all.map((value) => ({ value, label: labels(viewing)[value] }));

/** Every field: how it is filled, and with what. */
const FIELDS: Readonly<Record<FieldName, readonly [FieldSort, Choices]>> = {
  words: ["words", NONE],
  party: ["choice", parties],
  stance: ["choice", words(STANCES, ({ language }) => language.terms.stance)],
  subject: ["choice", subjects],
  speaker: ["choice", speakers],
  capacity: ["choice", words(CAPACITIES, ({ language }) => language.terms.capacity)],
  venue: ["choice", words(VENUES, ({ language }) => language.terms.venue)],
  day: ["day", NONE],
  gist: ["line", NONE],
  mode: ["choice", words(CONTACT_MODES, ({ language }) => language.terms.mode)],
  status: ["choice", words(CONTACT_STATUSES, ({ language }) => language.terms.contactStatus)],
  parties: ["several", parties],
  minutes: ["line", NONE],
  place: ["line", NONE],
  quotation: ["choice", words(QUOTATIONS, ({ language }) => language.terms.quotation)],
  to: ["choice", speakers],
  via: ["choice", speakers],
  what: ["choice", confidences],
  form: ["choice", words(RELEASE_FORMS, ({ language }) => language.terms.form)],
  until: ["day", NONE],
  terms: ["words", NONE],
  condition: ["line", NONE],
  deadline: ["moment", NONE],
};

/** The field with the name, to be filled in this view. */
export function field(viewing: Viewing, name: FieldName, isOptional = false): FormField {
  const [sort, choices] = FIELDS[name];
  return {
    name,
    label: viewing.language.desk.compose.labels[name],
    sort,
    choices: choices(viewing),
    isOptional,
  };
}
