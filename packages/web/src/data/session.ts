import { refOfEntry, roomOf, type Digest, type Entry, type Ref, type RoomKind } from "@parley/core";
import { joinsBetween, PartyTable } from "@parley/reader";
import { cellStory, found, reportScreen, wherePage, type RecordFilter } from "@parley/views";
import type { OpenTalks, Clockwork } from "./open-talks.ts";
import { OWN, type OwnDesk, type OwnModel } from "./own.ts";
import {
  DeskProblem,
  type ComposerModel,
  type ContactsModel,
  type Desk,
  type DraftModel,
  type EntryDraft,
  type FoundModel,
  type ExportSort,
  type PageModel,
  type PeopleModel,
  type PackagesModel,
  type PlanModel,
  type RecordModel,
  type SavedFile,
  type ShuttleModel,
  type ReadModel,
  type ReportsModel,
  type TalksOnOffer,
  type Viewpoint,
  type WhereModel,
} from "./protocol.ts";
import { contactsIn, exportedFrom, peopleIn, packagesIn, planIn, recordIn, shuttleIn } from "./screens.ts";
import { entriesOf, TalksShelf } from "./talks-shelf.ts";
import { composerIn, doorIn, lookedAt, recorded } from "./writing.ts";

/** What the session needs from where it runs. */
export interface Surroundings extends Clockwork {
  /** The talks that the server offers. */
  readonly offered: () => Promise<readonly TalksOnOffer[]>;
  /** The record of offered talks, JSON Lines. */
  readonly load: (name: string) => Promise<string>;
  readonly digest: Digest;
  readonly changed: (talks: string) => void;
  /** Keys and talks of one's own, opened when they are first asked for. */
  readonly own: () => Promise<OwnDesk>;
  /** SHA-256 of a text in base64, by which a content policy names a style. */
  readonly styleHash: (style: string) => Promise<string>;
}

/** Answers what the page asks, from entries in memory. */
export class DeskSession implements Desk {
  readonly #around: Surroundings;
  readonly #shelf: TalksShelf;
  readonly #actsByName = new Map<string, (readonly Ref[])[]>();

  constructor(around: Surroundings) {
    this.#around = around;
    this.#shelf = new TalksShelf(around);
  }

  offered(): Promise<readonly TalksOnOffer[]> {
    return this.#around.offered();
  }

  async where(view: Viewpoint, cell: Parameters<Desk["where"]>[1]): Promise<WhereModel> {
    const talks = await this.#shelf.open(view.talks);
    const viewing = talks.viewing(view);
    const page = wherePage(viewing, { before: talks.before(view) });
    return {
      frame: talks.frame(viewing),
      page,
      story: cell === undefined ? undefined : cellStory(viewing, cell.row, cell.party),
    };
  }

  async reports(view: Viewpoint, open: Ref | undefined): Promise<ReportsModel> {
    const talks = await this.#shelf.open(view.talks);
    const viewing = talks.viewing(view);
    return { frame: talks.frame(viewing), screen: reportScreen(viewing, talks.readable(), open) };
  }

  async composer(view: Viewpoint): Promise<ComposerModel> {
    return composerIn(await this.#shelf.open(view.talks), view);
  }

  async keepDraft(name: string, draft: EntryDraft): Promise<void> {
    await (await this.#shelf.open(name)).keepDraft(JSON.stringify(draft));
  }

  async dropDraft(name: string, draft: EntryDraft): Promise<void> {
    const talks = await this.#shelf.open(name);
    const kept = await talks.draft();
    if (kept === undefined) return;
    const { room, kind, values } = JSON.parse(kept) as EntryDraft; // sealed by this program
    const isSame =
      JSON.stringify([room, kind, values]) === JSON.stringify([draft.room, draft.kind, draft.values]);
    if (isSame) await talks.keepDraft(undefined);
  }

  async look(name: string, draft: EntryDraft): Promise<DraftModel> {
    return lookedAt(await this.#shelf.open(name), draft);
  }

  async record(name: string, draft: EntryDraft): Promise<string> {
    const talks = await this.#shelf.open(name);
    const { entries, sentence } = recorded(talks, draft);
    await this.#write(name, talks, entries);
    return sentence;
  }

  async jot(name: string, words: string): Promise<void> {
    const talks = await this.#shelf.open(name);
    const { rooms } = await composerIn(talks, { talks: name, language: "en" });
    const room = rooms.find(({ kind }) => kind === "mine")?.room ?? "mine";
    await this.#write(name, talks, [talks.entryOf("note", room, { words })]);
  }

  async contacts(view: Viewpoint): Promise<ContactsModel> {
    return contactsIn(await this.#shelf.open(view.talks), view);
  }

  async shuttle(view: Viewpoint): Promise<ShuttleModel> {
    return shuttleIn(await this.#shelf.open(view.talks), view);
  }

  async packages(view: Viewpoint): Promise<PackagesModel> {
    return packagesIn(await this.#shelf.open(view.talks), view);
  }

  async plan(view: Viewpoint, point: Ref | undefined): Promise<PlanModel> {
    return planIn(await this.#shelf.open(view.talks), view, point);
  }

  async people(view: Viewpoint): Promise<PeopleModel> {
    return { ...peopleIn(await this.#shelf.open(view.talks), view), isOwn: view.talks.startsWith(OWN) };
  }

  async recordOf(view: Viewpoint, filter: RecordFilter): Promise<RecordModel> {
    return recordIn(await this.#shelf.open(view.talks), view, filter, this.#around.digest);
  }

  async retract(name: string, of: Ref, reason: string): Promise<void> {
    const talks = await this.#shelf.open(name);
    const body = { of, ...(reason.trim() === "" ? {} : { reason: reason.trim() }) };
    await this.#write(name, talks, [talks.entryOf("retraction", roomOf(of), body)]);
  }

  async dispute(name: string, of: Ref, words: string): Promise<void> {
    if (words.trim() === "") throw new DeskProblem("Say what is wrong with it.");
    const talks = await this.#shelf.open(name);
    await this.#write(name, talks, [talks.entryOf("dispute", roomOf(of), { of, words: words.trim() })]);
  }

  async exported(view: Viewpoint, sort: ExportSort): Promise<SavedFile> {
    return exportedFrom(await this.#shelf.open(view.talks), view, sort, this.#around.styleHash);
  }

  async imported(name: string, text: string): Promise<number> {
    const talks = await this.#shelf.open(name);
    const entries = entriesOf(text, "The file");
    const before = talks.entries().length;
    await talks.append(entries);
    this.#around.changed(name);
    return talks.entries().length - before;
  }

  async find(view: Viewpoint, text: string): Promise<FoundModel> {
    return found((await this.#shelf.open(view.talks)).viewing(view), text);
  }

  async door(view: Viewpoint, party: Ref, mustNotRaise: boolean): Promise<PageModel> {
    return doorIn(await this.#shelf.open(view.talks), view, party, mustNotRaise);
  }

  async review(name: string, suggestions: readonly Ref[], verdict: "accepted" | "refused"): Promise<void> {
    const talks = await this.#shelf.open(name);
    const entries = suggestions.map((of) => talks.entryOf("review", roomOf(of), { of, verdict }));
    await this.#write(name, talks, entries);
  }

  async undo(name: string): Promise<boolean> {
    const talks = await this.#shelf.open(name);
    const last = this.#actsByName.get(name)?.pop();
    if (last === undefined) return false;
    await talks.append(last.map((of) => talks.entryOf("retraction", roomOf(of), { of })));
    this.#around.changed(name);
    return true;
  }

  async addReading(name: string, entries: readonly Entry[]): Promise<ReadModel> {
    const talks = await this.#shelf.open(name);
    const report = entries.find(({ kind }) => kind === "report");
    if (report === undefined)
      throw new DeskProblem("Nothing was read: there is no report in what was given.");
    await talks.append(entries);
    await this.#join(talks, report);
    this.#around.changed(name);
    return { report: refOfEntry(report), found: entries.filter(({ kind }) => kind !== "report").length };
  }

  async own(): Promise<OwnModel> {
    return (await this.#shelf.own()).model();
  }

  async makeKeys(passphrase: string): Promise<void> {
    await (await this.#shelf.own()).makeKeys(passphrase);
  }

  async unlock(passphrase: string): Promise<void> {
    await (await this.#shelf.own()).unlock(passphrase);
  }

  async found(title: string, name: string): Promise<string> {
    return (await this.#shelf.own()).found(title, name);
  }

  async join(link: string, name: string): Promise<string> {
    return (await this.#shelf.own()).join(link, name);
  }

  async openRoom(name: string, kind: RoomKind, title: string, party: Ref | undefined): Promise<void> {
    await (await this.#shelf.ownStore(name)).openRoom(kind, title, party);
    (await this.#shelf.open(name)).refresh();
    this.#around.changed(name);
  }

  async invite(name: string, room: string, role: "mediator" | "member", who: string): Promise<string> {
    return (await this.#shelf.ownStore(name)).invite(room, role, who);
  }

  putAside(name: string): Promise<void> {
    this.#shelf.putAside(name);
    this.#around.changed(name);
    return Promise.resolve();
  }

  /** Writes entries as one act, which one undo takes back. */
  async #write(name: string, talks: OpenTalks, entries: readonly Entry[]): Promise<void> {
    await talks.append(entries);
    const acts = this.#actsByName.get(name) ?? [];
    this.#actsByName.set(name, acts);
    acts.push(entries.map(refOfEntry));
    this.#around.changed(name);
  }

  /** Joins what reports name alike, as suggestions in the room of the report that came last. */
  async #join(talks: OpenTalks, { room, author, recordedAt }: Entry): Promise<void> {
    const { digest } = this.#around;
    const table = new PartyTable();
    await talks.append(await joinsBetween(talks.entries(), { room, author, recordedAt, digest, table }));
  }
}
