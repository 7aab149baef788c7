import { failure, type Result } from "@parley/core";

/** The one answer for what is not there and for what is closed to the asker. */
export function unknown(message = "There is nothing here that is open to you."): Result<never> {
  return failure("unknown", "", message);
}

/** Somebody was first. */
export function clash(): Result<never> {
  return failure("clash", "", "Somebody else wrote there first; read on and try again.");
}

/** What no honest program sends. */
export function malformed(): Result<never> {
  return failure("malformed", "", "This does not fit the room; a faulty or hostile program made it.");
}
