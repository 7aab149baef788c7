import type { ContactStatus } from "@parley/core";
import type { Context, momentNear } from "../context.ts";
import type { FoundContact } from "../found.ts";
import { type Sentence } from "../grammar/sentence.ts";

/** Nouns for a meeting. */
export const MEETINGS: RegExp =
  /^(?:talk|meeting|meetings|talks|negotiation|negotiations|session|sessions|round|rounds|summit|summits|gathering|discussions|discussion|consultations|consultation|encounter|dialogue|sit-down|conversations|face-to-face|bargaining|mediation|conference)$/;
/** Nouns for a call. */
export const CALLS: RegExp =
  /^(?:call|calls|phone-call|telephone-call|teleconference|videoconference|conversation|phone|telephone)$/;
/** Nouns for an exchange of papers. */
export const EXCHANGES: RegExp = /^(?:exchange|exchanges|correspondence)$/;

/** Whether the token stands in words that are reported of somebody. */
export function isReported(context: Context, { tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && context.attributionAt(token.start) !== undefined;
}

/** Of a bare weekday the coming one, where the contact is planned. */
export function whenOf(moment: ReturnType<typeof momentNear>, status: ContactStatus): FoundContact["when"] {
  if (moment === undefined) return undefined;
  return status === "held" ? moment.when : (moment.ahead ?? moment.when);
}
