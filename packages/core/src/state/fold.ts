import type { Entry } from "../entry/entry.ts";
import { effective } from "../stages/effective.ts";
import { happened } from "../stages/happened.ts";
import { known } from "../stages/known.ts";
import type { Line } from "../stages/line.ts";
import { visible } from "../stages/visible.ts";
import { Calendar, type Day, type Instant } from "../time.ts";
import { assembled } from "./assembled.ts";
import type { Question, StateOfPlay } from "./state-of-play.ts";
import { talksOf, type Talks } from "./talks.ts";

/** The one function: from the entries to where things stand. Pure; the order of arrival does not matter. */
export function stateOfPlay(entries: readonly Entry[], question: Question = {}): StateOfPlay {
  const read = question.rooms === undefined ? entries : visible(entries, question.rooms);
  const calendar = new Calendar(zoneOf(read));
  const moment = (edge: Day | Instant): number =>
    edge.length === 10 ? calendar.day(edge).end : Date.parse(edge);
  const by = question.recordedBy;
  const record = by === undefined ? read : known(read, new Date(moment(by)).toISOString());
  const effect = effective(record);
  const at = question.at === undefined ? undefined : moment(question.at);
  const lines = at === undefined ? effect.lines : happened(effect.lines, at, calendar);
  const asOf = at ?? (question.now === undefined ? undefined : moment(question.now));
  return assembled(question, lines, effect, calendar, asOf);
}

/** The zone of the first talks entry that is not retracted; UTC where there is none. */
function zoneOf(entries: readonly Entry[]): string {
  const talks = effective(
    entries.filter(({ kind }) => kind === "talks" || kind === "correction"),
  ).lines.filter(({ entry }) => entry.kind === "talks") as readonly Line<Talks>[]; // the filter above has kept lines of this kind alone
  return talksOf(talks)?.entry.body.zone ?? "UTC";
}
