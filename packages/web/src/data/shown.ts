// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const MARKS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * The value with every text in it freed of control characters and of marks that turn the direction of writing, so
 * that words from outside can neither hide nor move what stands beside them.
 */
export function shown<Value>(value: Value): Value {
  return freed(value) as Value; // the shape is kept member by member
}

function freed(value: unknown): unknown {
  if (typeof value === "string") return value.replace(MARKS, "");
  if (Array.isArray(value)) return value.map(freed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, freed(item)]));
}
