import { field } from "../fields.ts";
import { given, speakerIn, valueOf, type EntryForm } from "../form.ts";
import { beside } from "../beside.ts";

/** Words that somebody said to us. */
export const statement: EntryForm = {
  kind: "statement",
  fields: (viewing) => [
    field(viewing, "speaker"),
    field(viewing, "words"),
    field(viewing, "quotation"),
    field(viewing, "subject", true),
    field(viewing, "capacity", true),
    field(viewing, "venue", true),
    field(viewing, "day", true),
  ],
  read: (values, viewing) => ({
    ...beside(values),
    body: {
      kind: "says",
      ...given("speaker", speakerIn(viewing, valueOf(values, "speaker"), valueOf(values, "capacity"))),
      quotation: valueOf(values, "quotation"),
      ...given("about", valueOf(values, "subject")),
      words: valueOf(values, "words"),
    },
  }),
};
