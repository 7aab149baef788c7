import { count } from "../read/fields.ts";
import { choiceName } from "../problem/names.ts";
import type { Point } from "../problem/problem.ts";
import { fail, ok, type Result } from "../problem/result.ts";
import type { Sureness } from "./sureness.ts";

/** What a session asks; points and options by their places. */
export type Inquiry =
  /** Share 100 points over the points of the talks: what is at stake on each. */
  | { readonly kind: "weights" }
  /** Which option of a point is best for the party, and which worst. */
  | { readonly kind: "ends"; readonly point: number }
  /** Where another option stands between the worst, 0, and the best, 100. */
  | { readonly kind: "between"; readonly point: number; readonly option: number }
  /** What the party has without an agreement, from 0, the worst on every point, to 100, the best on all. */
  | { readonly kind: "reservation" }
  /** Would it rather have its best option on `first` and its worst on `second`, or the other way round? */
  | { readonly kind: "check"; readonly first: number; readonly second: number };

export type Reply =
  | { readonly kind: "weights"; readonly weights: readonly number[]; readonly sureness: Sureness }
  | { readonly kind: "ends"; readonly best: number; readonly worst: number }
  | { readonly kind: "between"; readonly place: number; readonly sureness: Sureness }
  | { readonly kind: "reservation"; readonly value: number; readonly sureness: Sureness }
  | { readonly kind: "check"; readonly rather: "first" | "second" | "same" };

/** A question with the answer it was given. */
export interface Answered {
  readonly inquiry: Inquiry;
  readonly reply: Reply;
}

/** Asking somebody for a party's preferences: the points, what was answered, and how many answers it may take. */
export interface Session {
  readonly points: readonly Point[];
  readonly answered: readonly Answered[];
  readonly most: number;
}

/** The most answers that a session takes unless said. */
const MOST = 60;
const CHECKS = 3;

export function beginSession(points: readonly Point[], most: number = MOST): Session {
  return { points, answered: [], most };
}

/** What to ask next; null when the session is over. It never takes more than its `most` answers. */
export function nextInquiry(session: Session): Inquiry | null {
  const asked = new Set(session.answered.map(({ inquiry }) => keyOf(inquiry)));
  return planOf(session).find((inquiry) => !asked.has(keyOf(inquiry))) ?? null;
}

/** The session with one more answer, to the question that it asks next; or what is wrong with the answer. */
export function replied(session: Session, reply: Reply): Result<Session> {
  const inquiry = nextInquiry(session);
  if (inquiry === null) return fail("order", "The session is over; begin another to change its answers.");
  if (inquiry.kind !== reply.kind)
    return fail(
      "order",
      `The question is about ${inquiry.kind}, but the answer is about ${reply.kind}; answer the question.`,
    );
  const wrong = faultOf(session, inquiry, reply);
  if (wrong !== null) return wrong;
  return ok({ ...session, answered: [...session.answered, { inquiry, reply }] });
}

/** The session without its last answer. */
export function stepBack(session: Session): Session {
  return { ...session, answered: session.answered.slice(0, -1) };
}

/** What was answered to the first question of a kind that fits. */
export function replyTo<K extends Inquiry["kind"]>(
  { answered }: Session,
  kind: K,
  fits: (inquiry: Extract<Inquiry, { kind: K }>) => boolean = () => true,
): Extract<Reply, { kind: K }> | null {
  for (const { inquiry, reply } of answered)
    if (isKind(inquiry, kind) && fits(inquiry) && isKind(reply, kind)) return reply;
  return null;
}

const isKind = <T extends { readonly kind: string }, K extends T["kind"]>(
  value: T,
  kind: K,
): value is Extract<T, { kind: K }> => value.kind === kind;

const keyOf = (inquiry: Inquiry): string => Object.values(inquiry).join();

/**
 * All that the session asks, in order, as far as the answers so far tell: the weights; then the points from the
 * heaviest down, each with its ends and what lies between them; the reservation value; a few checks. When that
 * would be too many answers, options between the ends are left out first, those of the lightest points before
 * others, then whole points, likewise.
 */
function planOf(session: Session): Inquiry[] {
  const weights = replyTo(session, "weights")?.weights;
  if (weights === undefined) return [{ kind: "weights" }];
  const heaviest = [...weights.keys()]
    .filter((point) => weights[point]! > 0 && session.points[point]!.options.length > 1)
    .sort((a, b) => weights[b]! - weights[a]! || a - b);
  const checks = checksOf(heaviest).slice(0, Math.max(0, session.most - 2));
  const room = session.most - 2 - checks.length;
  const points = heaviest.slice(0, Math.max(0, room));
  let left = room - points.length;
  const inquiries = points.flatMap((point): Inquiry[] => {
    const between = betweenOf(session, point).slice(0, Math.max(0, left));
    left -= Math.max(0, session.points[point]!.options.length - 2);
    return [{ kind: "ends", point }, ...between];
  });
  return [{ kind: "weights" }, ...inquiries, { kind: "reservation" }, ...checks];
}

/** The options of a point that are neither its best nor its worst, once those are known. */
function betweenOf(session: Session, point: number): Inquiry[] {
  const ends = replyTo(session, "ends", (inquiry) => inquiry.point === point);
  if (ends === null) return [];
  return [...session.points[point]!.options.keys()]
    .filter((option) => option !== ends.best && option !== ends.worst)
    .map((option) => ({ kind: "between", point, option }));
}

/** The three heaviest points against each other: each pair once, so that a circle would show. */
function checksOf(heaviest: readonly number[]): Inquiry[] {
  const [a, b, c] = heaviest;
  if (a === undefined || b === undefined) return [];
  const pairs =
    c === undefined
      ? [[a, b]]
      : [
          [a, b],
          [b, c],
          [a, c],
        ];
  return pairs.slice(0, CHECKS).map(([first, second]) => ({ kind: "check", first: first!, second: second! }));
}

function faultOf(session: Session, inquiry: Inquiry, reply: Reply) {
  switch (reply.kind) {
    case "weights":
      return faultOfWeights(session.points, reply.weights);
    case "ends":
      return inquiry.kind === "ends"
        ? faultOfEnds(session.points[inquiry.point]!, reply.best, reply.worst)
        : null;
    case "between": {
      if (inquiry.kind !== "between" || isPlace(reply.place)) return null;
      const where = choiceName(session.points, inquiry);
      return fail(
        "range",
        `The place of ${where} is ${reply.place}; it should lie between 0, the worst, and 100, the best.`,
      );
    }
    case "reservation":
      return Number.isFinite(reply.value)
        ? null
        : fail("not-a-number", `What it has without an agreement should be a number, not ${reply.value}.`);
    case "check":
      return null;
  }
}

const isPlace = (place: number): boolean => place >= 0 && place <= 100;

function faultOfWeights(points: readonly Point[], weights: readonly number[]) {
  if (weights.length !== points.length)
    return fail(
      "shape",
      `There are ${points.length} points, but ${weights.length} weights; give one for each.`,
    );
  for (const [at, weight] of weights.entries())
    if (!(weight >= 0))
      return fail("range", `The weight of point “${points[at]!.id}” is ${weight}; it cannot be below 0.`);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (Math.abs(sum - 100) < 1e-6) return null;
  const what = sum < 100 ? `${count(100 - sum)} are left to give` : `take ${count(sum - 100)} away`;
  return fail("points-sum", `The weights sum to ${count(sum)}, not to 100: ${what}.`);
}

function faultOfEnds(point: Point, best: number, worst: number) {
  if (point.options[best] === undefined || point.options[worst] === undefined)
    return fail(
      "unknown-name",
      `Point “${point.id}” has options 0 to ${point.options.length - 1}; best ${best} and worst ${worst} are not both among them.`,
    );
  if (best === worst)
    return fail(
      "range",
      `“${point.options[best].id}” cannot be both best and worst on point “${point.id}”; if all options are alike, give the point no weight.`,
    );
  return null;
}
