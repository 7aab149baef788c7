import type { Ref } from "@parley/core";
import { openPoints, type OpenPoint } from "../../packages/record/naming.ts";
import type { Viewing } from "../../status/viewing.ts";
import { beside } from "../beside.ts";
import { field } from "../fields.ts";
import { given, speakerIn, valueOf, type EntryForm, type Values } from "../form.ts";

/**
 * Terms that hold together or not at all: one line a term. A line that begins with the name of a point and a colon
 * is about that point ("1 Basic pay: 4.5 %"), and names an option of it where it has its words; the others are
 * about the chosen point.
 */
export const offer: EntryForm = {
  kind: "offer",
  fields: (viewing) => [
    field(viewing, "speaker"),
    field(viewing, "parties"),
    field(viewing, "subject", true),
    field(viewing, "terms"),
    field(viewing, "condition", true),
    field(viewing, "deadline", true),
    field(viewing, "venue", true),
  ],
  needs: (values, viewing) =>
    termsIn(values, viewing).every(({ subject }) => subject !== undefined) ? [] : ["subject"],
  read(values, viewing, mayCite) {
    const until = valueOf(values, "deadline");
    const at = Date.parse(until);
    return {
      ...beside(values),
      body: {
        ...given("by", speakerIn(viewing, valueOf(values, "speaker"), "")),
        to: values["parties"] ?? [],
        terms: termsIn(values, viewing).map(({ subject, option, words }) => ({
          subject: subject ?? valueOf(values, "subject"),
          ...given("option", option !== undefined && mayCite(option) ? option : undefined),
          words,
        })),
        ...given("condition", valueOf(values, "condition")),
        ...given(
          "deadline",
          Number.isNaN(at)
            ? undefined
            : { at: new Date(at).toISOString(), zone: viewing.state.calendar.zone },
        ),
      },
    };
  },
};

interface Term {
  /** The point that the line names; undefined where it names none. */
  readonly subject: Ref | undefined;
  readonly option: Ref | undefined;
  readonly words: string;
}

function termsIn(values: Values, { state }: Viewing): readonly Term[] {
  const open = openPoints(state);
  const named = [
    ...open.map((point) => ({ name: point.title, ref: point.ref, point })),
    ...state.rows.map(({ ref, name, number }) => ({
      name: number === undefined ? name : `${number} ${name}`,
      ref,
      point: open.find((point) => point.ref === ref),
    })),
  ];
  return valueOf(values, "terms")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line): Term => {
      const found = named.find(({ name }) => line.startsWith(`${name}: `));
      if (found === undefined) return { subject: undefined, option: undefined, words: line };
      const words = line.slice(found.name.length + 1).trim();
      return { subject: found.ref, option: optionNamed(found.point, words), words };
    });
}

function optionNamed(point: OpenPoint | undefined, words: string): Ref | undefined {
  return point?.options.find(({ id }) => id === words)?.ref;
}
