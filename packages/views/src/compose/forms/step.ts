import { field } from "../fields.ts";
import { given, speakerIn, valueOf, type EntryForm } from "../form.ts";

/** Who owes whom what next. */
export const step: EntryForm = {
  kind: "step",
  fields: (viewing) => [
    field(viewing, "speaker"),
    field(viewing, "words"),
    field(viewing, "to", true),
    field(viewing, "until", true),
  ],
  read(values, viewing) {
    const who = speakerIn(viewing, valueOf(values, "speaker"), "");
    const day = valueOf(values, "until");
    return {
      knowledge: { how: "heard-by-us" },
      body: {
        who: who === undefined ? [] : [who],
        what: valueOf(values, "words"),
        ...given("to", speakerIn(viewing, valueOf(values, "to"), "")),
        ...given("due", day === "" ? undefined : { day }),
      },
    };
  },
};
