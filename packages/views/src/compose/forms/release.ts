import { field } from "../fields.ts";
import { given, speakerIn, valueOf, type EntryForm } from "../form.ts";

/** Leave to carry something said in confidence. */
export const release: EntryForm = {
  kind: "release",
  fields: (viewing) => [
    field(viewing, "what"),
    field(viewing, "speaker"),
    field(viewing, "party"),
    field(viewing, "form"),
    field(viewing, "until", true),
  ],
  read(values, viewing) {
    const day = valueOf(values, "until");
    const party = valueOf(values, "party");
    return {
      knowledge: { how: "heard-by-us" },
      body: {
        what: (values["what"] ?? []).filter((ref) => ref !== ""),
        ...given("by", speakerIn(viewing, valueOf(values, "speaker"), "")),
        to: party === "" ? [] : [party],
        form: valueOf(values, "form"),
        ...given("until", day === "" ? undefined : { day }),
      },
    };
  },
};
