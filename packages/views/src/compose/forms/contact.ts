import { field } from "../fields.ts";
import { given, valueOf, type EntryForm } from "../form.ts";
import { beside } from "../beside.ts";

/** A meeting, call or exchange. */
export const contact: EntryForm = {
  kind: "contact",
  fields: (viewing) => [
    field(viewing, "mode"),
    field(viewing, "status"),
    field(viewing, "parties"),
    field(viewing, "day", true),
    field(viewing, "minutes", true),
    field(viewing, "place", true),
  ],
  read(values) {
    const { on, knowledge } = beside(values);
    const status = valueOf(values, "status");
    const minutes = Number(valueOf(values, "minutes"));
    const isHeld = status === "held";
    return {
      ...(isHeld ? given("on", on) : {}),
      ...given("knowledge", knowledge),
      body: {
        status,
        mode: valueOf(values, "mode"),
        ...(minutes > 0 ? { minutes } : {}),
        ...given("place", valueOf(values, "place")),
        parties: values["parties"] ?? [],
        people: [],
        ...(isHeld ? {} : given("due", on)),
      },
    };
  },
};
