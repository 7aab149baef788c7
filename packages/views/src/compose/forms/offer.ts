import { field } from "../fields.ts";
import { given, speakerIn, valueOf, type EntryForm } from "../form.ts";
import { beside } from "../beside.ts";

/** Terms that hold together or not at all: one line a term, all on the chosen point. */
export const offer: EntryForm = {
  kind: "offer",
  fields: (viewing) => [
    field(viewing, "speaker"),
    field(viewing, "parties"),
    field(viewing, "subject"),
    field(viewing, "terms"),
    field(viewing, "condition", true),
    field(viewing, "deadline", true),
    field(viewing, "venue", true),
  ],
  read(values, viewing) {
    const lines = valueOf(values, "terms")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    const until = valueOf(values, "deadline");
    const at = Date.parse(until);
    return {
      ...beside(values),
      body: {
        ...given("by", speakerIn(viewing, valueOf(values, "speaker"), "")),
        to: values["parties"] ?? [],
        terms: lines.map((words) => ({ subject: valueOf(values, "subject"), words })),
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
