import {
  formatProblem,
  readRecord,
  refOfEntry,
  roomOf,
  type Digest,
  type Entry,
  type Ref,
  type RoomKind,
} from "@parley/core";
import { joinsBetween, PartyTable } from "@parley/reader";
import { cellStory, found, reportScreen, wherePage, type RecordFilter } from "@parley/views";
import { MemoryStore } from "./entry-store.ts";
import { OpenTalks, type Clockwork } from "./open-talks.ts";
import { OWN, type OwnDesk, type OwnModel, type OwnStore } from "./own.ts";
import {
  DeskProblem,
  PASTED,
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
  readonly #talksByName = new Map<string, Promise<OpenTalks>>();
  #ownDesk: Promise<OwnDesk> | undefined;
  readonly #actsByName = new Map<string, (readonly Ref[])[]>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  offered(): Promise<readonly TalksOnOffer[]> {
    return this.#around.offered();
  }

  async where(view: Viewpoint, cell: Parameters<Desk["where"]>[1]): Promise<WhereModel> {
    const talks = await this.#open(view.talks);
    const viewing = talks.viewing(view);
    const page = wherePage(viewing, { before: talks.before(view) });
    return {
      frame: talks.frame(viewing),
      page,
      story: cell === undefined ? undefined : cellStory(viewing, cell.row, cell.party),
    };
  }

  async reports(view: Viewpoint, open: Ref | undefined): Promise<ReportsModel> {
    const talks = await this.#open(view.talks);
    const viewing = talks.viewing(view);
    return { frame: talks.frame(viewing), screen: reportScreen(viewing, talks.readable(), open) };
  }

  async composer(view: Viewpoint): Promise<ComposerModel> {
    return composerIn(await this.#open(view.talks), view);
  }

  async keepDraft(name: string, draft: EntryDraft): Promise<void> {
    await (await this.#open(name)).keepDraft(JSON.stringify(draft));
  }

  async dropDraft(name: string, draft: EntryDraft): Promise<void> {
    const talks = await this.#open(name);
    const kept = await talks.draft();
    if (kept === undefined) return;
    const { room, kind, values } = JSON.parse(kept) as EntryDraft; // sealed by this program
    const isSame =
      JSON.stringify([room, kind, values]) === JSON.stringify([draft.room, draft.kind, draft.values]);
    if (isSame) await talks.keepDraft(undefined);
  }

  async look(name: string, draft: EntryDraft): Promise<DraftModel> {
    return lookedAt(await this.#open(name), draft);
  }

  async record(name: string, draft: EntryDraft): Promise<string> {
    const talks = await this.#open(name);
    const { entries, sentence } = recorded(talks, draft);
    await this.#write(name, talks, entries);
    return sentence;
  }

  async jot(name: string, words: string): Promise<void> {
    const talks = await this.#open(name);
    const { rooms } = await composerIn(talks, { talks: name, language: "en" });
    const room = rooms.find(({ kind }) => kind === "mine")?.room ?? "mine";
    await this.#write(name, talks, [talks.entryOf("note", room, { words })]);
  }

  async contacts(view: Viewpoint): Promise<ContactsModel> {
    return contactsIn(await this.#open(view.talks), view);
  }

  async shuttle(view: Viewpoint): Promise<ShuttleModel> {
    return shuttleIn(await this.#open(view.talks), view);
  }

  async packages(view: Viewpoint): Promise<PackagesModel> {
    return packagesIn(await this.#open(view.talks), view);
  }

  async plan(view: Viewpoint, point: Ref | undefined): Promise<PlanModel> {
    return planIn(await this.#open(view.talks), view, point);
  }

  async people(view: Viewpoint): Promise<PeopleModel> {
    return { ...peopleIn(await this.#open(view.talks), view), isOwn: view.talks.startsWith(OWN) };
  }

  async recordOf(view: Viewpoint, filter: RecordFilter): Promise<RecordModel> {
    return recordIn(await this.#open(view.talks), view, filter, this.#around.digest);
  }

  async retract(name: string, of: Ref, reason: string): Promise<void> {
    const talks = await this.#open(name);
    const body = { of, ...(reason.trim() === "" ? {} : { reason: reason.trim() }) };
    await this.#write(name, talks, [talks.entryOf("retraction", roomOf(of), body)]);
  }

  async dispute(name: string, of: Ref, words: string): Promise<void> {
    if (words.trim() === "") throw new DeskProblem("Say what is wrong with it.");
    const talks = await this.#open(name);
    await this.#write(name, talks, [talks.entryOf("dispute", roomOf(of), { of, words: words.trim() })]);
  }

  async exported(view: Viewpoint, sort: ExportSort): Promise<SavedFile> {
    return exportedFrom(await this.#open(view.talks), view, sort, this.#around.styleHash);
  }

  async imported(name: string, text: string): Promise<number> {
    const talks = await this.#open(name);
    const entries = entriesOf(text, "The file");
    const before = talks.entries().length;
    await talks.append(entries);
    this.#around.changed(name);
    return talks.entries().length - before;
  }

  async find(view: Viewpoint, text: string): Promise<FoundModel> {
    return found((await this.#open(view.talks)).viewing(view), text);
  }

  async door(view: Viewpoint, party: Ref, mustNotRaise: boolean): Promise<PageModel> {
    return doorIn(await this.#open(view.talks), view, party, mustNotRaise);
  }

  async review(name: string, suggestions: readonly Ref[], verdict: "accepted" | "refused"): Promise<void> {
    const talks = await this.#open(name);
    const entries = suggestions.map((of) => talks.entryOf("review", roomOf(of), { of, verdict }));
    await this.#write(name, talks, entries);
  }

  async undo(name: string): Promise<boolean> {
    const talks = await this.#open(name);
    const last = this.#actsByName.get(name)?.pop();
    if (last === undefined) return false;
    await talks.append(last.map((of) => talks.entryOf("retraction", roomOf(of), { of })));
    this.#around.changed(name);
    return true;
  }

  async addReading(name: string, entries: readonly Entry[]): Promise<ReadModel> {
    const talks = await this.#open(name);
    const report = entries.find(({ kind }) => kind === "report");
    if (report === undefined)
      throw new DeskProblem("Nothing was read: there is no report in what was given.");
    await talks.append(entries);
    await this.#join(talks, report);
    this.#around.changed(name);
    return { report: refOfEntry(report), found: entries.filter(({ kind }) => kind !== "report").length };
  }

  async own(): Promise<OwnModel> {
    return (await this.#own()).model();
  }

  async makeKeys(passphrase: string): Promise<void> {
    await (await this.#own()).makeKeys(passphrase);
  }

  async unlock(passphrase: string): Promise<void> {
    await (await this.#own()).unlock(passphrase);
  }

  async found(title: string, name: string): Promise<string> {
    return (await this.#own()).found(title, name);
  }

  async join(link: string, name: string): Promise<string> {
    return (await this.#own()).join(link, name);
  }

  async openRoom(name: string, kind: RoomKind, title: string, party: Ref | undefined): Promise<void> {
    await (await this.#ownStore(name)).openRoom(kind, title, party);
    (await this.#open(name)).refresh();
    this.#around.changed(name);
  }

  async invite(name: string, room: string, role: "mediator" | "member", who: string): Promise<string> {
    return (await this.#ownStore(name)).invite(room, role, who);
  }

  putAside(name: string): Promise<void> {
    this.#talksByName.delete(name);
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

  #open(name: string): Promise<OpenTalks> {
    const known = this.#talksByName.get(name);
    if (known !== undefined) return known;
    const opening = name.startsWith(OWN)
      ? this.#openOwn(name)
      : name === PASTED
        ? Promise.resolve(this.#emptyTalks())
        : this.#load(name);
    this.#talksByName.set(name, opening);
    opening.catch(() => this.#talksByName.delete(name));
    return opening;
  }

  async #openOwn(name: string): Promise<OpenTalks> {
    const store = await this.#ownStore(name);
    return new OpenTalks(store.title, store, this.#around, () => store.self());
  }

  async #ownStore(name: string): Promise<OwnStore> {
    return (await this.#own()).open(name, () => void this.#refresh(name));
  }

  async #refresh(name: string): Promise<void> {
    (await this.#talksByName.get(name))?.refresh();
    this.#around.changed(name);
  }

  #own(): Promise<OwnDesk> {
    this.#ownDesk ??= this.#around.own();
    return this.#ownDesk;
  }

  #emptyTalks(): OpenTalks {
    return new OpenTalks("Reports that you pasted", new MemoryStore(), this.#around);
  }

  async #load(name: string): Promise<OpenTalks> {
    const offered = await this.#around.offered();
    const talks = offered.find((candidate) => candidate.name === name);
    if (talks === undefined)
      throw new DeskProblem(
        `There are no talks “${name}” here. Open those that are offered on the first screen.`,
      );
    const entries = entriesOf(await this.#around.load(name), talks.title);
    return new OpenTalks(talks.title, new MemoryStore(entries), this.#around);
  }
}

/** The entries of a record; fails with the first line that is none. */
function entriesOf(text: string, name: string): readonly Entry[] {
  const { entries, problems } = readRecord(text, name);
  const [first] = problems;
  if (first !== undefined) throw new DeskProblem(`${formatProblem(first)}.`);
  return entries;
}
