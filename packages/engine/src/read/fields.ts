import { didYouMean } from "../problem/nearest.ts";
import { refuse } from "../problem/result.ts";

/** The fields of an object, of which all must be among `known`; refuses what is not an object. */
export function objectAt(
  value: unknown,
  where: string,
  known?: readonly string[],
): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    refuse("shape", `${where} should be an object in braces, not ${named(value)}.`);
  for (const key of Object.keys(value))
    if (known !== undefined && !known.includes(key))
      refuse("unknown-name", `${where} has a field “${key}” that nothing reads${didYouMean(key, known)}`);
  return value as Record<string, unknown>; // any object is one, and its fields are read as unknown
}

/** The items of a list, at most `most` of them; refuses what is not a list. */
export function listAt(value: unknown, where: string, most: number = Infinity): readonly unknown[] {
  if (!Array.isArray(value)) refuse("shape", `${where} should be a list in brackets, not ${named(value)}.`);
  if (value.length > most)
    refuse("too-many", `${where} has ${count(value.length)} entries; at most ${count(most)} are taken.`);
  return value;
}

/** A text that is not empty. */
export function textAt(value: unknown, where: string): string {
  if (typeof value !== "string" || value.trim() === "")
    refuse("shape", `${where} should be a text in quotes, not ${named(value)}.`);
  return value;
}

/** The largest magnitude of a number in a problem. */
export const LARGEST = 1e9;

/** A finite number of a size that can be computed with. */
export function numberAt(value: unknown, where: string): number {
  if (typeof value !== "number" || Number.isNaN(value))
    refuse("not-a-number", `${where} should be a number, not ${named(value)}.`);
  if (Math.abs(value) > LARGEST)
    refuse(
      "too-large",
      `${where} is ${value}; numbers may lie between −${count(LARGEST)} and ${count(LARGEST)}.`,
    );
  return value;
}

/** Two numbers, the lower first. */
export function rangeAt(value: unknown, where: string): readonly [number, number] {
  const ends = listAt(value, where);
  if (ends.length !== 2)
    refuse("range", `${where} should be two numbers, the lower first; it has ${ends.length}.`);
  const [low, high] = [numberAt(ends[0], `${where}, lower end,`), numberAt(ends[1], `${where}, upper end,`)];
  if (low > high) refuse("range", `${where} runs from ${low} down to ${high}; write the lower number first.`);
  return [low, high];
}

/** A number for a sentence: 20,000. */
export function count(value: number): string {
  return value.toLocaleString("en");
}

function named(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return `“${value}”`;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "an object";
}
