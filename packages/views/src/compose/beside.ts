import type { Venue, When } from "@parley/core";
import { VENUES } from "@parley/core";
import { given, valueOf, type Values, type Written } from "./form.ts";

/** What stands beside the body: when and where it was said, and that we heard it ourselves. */
export function beside(values: Values): Omit<Written, "body"> {
  const venue: Venue | undefined = VENUES.find((known) => known === valueOf(values, "venue"));
  const day = valueOf(values, "day");
  const on: When | undefined = day === "" ? undefined : { day };
  return { ...given("on", on), ...given("venue", venue), knowledge: { how: "heard-by-us" } };
}
