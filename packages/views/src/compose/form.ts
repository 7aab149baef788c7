import type { Content, Ref } from "@parley/core";
import type { Viewing } from "../status/viewing.ts";

/** What somebody wrote or chose in the fields of a form, by field; several values where several may be given. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** How a field is filled. */
export type FieldSort = "line" | "words" | "choice" | "several" | "day" | "moment";

/** One field of a form. */
export interface FormField {
  readonly name: FieldName;
  readonly label: string;
  readonly sort: FieldSort;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly isOptional: boolean;
}

/** The names of fields, so that each language has a label for each. */
export const FIELD_NAMES = [
  "words",
  "party",
  "stance",
  "subject",
  "speaker",
  "capacity",
  "venue",
  "day",
  "gist",
  "mode",
  "status",
  "parties",
  "minutes",
  "place",
  "quotation",
  "to",
  "via",
  "what",
  "form",
  "until",
  "terms",
  "condition",
  "deadline",
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** What a form gives: the body of an entry, and what stands beside it. */
export type Written = Pick<Content<object>, "body" | "on" | "venue" | "knowledge">;

/** The form of one kind of entry: its fields, and the entry that they make. */
export interface EntryForm {
  readonly kind: string;
  fields(viewing: Viewing): readonly FormField[];
  /** Which of the fields that may stay empty are needed all the same by what the others say; none unless given. */
  needs?(values: Values, viewing: Viewing): readonly FieldName[];
  /**
   * What the fields say. A field that is missing makes a body that the kind's schema refuses with a reason. What the
   * room may not cite is named in words only.
   */
  read(values: Values, viewing: Viewing, mayCite: (ref: Ref) => boolean): Written;
}

/** The one value of a field; empty where nothing is given. */
export function valueOf(values: Values, name: FieldName): string {
  return (values[name]?.[0] ?? "").trim();
}

/** The member of a body where the field says something, nothing where it does not. */
export function given<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  return value === undefined || value === "" ? {} : ({ [name]: value } as { readonly [Key in Name]: Value }); // a computed key loses its name
}

/** A person of a party, a party without a person, or nobody, as a choice has it: the reference of either. */
export function speakerIn(viewing: Viewing, ref: Ref, capacity: string): object | undefined {
  if (ref === "") return undefined;
  const person = viewing.state.people.find((candidate) => candidate.ref === ref);
  return person === undefined
    ? { party: ref, capacity: capacity === "" ? "unknown" : capacity }
    : {
        person: ref,
        ...(person.party === undefined ? {} : { party: person.party }),
        capacity: capacity === "" ? (person.capacities[0] ?? "unknown") : capacity,
      };
}
