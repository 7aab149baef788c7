import { field } from "../fields.ts";
import { given, speakerIn, valueOf, type EntryForm } from "../form.ts";
import { beside } from "../beside.ts";

/** Where a party stands on a point. */
export const position: EntryForm = {
  kind: "position",
  fields: (viewing) => [
    field(viewing, "party"),
    field(viewing, "stance"),
    field(viewing, "subject"),
    field(viewing, "gist", true),
    field(viewing, "speaker", true),
    field(viewing, "capacity", true),
    field(viewing, "venue", true),
    field(viewing, "day", true),
  ],
  read: (values, viewing) => ({
    ...beside(values),
    body: {
      ...given("party", valueOf(values, "party")),
      ...given("by", speakerIn(viewing, valueOf(values, "speaker"), valueOf(values, "capacity"))),
      subject: valueOf(values, "subject"),
      ...given(
        "version",
        viewing.state.wordingsByPoint.get(valueOf(values, "subject"))?.versions.at(-1)?.version,
      ),
      stance: valueOf(values, "stance"),
      ...given("gist", valueOf(values, "gist")),
    },
  }),
};
