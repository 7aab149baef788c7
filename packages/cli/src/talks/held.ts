import { formatProblem, type Result } from "@parley/ledger";
import { Refusal } from "../refusal.ts";

/** The value, or the problem as a refusal. */
export function held<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const sentence = formatProblem(result.problem);
  throw new Refusal(/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);
}
