import type { Kind } from "../entry/kind.ts";
import { contact } from "./contact.ts";
import { correction } from "./correction.ts";
import { document } from "./document.ts";
import { notSameAs } from "./not-same-as.ts";
import { outlook } from "./outlook.ts";
import { party } from "./party.ts";
import { person } from "./person.ts";
import { point } from "./point.ts";
import { position } from "./position.ts";
import { report } from "./report.ts";
import { retraction } from "./retraction.ts";
import { review } from "./review.ts";
import { room } from "./room.ts";
import { sameAs } from "./same-as.ts";
import { showing } from "./showing.ts";
import { signal } from "./signal.ts";
import { statement } from "./statement.ts";
import { step } from "./step.ts";
import { talks } from "./talks.ts";
import { topic } from "./topic.ts";

/** Every kind of entry, listed once. */
export const KINDS: readonly Kind[] = [
  talks,
  party,
  person,
  room,
  report,
  document,
  showing,
  point,
  topic,
  contact,
  statement,
  position,
  signal,
  step,
  outlook,
  sameAs,
  notSameAs,
  review,
  correction,
  retraction,
];

/** The kinds by their names. */
export const kindByName: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [kind.name, kind]));
