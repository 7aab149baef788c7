import type { ContactStatus } from "@parley/core";
import type { Context, momentNear } from "../context.ts";
import type { FoundContact } from "../found.ts";
import type { VerbGroup } from "../grammar/phrases.ts";
import { nounAt, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";

export const MEETINGS: RegExp =
  /^(?:meeting|meetings|talks|negotiation|negotiations|session|sessions|round|rounds|summit|summits|gathering|discussions|discussion|consultations|consultation|encounter|dialogue|sit-down|conversations|face-to-face|bargaining|mediation|conference)$/;
export const CALLS: RegExp =
  /^(?:call|calls|phone-call|telephone-call|teleconference|videoconference|conversation|phone|telephone)$/;
export const EXCHANGES: RegExp = /^(?:exchange|exchanges|correspondence)$/;

export function isReported(context: Context, { tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && context.attributionAt(token.start) !== undefined;
}

/** Of a bare weekday the coming one, where the contact is planned. */
export function whenOf(moment: ReturnType<typeof momentNear>, status: ContactStatus): FoundContact["when"] {
  if (moment === undefined) return undefined;
  return status === "held" ? moment.when : (moment.ahead ?? moment.when);
}

export function infinitiveSubject(
  sentence: Sentence,
  verb: VerbGroup,
): { from: number; to: number } | undefined {
  const before = nounAt(sentence, verb.from - 1);
  const { tokens } = sentence;
  if (before !== undefined && tokens[before.from - 1]?.lower === "for") return before;
  const finite = sentence.verbs.filter(({ to, form }) => to <= verb.from && form === "finite").at(-1);
  return finite === undefined ? undefined : subjectOf(sentence, finite)?.whole;
}
