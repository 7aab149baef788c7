import { failure, refOfEntry, type Entry, type Ref } from "@parley/core";
import {
  carryBody,
  composed,
  derivedHalts,
  doorCard,
  formsIn,
  halting,
  roomOfCarrying,
  roomsToWrite,
  type CarriageOnRecord,
} from "@parley/views";
import type { OpenTalks } from "./open-talks.ts";
import {
  DeskProblem,
  type ComposerModel,
  type DraftModel,
  type EntryDraft,
  type PageModel,
  type Viewpoint,
} from "./protocol.ts";

/** What the composer offers in these talks. */
export async function composerIn(
  talks: OpenTalks,
  { talks: name, language }: Viewpoint,
): Promise<ComposerModel> {
  const viewing = talks.viewing({ talks: name, language });
  return {
    frame: talks.frame(viewing),
    rooms: roomsToWrite(viewing, talks.readable(), talks.member()),
    forms: formsIn(viewing),
    draft: draftIn(await talks.draft()),
  };
}

/** The draft as it was kept by `keepDraft`. */
function draftIn(text: string | undefined): EntryDraft | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as EntryDraft); // sealed by this program
}

/** How the draft reads, what is wrong with it and what stops it. */
export function lookedAt(talks: OpenTalks, draft: EntryDraft): DraftModel {
  const { composition, compared } = weighed(talks, draft);
  return composition.ok
    ? { sentence: composition.value.sentence, problem: "", compared }
    : { sentence: "", problem: composition.problem.message, compared };
}

/** The entries of the draft: the entry alone, or the three entries of each carrying around it. */
export function recorded(
  talks: OpenTalks,
  draft: EntryDraft,
): { readonly entries: readonly Entry[]; readonly sentence: string } {
  const { composition, compared } = weighed(talks, draft);
  if (!composition.ok) throw new DeskProblem(composition.problem.message);
  const { halts, carried } = compared;
  const override = draft.override.trim();
  if (halts.length > 0 && override === "")
    throw new DeskProblem(halts.map(({ room, why }) => `${room.title}: ${why}`).join(" "));
  const { entry, sentence } = composition.value;
  const carriages: readonly CarriageOnRecord[] = [
    ...carried.map(({ what, release, form }) => ({ what: [what], release, form, override: "" })),
    ...(halts.length === 0
      ? []
      : [{ what: halts.map(({ ref }) => ref), release: undefined, form: "gist" as const, override }]),
  ];
  const room = roomOfCarrying(talks.readable());
  const intents = carriages.map((carriage) => talks.entryOf("carry", room, carryBody(carriage, entry.room)));
  const copy = refOfEntry(entry);
  const done = intents.map((intent) => talks.entryOf("carried", room, { carry: refOfEntry(intent), copy }));
  return { entries: [...intents, entry, ...done], sentence };
}

/** The door card for the party, from what the mediators read. */
export function doorIn(talks: OpenTalks, view: Viewpoint, party: Ref, mustNotRaise: boolean): PageModel {
  const viewing = talks.viewing(view);
  const side = viewing.state.parties.find(({ ref }) => ref === viewing.state.canon(party));
  if (side === undefined) throw new DeskProblem("That party is not in these talks. Choose one from the bar.");
  return {
    frame: talks.frame(viewing),
    page: doorCard(viewing.state, { party: side, language: viewing.language, mustNotRaise }),
  };
}

function weighed(
  talks: OpenTalks,
  draft: EntryDraft,
): {
  readonly composition: ReturnType<typeof composed>;
  readonly compared: DraftModel["compared"];
} {
  const viewing = talks.viewing({ talks: "", language: "en" });
  const entries = talks.readable();
  const composition = composed(viewing, entries, draft.kind, draft.values, talks.writing(draft.room));
  const compared = composition.ok
    ? halting(viewing, entries, composition.value.entry)
    : { rooms: [], halts: [], carried: [] };
  const { derived } = draft;
  if (derived === undefined || !composition.ok) return { composition, compared };
  const { unchecked, halts } = derivedHalts(viewing, entries, draft.room, derived);
  if (unchecked > 0) {
    const sentence = viewing.language.desk.compose.unchecked(unchecked);
    return { composition: failure("unchecked", "", sentence), compared };
  }
  const others = halts.filter(({ ref }) => !compared.halts.some((halt) => halt.ref === ref));
  return { composition, compared: { ...compared, halts: [...compared.halts, ...others] } };
}
