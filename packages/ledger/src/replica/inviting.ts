import { failure, success, type Result } from "@parley/core";
import { openAnswer, wordsToCompare, type Answer } from "../invitation/answer.ts";
import { makeInvitation, type Offered } from "../invitation/letter.ts";
import { formatLink } from "../invitation/link.ts";
import { ROLES_BY_KIND, isSteward } from "../room/roster.ts";
import type { Role } from "../seal/payload.ts";
import type { LocalCopy } from "./local-copy.ts";
import { entryOf, type LocalRoom } from "./local-room.ts";
import { letIn } from "./membership.ts";
import type { Invited } from "./records.ts";
import { randomId } from "./shelf.ts";

/** Whom to invite into which rooms. */
export interface Invitee {
  readonly rooms: readonly {
    readonly room: string;
    readonly role: Role;
    readonly history: "start" | "now";
  }[];
  /** What they are called here until they say otherwise. */
  readonly name?: string;
  /** Whether four words are compared aloud first: for high stakes. */
  readonly compares?: boolean;
  /** For a member who lost all keys: the id that they had. */
  readonly as?: string;
  /** Milliseconds; a day where it is left out. */
  readonly lasts?: number;
}

/** An invitation as its inviter sees it. */
export interface InvitationView {
  readonly id: string;
  readonly name?: string;
  readonly expiresAt: number;
  /** Whether somebody has answered with keys that the link authenticates. */
  readonly answeredBy?: string;
  /** The words to compare, once somebody has answered and where they are to be compared. */
  readonly words?: string;
}

const DAY_MS = 86_400_000;

/** Makes an invitation and gives its link. Fails with code `room` or `roster`, or as the store does. */
export async function invite(
  copy: LocalCopy,
  relay: string,
  invitee: Invitee,
): Promise<Result<{ readonly id: string; readonly link: string }>> {
  const { store, clock, random, keyring } = copy.surrounding;
  const offered: Offered[] = [];
  for (const { room: id, role, history } of invitee.rooms) {
    const room = copy.roomById(id);
    const refusal = whyNot(copy, room, role);
    if (room === undefined || refusal !== undefined) return failure("room", id, refusal ?? "");
    offered.push({ chain: room.chain.chain, role, history });
  }
  const about = await store.about();
  if (!about.ok) return about;
  const { self, talks } = copy;
  const expiresAt = (invitee.lasts ?? DAY_MS) + Math.max(clock(), about.value.now);
  const as = invitee.as ?? randomId(random);
  const made = await makeInvitation(
    {
      talks,
      ...(self.title === undefined ? {} : { title: self.title }),
      inviter: {
        id: self.id,
        account: keyring.account,
        ...(self.name === undefined ? {} : { name: self.name }),
      },
      rooms: offered,
      as,
      receipts: about.value.receipts,
      expiresAt,
    },
    keyring.signing,
    random,
  );
  const { id, secret, opening, box } = made;
  const named = invitee.name === undefined ? {} : { name: invitee.name };
  const compares = invitee.compares ?? false;
  // Kept before it is sent: an invitation that was answered and is not known here could not be settled.
  await copy.setInvited({
    id,
    secret,
    opening,
    letter: box,
    as,
    rooms: offered,
    expiresAt,
    compares,
    ...named,
  });
  const sent = await store.invite(id, box, expiresAt);
  if (!sent.ok) {
    await copy.dropInvited(id);
    return sent;
  }
  return success({ id, link: await formatLink({ relay, secret }) });
}

/** The invitations that are open, each with who answered. */
export async function invitationsOf(copy: LocalCopy): Promise<Result<readonly InvitationView[]>> {
  const views: InvitationView[] = [];
  for (const invited of await copy.invitations()) {
    const { id, name, expiresAt, compares, letter, opening } = invited;
    const view = { id, expiresAt, ...(name === undefined ? {} : { name }) };
    const answered = await answerTo(copy, invited);
    if (!answered.ok) return answered;
    if (answered.value === undefined) {
      views.push(view);
      continue;
    }
    const { answer, box } = answered.value;
    const words = compares ? { words: await wordsToCompare(letter, box, opening) } : {};
    views.push({ ...view, answeredBy: answer.name ?? name ?? answer.account, ...words });
  }
  return success(views);
}

/**
 * Lets in whoever answered with the link's secret, where no words are to be compared. What was answered
 * with other keys becomes an alarm, and nobody is let in.
 */
export async function settle(copy: LocalCopy): Promise<Result<undefined>> {
  for (const invited of await copy.invitations()) {
    if (invited.compares) {
      const revealed = await reveal(copy, invited);
      if (!revealed.ok) return revealed;
      continue;
    }
    const admitted = await admitInvited(copy, invited);
    if (!admitted.ok) return admitted;
  }
  return success(undefined);
}

/** Lets in whoever answered this invitation; where words are compared, after they were found to be the same. */
export async function confirmInvitation(copy: LocalCopy, id: string): Promise<Result<undefined>> {
  const invited = (await copy.invitations()).find((open) => open.id === id);
  if (invited === undefined) return failure("unknown", "", "There is no such open invitation here.");
  return admitInvited(copy, invited);
}

/** Takes an invitation back. */
export async function withdraw(copy: LocalCopy, id: string): Promise<Result<undefined>> {
  const gone = await copy.surrounding.store.withdraw(id);
  if (!gone.ok && gone.problem.code !== "unknown") return gone;
  await copy.dropInvited(id);
  return success(undefined);
}

function whyNot(copy: LocalCopy, room: LocalRoom | undefined, role: Role): string | undefined {
  const kind = room === undefined ? undefined : entryOf(room)?.body.kind;
  const roster = room?.chain.opened?.roster;
  if (kind === undefined || roster === undefined) return "You are not in this room.";
  if (!isSteward(roster, copy.self.id)) return "You may not let anybody into this room; ask who may.";
  if (kind === "mine") return "Nobody joins a room of kind “mine”.";
  return ROLES_BY_KIND[kind].includes(role) ? undefined : `A room of kind “${kind}” has no ${role}.`;
}

/** The answer that lies at the store, where there is one and it was made with the link. */
async function answerTo(
  copy: LocalCopy,
  invited: Invited,
): Promise<Result<{ readonly answer: Answer; readonly box: Invited["letter"] } | undefined>> {
  const found = await copy.surrounding.store.invitation(invited.id);
  if (!found.ok) {
    if (found.problem.code === "expired" || found.problem.code === "unknown") {
      await copy.dropInvited(invited.id);
      return success(undefined);
    }
    return found;
  }
  const { answer: box } = found.value;
  if (box === undefined) return success(undefined);
  const answer = await openAnswer(invited.secret, box);
  if (answer.ok && answer.value.id === invited.as) return success({ answer: answer.value, box });
  await copy.alarm(
    answer.ok
      ? {
          code: "answer",
          where: "",
          message: "The answer to your invitation names another member; nobody was let in.",
        }
      : answer.problem,
  );
  const gone = await withdraw(copy, invited.id);
  return gone.ok ? success(undefined) : gone;
}

async function reveal(copy: LocalCopy, invited: Invited): Promise<Result<undefined>> {
  const answered = await answerTo(copy, invited);
  if (!answered.ok) return answered;
  return answered.value === undefined
    ? success(undefined)
    : copy.surrounding.store.reveal(invited.id, invited.opening);
}

async function admitInvited(copy: LocalCopy, invited: Invited): Promise<Result<undefined>> {
  const answered = await answerTo(copy, invited);
  if (!answered.ok || answered.value === undefined) return answered.ok ? success(undefined) : answered;
  const { id, recipient, account, name = invited.name } = answered.value.answer;
  for (const { chain, role, history } of invited.rooms) {
    const member = { id, role, recipient, account, ...(name === undefined ? {} : { name }) };
    const admitted = await letIn(copy, chain, member, history);
    if (!admitted.ok) return admitted;
  }
  return withdraw(copy, invited.id);
}
