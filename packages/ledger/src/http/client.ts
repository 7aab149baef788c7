import { success, type Result } from "@parley/core";
import type { Random } from "../bytes.ts";
import type { SigningKey } from "../keys/signing.ts";
import type { Store } from "../store/store.ts";
import { answerOf, signIn, type Fetch } from "./answers.ts";
import { listen, type Listening } from "./live.ts";
import type { Doors, RouteName } from "./routes.ts";

/** A relay as a store, and its live updates. */
export interface HttpStore extends Store {
  readonly relay: string;
  /** Calls back at each tick after which something is new for this account; ends with `stop`. */
  listen(onNews: () => void, onLost: () => void): Listening;
}

/** How a client knocks. */
export interface Knock {
  /** The relay's address without a slash at its end: `https://relay.example`. */
  readonly relay: string;
  readonly fetch: Fetch;
  readonly random: Random;
  /** Whose account it is. Left out where a session is there already, as on a laptop after its link was used. */
  readonly signer?: SigningKey;
  /** An operator's leave to bring new talks. */
  readonly code?: string;
}

/** The store behind a relay's address. It signs in when it is asked to, once for several calls. */
export function httpStore({ relay, fetch, random, signer, code }: Knock): HttpStore {
  let signing: Promise<Result<unknown>> | undefined;
  const call = async <Name extends RouteName>(
    name: Name,
    input: Doors[Name]["in"],
  ): Promise<Result<Doors[Name]["out"]>> => {
    const first = await answerOf(fetch, relay, name, input);
    if (first.ok || first.problem.code !== "session" || signer === undefined) return first;
    signing ??= signIn(fetch, relay, signer, random, code).finally(() => {
      signing = undefined;
    });
    const signed = await signing;
    return signed.ok ? answerOf(fetch, relay, name, input) : signed;
  };
  const done = async (answer: Promise<Result<unknown>>): Promise<Result<undefined>> => {
    const result = await answer;
    return result.ok ? success(undefined) : result;
  };
  return {
    relay,
    about: () => call("about", {}),
    heads: () => call("heads", {}),
    readAfter: (room, seq) => call("readAfter", { room, seq }),
    append: async (room, bytes, access) => {
      const answer = await call("append", { room, bytes, ...(access === undefined ? {} : { access }) });
      return answer.ok ? success(answer.value.receipt) : answer;
    },
    adopt: (room, rows, grant) => done(call("adopt", { room, rows, grant })),
    grants: async (room) => {
      const answer = await call("grants", { room });
      return answer.ok ? success(answer.value.grants) : answer;
    },
    invite: (id, letter, expiresAt) => done(call("invite", { id, letter, expiresAt })),
    invitation: (id) => call("invitation", { id }),
    answer: (id, answer) => done(call("answer", { id, answer })),
    reveal: (id, opening) => done(call("reveal", { id, opening })),
    withdraw: (id) => done(call("withdraw", { id })),
    backUp: (id, bytes) => done(call("backUp", { id, bytes })),
    backup: async (id) => {
      const answer = await call("backup", { id });
      return answer.ok ? success(answer.value.bytes) : answer;
    },
    listen: (onNews, onLost) => listen(fetch, relay, () => call("about", {}), onNews, onLost),
    close: () => Promise.resolve(),
  };
}
