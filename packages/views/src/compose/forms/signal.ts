import { field } from "../fields.ts";
import { given, speakerIn, valueOf, type EntryForm } from "../form.ts";
import { beside } from "../beside.ts";

/** A message entrusted to a carrier. */
export const signal: EntryForm = {
  kind: "signal",
  fields: (viewing) => [
    field(viewing, "speaker"),
    field(viewing, "to"),
    field(viewing, "words", true),
    field(viewing, "via", true),
    field(viewing, "day", true),
  ],
  read(values, viewing) {
    const via = speakerIn(viewing, valueOf(values, "via"), "");
    const words = valueOf(values, "words");
    return {
      ...beside(values),
      venue: "in-confidence",
      body: {
        ...given("from", speakerIn(viewing, valueOf(values, "speaker"), "")),
        ...given("to", speakerIn(viewing, valueOf(values, "to"), "")),
        via: via === undefined ? [] : [via],
        contents: words === "" ? "withheld" : "given",
        ...given("words", words),
      },
    };
  },
};
