import { failure, success, type Result } from "@parley/core";
import { sameBytes } from "../bytes.ts";
import { makeAnswer, wordsToCompare } from "../invitation/answer.ts";
import { invitationIdOf, isOpeningOf, openLetter, type Letter } from "../invitation/letter.ts";
import { parseLink } from "../invitation/link.ts";
import { LocalCopy, type Surrounding } from "./local-copy.ts";
import type { Self } from "./records.ts";

/**
 * Answers a link and makes the copy of the talks that it opens; the rooms come once the inviter's program
 * has let us in. Fails as `parseLink`, `openLetter` and the store do.
 */
export async function join(
  link: string,
  name: string | undefined,
  surrounding: Surrounding,
): Promise<Result<LocalCopy>> {
  const { store, keyring, random } = surrounding;
  const parsed = await parseLink(link);
  if (!parsed.ok) return parsed;
  const { secret } = parsed.value;
  const id = await invitationIdOf(secret);
  const found = await store.invitation(id);
  if (!found.ok) return found;
  const letter = await openLetter(secret, found.value.letter);
  if (!letter.ok) return letter;
  const before = await LocalCopy.load(letter.value.talks, surrounding);
  const isSecondTry = before?.self.joining !== undefined && sameBytes(before.self.joining.secret, secret);
  if (before !== undefined && !isSecondTry && before.rooms.size > 0)
    return failure("joined", "", "You are in these talks already; ask to be let into further rooms there.");
  const answer =
    before?.self.joining?.answer ?? (await makeAnswer(secret, letter.value, keyring, name, random));
  const self = selfOf(letter.value, name, { secret, letter: found.value.letter, answer });
  const copy = before ?? (await LocalCopy.make(letter.value.talks, self, surrounding));
  await copy.setSelf(self);
  const answered = await store.answer(id, answer);
  if (answered.ok) return success(copy);
  // The answer to an earlier try may have been lost: then what lies there is ours.
  const there = answered.problem.code === "used" ? await store.invitation(id) : answered;
  const isOurs = there.ok && there.value.answer !== undefined && sameBytes(there.value.answer, answer);
  return isOurs ? success(copy) : answered;
}

/** The words that a newcomer compares aloud with the inviter; undefined before the inviter's program has seen the answer. */
export async function wordsOfJoining(copy: LocalCopy): Promise<Result<string | undefined>> {
  const { joining } = copy.self;
  if (joining === undefined) return success(undefined);
  const { secret, letter: box, answer } = joining;
  const found = await copy.surrounding.store.invitation(await invitationIdOf(secret));
  if (!found.ok) return found;
  const letter = await openLetter(secret, box);
  const { opening } = found.value;
  if (!letter.ok || opening === undefined) return letter.ok ? success(undefined) : letter;
  if (!(await isOpeningOf(letter.value, opening)))
    return failure(
      "letter",
      "",
      "The relay shows other words than your inviter chose; do not compare, and tell them.",
    );
  return success(await wordsToCompare(box, answer, opening));
}

function selfOf(
  letter: Letter,
  name: string | undefined,
  answered: Pick<NonNullable<Self["joining"]>, "secret" | "letter" | "answer">,
): Self {
  const { as, title, inviter, receipts, rooms } = letter;
  return {
    id: as,
    ...(name === undefined ? {} : { name }),
    ...(title === undefined ? {} : { title }),
    known: [inviter.account],
    receipts,
    joining: { ...answered, rooms: rooms.map(({ chain }) => chain) },
  };
}
