import { failure, success, type Result } from "@parley/core";
import { sha256, toBase64url, utf8, type Bytes, type Clock, type Random } from "../bytes.ts";
import { signingKeyOf, type Account, type SigningKey } from "../keys/signing.ts";
import { LIMITS } from "./limits.ts";
import type { Heads, Page, Store } from "./store.ts";
import { guarded } from "./trouble.ts";
import type { Tables } from "./tables.ts";
import { Appending } from "./appending.ts";
import { unknown } from "./refusals.ts";
import { NOTHING } from "../seal/header.ts";

/** What a store needs from its surroundings. */
export interface Surroundings {
  readonly clock: Clock;
  readonly random: Random;
}

/**
 * The rules of a store over any tables: who is served what, and what an append must fit. It reads no
 * contents and has no keys but the one that signs its receipts.
 */
export class Keeper {
  readonly receipts: Account;
  readonly #tables: Tables;
  readonly #clock: Clock;
  readonly #appending: Appending;

  private constructor(tables: Tables, clock: Clock, signer: SigningKey) {
    this.receipts = signer.account;
    this.#tables = tables;
    this.#clock = clock;
    this.#appending = new Appending(tables, clock, signer);
  }

  /** Opens a store; the first to do so makes the key of its receipts. */
  static async open(tables: Tables, { clock, random }: Surroundings): Promise<Keeper> {
    const seed = await tables.secret("receipts", random(32));
    return new Keeper(tables, clock, await signingKeyOf(seed));
  }

  /** The store as this account sees it. `mayFound` lets it bring new talks. */
  as(account: Account, mayFound = false): Store {
    const tables = this.#tables;
    const appending = this.#appending;
    return guarded({
      about: () => Promise.resolve(success({ receipts: this.receipts, now: this.#clock() })),
      heads: () => this.#heads(account),
      readAfter: (room, seq) => this.#readAfter(account, room, seq),
      append: (room, bytes, access) => appending.append(account, mayFound, room, bytes, access),
      adopt: (room, rows, grant) => appending.adopt(account, mayFound, room, rows, grant),
      grants: async (room) => success(await tables.grants(room, account)),
      invite: (id, letter, expiresAt) => this.#invite(account, id, letter, expiresAt),
      invitation: (id) => this.invitation(id),
      answer: (id, answer) => this.answer(id, answer),
      reveal: (id, opening) => this.#reveal(account, id, opening),
      withdraw: (id) => this.#withdraw(account, id),
      backUp: (id, bytes) => this.#backUp(account, id, bytes),
      backup: (id) => this.backup(id),
      close: () => Promise.resolve(),
    });
  }

  /** For each account a tag of 16 characters that changes when anything that it is served changed, and only then. */
  async tags(accounts: readonly Account[]): Promise<ReadonlyMap<Account, string>> {
    const [heads, invitations] = await Promise.all([
      this.#tables.heads(accounts),
      this.#tables.invitationsOf(accounts),
    ]);
    const tags = accounts.map(async (account) => {
      const rooms = (heads.get(account) ?? []).map(({ room, hash, grants }) => [
        room,
        toBase64url(hash),
        grants,
      ]);
      const seen = JSON.stringify([account, rooms, invitations.get(account) ?? []]);
      return [account, toBase64url((await sha256(utf8(seen))).subarray(0, 12))] as const;
    });
    return new Map(await Promise.all(tags));
  }

  /** What lies there for whoever knows an invitation's id. */
  async invitation(id: string): ReturnType<Store["invitation"]> {
    const found = await this.#tables.invitation(id);
    if (found === undefined)
      return unknown("There is no such invitation here: it was used, withdrawn or never made.");
    if (found.answer === undefined && this.#clock() > found.expiresAt) return expired();
    const { letter, answer, opening } = found;
    return success({
      letter,
      ...(answer === undefined ? {} : { answer }),
      ...(opening === undefined ? {} : { opening }),
    });
  }

  /** Answers an invitation, once and in time. */
  async answer(id: string, answer: Bytes): ReturnType<Store["answer"]> {
    const found = await this.#tables.invitation(id);
    if (found === undefined)
      return unknown("There is no such invitation here: it was used, withdrawn or never made.");
    if (this.#clock() > found.expiresAt) return expired();
    if (answer.length > LIMITS.letter) return tooLarge("answer");
    const isFirst = await this.#tables.answer(id, answer);
    return isFirst
      ? success(undefined)
      : failure(
          "used",
          "",
          "This invitation has been used. If that was not you, tell whoever sent it to you at once.",
        );
  }

  /** A backup, for whoever knows the id that its secret gives. */
  async backup(id: string): ReturnType<Store["backup"]> {
    const bytes = await this.#tables.backup(id);
    return bytes === undefined ? unknown("There is no backup for this here.") : success(bytes);
  }

  async #heads(account: Account): Promise<Result<Heads>> {
    const [heads, invitations] = await Promise.all([
      this.#tables.heads([account]),
      this.#tables.invitationsOf([account]),
    ]);
    return success({
      now: this.#clock(),
      rooms: heads.get(account) ?? [],
      invitations: invitations.get(account) ?? [],
    });
  }

  async #readAfter(account: Account, room: string, seq: number): Promise<Result<Page>> {
    const reader = await this.#tables.reader(room, account);
    if (reader === undefined) return unknown();
    const after = Math.max(seq, reader.from - 1);
    const [[last], rows] = await Promise.all([
      after === 0 ? [] : this.#tables.rows(room, after - 1, 1),
      this.#tables.rows(room, after, LIMITS.pageRows),
    ]);
    const before = last?.digest ?? NOTHING;
    const served = cut(rows).map(({ bytes, receipt }) => ({ bytes, receipt }));
    return success({ now: this.#clock(), before, rows: served });
  }

  async #invite(account: Account, id: string, letter: Bytes, expiresAt: number): Promise<Result<undefined>> {
    const now = this.#clock();
    if (letter.length > LIMITS.letter) return tooLarge("invitation");
    if (expiresAt <= now || expiresAt > now + LIMITS.invitationMs) {
      return failure(
        "expires",
        "",
        "An invitation lasts at least a moment and at most thirty days by the relay's clock.",
      );
    }
    const open = (await this.#tables.invitationsOf([account])).get(account) ?? [];
    const past = open.filter((invitation) => invitation.expiresAt < now && !invitation.isAnswered);
    for (const { id: old } of past) await this.#tables.dropInvitation(old);
    if (open.length - past.length >= LIMITS.invitations) {
      return failure("too-many", "", "You have a hundred open invitations; withdraw some first.");
    }
    const isNew = await this.#tables.addInvitation({ id, account, letter, expiresAt });
    return isNew ? success(undefined) : failure("clash", "", "This invitation is there already.");
  }

  async #reveal(account: Account, id: string, opening: Bytes): Promise<Result<undefined>> {
    const found = await this.#tables.invitation(id);
    if (found?.account !== account) return unknown();
    if (found.answer === undefined) return failure("early", "", "Nobody has answered this invitation yet.");
    if (opening.length > LIMITS.letter) return tooLarge("opening");
    await this.#tables.reveal(id, opening);
    return success(undefined);
  }

  async #withdraw(account: Account, id: string): Promise<Result<undefined>> {
    const found = await this.#tables.invitation(id);
    if (found?.account !== account) return unknown();
    await this.#tables.dropInvitation(id);
    return success(undefined);
  }

  async #backUp(account: Account, id: string, bytes: Bytes): Promise<Result<undefined>> {
    if (bytes.length > LIMITS.backup) return tooLarge("backup");
    if ((await this.#tables.countBackups(account, id)) >= LIMITS.backups) {
      return failure("too-many", "", `You have ${LIMITS.backups} backups here; that is the most.`);
    }
    return (await this.#tables.putBackup(id, account, bytes)) ? success(undefined) : unknown();
  }
}

/** As many rows as a page holds, but one at least. */
function cut<T extends { readonly bytes: Bytes }>(rows: readonly T[]): readonly T[] {
  let size = 0;
  const end = rows.findIndex(({ bytes }, i) => (size += bytes.length) > LIMITS.pageBytes && i > 0);
  return end === -1 ? rows : rows.slice(0, end);
}

function expired(): Result<never> {
  return failure("expired", "", "This invitation has expired; ask for a new one.");
}

function tooLarge(what: string): Result<never> {
  return failure("too-large", "", `The ${what} is larger than a relay takes.`);
}
