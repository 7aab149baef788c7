/** The kinds of failure that input from outside can meet. */
export const FAILURES = [
  "json",
  "csv",
  "xml",
  "shape",
  "unknown-name",
  "duplicate-name",
  "not-a-number",
  "too-large",
  "too-many",
  "nothing-to-decide",
  "no-preferences",
  "red-lines-everywhere",
  "contradictory-links",
  "range",
  "points-sum",
  "not-additive",
  "order",
] as const;

export type FailureCode = (typeof FAILURES)[number];

/** Why an input was not taken: a code for programs, and one sentence that says what, where and what to do. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
}

/** What reading something from outside gives: a value, or a failure. A programmer's error throws instead. */
export type Result<T> = Ok<T> | Err;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Err {
  readonly ok: false;
  readonly failure: Failure;
}

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function fail(code: FailureCode, message: string): Err {
  return { ok: false, failure: { code, message } };
}

class Refusal extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/**
 * Ends the reading of an input that is not right. Reading nested input with a Result at every step would drown
 * the rules, so readers refuse, and `reading`, the only one to catch it, makes the failure.
 */
export function refuse(code: FailureCode, message: string): never {
  throw new Refusal({ code, message });
}

/** What a reader returns, or the failure with which it refused. */
export function reading<T>(read: () => T): Result<T> {
  try {
    return ok(read());
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, failure: error.failure };
    throw error;
  }
}
