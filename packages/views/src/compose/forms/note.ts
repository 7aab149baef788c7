import { field } from "../fields.ts";
import { valueOf, type EntryForm } from "../form.ts";

/** Free words. */
export const note: EntryForm = {
  kind: "note",
  fields: (viewing) => [field(viewing, "words")],
  read: (values) => ({ body: { words: valueOf(values, "words") } }),
};
