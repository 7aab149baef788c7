import * as z from "zod";
import { acceptedAt } from "../entry/entry.ts";
import type { Ref } from "../entry/ref.ts";
import type { Speaker } from "../entry/speaker.ts";
import type { Line } from "../stages/line.ts";
import { instantSchema, isZone, type Instant } from "../time.ts";
import { canonAll, type World } from "./world.ts";

/** A moment with the time zone in which it was set: "noon in Rotterdam". */
export interface Deadline {
  readonly at: Instant;
  readonly zone: string;
}

/** The schema of `Deadline`. */
export const deadlineSchema: z.ZodType<Deadline> = z.strictObject({
  at: instantSchema,
  zone: z.string().refine(isZone, "not a time zone; write it as Europe/Rotterdam"),
});

/** Terms that hold together or not at all, perhaps on a condition. */
export interface Offer {
  readonly by: Speaker;
  readonly to: readonly Ref[];
  readonly terms: readonly { readonly subject: Ref; readonly option?: Ref; readonly words: string }[];
  /** "A if B": what the other side has to do for it to hold. */
  readonly condition?: string;
  readonly deadline?: Deadline;
}

/** What an offer or a signal was met with. */
export const ANSWERS = ["accepts", "accepts-if", "refuses", "counters", "asks"] as const;
export type AnswerKind = (typeof ANSWERS)[number];

/** An answer to an offer. */
export interface Answer {
  readonly offer: Ref;
  readonly by: Speaker;
  readonly answer: AnswerKind;
  readonly words?: string;
}

/** Whether an offer still stands. It lapses as a whole when its deadline passes without a yes. */
export type OfferStatus = "open" | "accepted" | "refused" | "lapsed";

/** An offer as it stands. */
export interface OfferState {
  readonly ref: Ref;
  readonly by: Speaker;
  readonly to: readonly Ref[];
  readonly terms: Offer["terms"];
  readonly condition: string | undefined;
  readonly deadline: Deadline | undefined;
  readonly status: OfferStatus;
  readonly answers: readonly Line<Answer>[];
  readonly line: Line<Offer>;
}

/** The offers as of a moment (milliseconds since 1970; undefined: none has lapsed); open ones first, by deadline. */
export function offerStates(
  world: World,
  offers: readonly Line<Offer>[],
  answers: readonly Line<Answer>[],
  asOf: number | undefined,
): readonly OfferState[] {
  const answersByOffer = Map.groupBy(answers.toSorted(world.inOrder), ({ entry }) => entry.body.offer);
  const end = ({ deadline }: OfferState): number =>
    deadline === undefined ? Infinity : Date.parse(deadline.at);
  return offers
    .toSorted(world.inOrder)
    .map((line): OfferState => {
      const { by, to, terms, condition, deadline } = line.entry.body;
      const own = answersByOffer.get(line.ref) ?? [];
      const status = statusOf(world, own, canonAll(world, to), deadline, asOf);
      return {
        ref: line.ref,
        by,
        to: canonAll(world, to),
        terms,
        condition,
        deadline,
        status,
        answers: own,
        line,
      };
    })
    .toSorted((a, b) => Number(a.status !== "open") - Number(b.status !== "open") || compare(end(a), end(b)));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/**
 * A refusal ends it; so does an unconditional yes, in time, of everybody to whom it was made; else the
 * deadline does.
 */
function statusOf(
  world: World,
  answers: readonly Line<Answer>[],
  to: readonly Ref[],
  deadline: Deadline | undefined,
  asOf: number | undefined,
): OfferStatus {
  const said = (wanted: AnswerKind): readonly (Ref | undefined)[] =>
    answers
      .filter((line) => line.entry.body.answer === wanted && isInTime(world, line, deadline))
      .map(({ entry }) => entry.body.by.party)
      .map((party) => (party === undefined ? undefined : world.canon(party)));
  if (said("refuses").length > 0) return "refused";
  const yes = said("accepts");
  // A yes of whom no party is known answers an offer to one.
  if (yes.length > 0 && (to.length < 2 || to.every((party) => yes.includes(party)))) return "accepted";
  const isOver = deadline !== undefined && asOf !== undefined && Date.parse(deadline.at) < asOf;
  return isOver ? "lapsed" : "open";
}

/** What came after the deadline answers an offer that is no more. */
function isInTime(world: World, { entry }: Line<Answer>, deadline: Deadline | undefined): boolean {
  if (deadline === undefined) return true;
  const start = world.calendar.span(entry.on)?.start ?? Date.parse(acceptedAt(entry));
  return start <= Date.parse(deadline.at);
}
