import { CONVEYANCE_STAGES, type Ref, type SignalState } from "@parley/core";
import type { PartyMark } from "../page/text.ts";
import type { Viewing } from "../status/viewing.ts";
import { roomChip, type RoomChip } from "./room-chip.ts";

/** One signal on its way: four stops, the words as given beside the words as conveyed. */
export interface SignalTrack {
  readonly ref: Ref;
  readonly from: PartyMark | undefined;
  readonly to: PartyMark | undefined;
  readonly path: string;
  readonly words: string;
  readonly room: RoomChip | undefined;
  readonly stops: readonly SignalStop[];
  readonly differs: { readonly given: string; readonly conveyed: string } | undefined;
  readonly isUnread: boolean;
  readonly sources: readonly number[];
}

/** `done` where it is recorded, `due` where somebody owes it, `not` where nothing is recorded, `end` where it was withdrawn. */
export interface SignalStop {
  readonly stage: "entrusted" | "conveyed" | "heard-back" | "answered";
  readonly is: "done" | "due" | "not" | "end";
  readonly words: string;
}

/** Every signal, those that somebody owes first. */
export function signalTracks(viewing: Viewing): readonly SignalTrack[] {
  return viewing.state.signals.map((signal) => track(viewing, signal));
}

function track(viewing: Viewing, signal: SignalState): SignalTrack {
  const { state, language } = viewing;
  const { from, to, via, line, contents } = signal;
  const isNamedRoom = state.rooms.some(({ entry }) => entry.room === line.entry.room);
  return {
    ref: signal.ref,
    from: viewing.mark(from.party),
    to: viewing.mark(to.party),
    path: language.status.entrusted(
      viewing.nameOf(from),
      viewing.nameOf(to),
      via.map((carrier) => viewing.nameOf(carrier)),
    ),
    words: line.entry.body.words ?? language.desk.shuttle.noWords(contents === "withheld"),
    room: isNamedRoom ? roomChip(state, language, line.entry.room) : undefined,
    stops: stopsOf(viewing, signal),
    differs: signal.differs,
    isUnread: line.read !== "reviewed",
    sources: viewing.citing.citeAll([line]),
  };
}

function stopsOf({ language }: Viewing, { line, stages }: SignalState): readonly SignalStop[] {
  const words = language.desk.shuttle;
  const withdrawn = stages.find(({ entry }) => entry.body.stage === "withdrawn");
  const first: SignalStop = { stage: "entrusted", is: "done", words: language.terms.when(line.entry.on) };
  let isDueTaken = false;
  const rest = CONVEYANCE_STAGES.filter((stage) => stage !== "withdrawn").map((stage): SignalStop => {
    const done = stages.find(({ entry }) => entry.body.stage === stage);
    if (done !== undefined) return { stage, is: "done", words: language.terms.when(done.entry.on) };
    const isFirstMissing = !isDueTaken;
    isDueTaken = true;
    if (!isFirstMissing) return { stage, is: "not", words: words.nothing };
    return withdrawn === undefined
      ? {
          stage,
          is: stage === "conveyed" ? "due" : "not",
          words: stage === "conveyed" ? words.notConveyed : words.nothing,
        }
      : { stage, is: "end", words: words.withdrawn(language.terms.when(withdrawn.entry.on)) };
  });
  return [first, ...rest];
}
