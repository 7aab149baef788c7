import type { Problem } from "@parley/core";

/** After one of these the room is read, and nothing is written into it, until a person has looked. */
const BREAKS: ReadonlySet<string> = new Set([
  "foreign",
  "gap",
  "fork",
  "swapped",
  "receipt",
  "backdated",
  "rollback",
  "truncated",
  "not-envelope",
  "no-key",
]);

/** Whether the alarm means that the store shows another record than it did, or than it shows others. */
export function breaksChain(code: string): boolean {
  return BREAKS.has(code);
}

export function rolledBack(seen: number, shown: number): Problem {
  const message =
    shown === 0
      ? `The relay shows nothing of this room any more, of which ${seen} envelopes were here: it went back to an older state.`
      : `The relay shows ${shown} envelopes of this room, of which ${seen} were here before: it went back to an older state, or was restored from an old copy.`;
  return { code: "rollback", where: `envelope ${shown}`, message };
}

export function otherHistory(seq: number): Problem {
  const message = `Envelope ${seq} is another one now than the one that was here before: the relay shows you another record than it did.`;
  return { code: "fork", where: `envelope ${seq}`, message };
}

export function truncated(shown: number, told: number): Problem {
  const message = `The relay says that this room has ${told} envelopes, and gives out ${shown}: it withholds the rest.`;
  return { code: "truncated", where: `envelope ${shown}`, message };
}

export function closed(): Problem {
  const message =
    "The relay does not show you this room any more: you were removed from it, or the relay withholds it; ask somebody who is in it.";
  return { code: "closed", where: "", message };
}

export function strangersRoom(): Problem {
  const message =
    "The relay shows a room to which nobody whom you know in these talks let you in; it was not opened.";
  return { code: "stranger", where: "", message };
}

export function badGrant(): Problem {
  const message = "Keys of this room came from somebody who may not let anybody in here; they were not used.";
  return { code: "bad-grant", where: "", message };
}

export function otherStore(): Problem {
  const message =
    "The relay signs its receipts with another key than the one named in your invitation; nothing was opened.";
  return { code: "receipt", where: "", message };
}
