/**
 * Why outside input was refused. `where` names the place ("talks.jsonl, line 12, body.stance");
 * `message` is one sentence that says what is wrong and what to do.
 */
export interface Problem {
  readonly code: string;
  readonly where: string;
  readonly message: string;
}

/** A value from outside, or the first reason why there is none. Programmers' errors throw instead. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A result that holds a value. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A result that holds the reason why there is no value. */
export function failure(code: string, where: string, message: string): Result<never> {
  return { ok: false, problem: { code, where, message } };
}

/** The problem as one line: where, then what. */
export function formatProblem({ where, message }: Problem): string {
  return where === "" ? message : `${where}: ${message}`;
}
