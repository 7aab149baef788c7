import { createContext, useContext, useEffect, useState, type Provider } from "react";
import type { Desk, TalksOnOffer, Viewpoint } from "../data/protocol.ts";
import type { WebWords } from "../language/words.ts";
import type { Arrival } from "./arrival.ts";
import type { DeskClient } from "./desk-client.ts";
import type { Place } from "./place.ts";
import { messageOf } from "../data/message-of.ts";

/** What every part of the desk can reach: the data, where we are, and the words. */
export interface DeskContext {
  readonly client: DeskClient;
  readonly place: Place;
  /** Goes to another place; `replace` leaves no step behind in the browser's history. */
  readonly go: (change: Partial<Place>, how?: "push" | "replace") => void;
  readonly words: WebWords;
  readonly offered: readonly TalksOnOffer[];
  readonly arrival: Arrival;
}

const Context = createContext<DeskContext | undefined>(undefined);

/** Gives the desk to everything below. */
export const DeskProvider: Provider<DeskContext | undefined> = Context.Provider;

/** The desk; throws outside one. */
export function useDesk(): DeskContext {
  const desk = useContext(Context);
  if (desk === undefined) throw new RangeError("used outside the desk");
  return desk;
}

/** An answer that may be on its way: the last one stays until the next has come. */
export interface Asked<Model> {
  readonly model: Model | undefined;
  readonly problem: string | undefined;
  readonly isStale: boolean;
}

/** From where the place is seen. */
export function viewpointOf({ talks, language, as, at, by, since, upTo }: Place): Viewpoint {
  return {
    talks,
    language,
    ...(as === undefined ? {} : { as }),
    ...(at === undefined ? {} : { at }),
    ...(by === undefined ? {} : { by }),
    ...(since === undefined ? {} : { since }),
    ...(upTo === undefined ? {} : { upTo }),
  };
}

/** Asks the data whenever the question or the talks change, and keeps the last answer meanwhile. */
export function useAsked<Method extends keyof Desk>(
  method: Method,
  ...given: Parameters<Desk[Method]>
): Asked<Awaited<ReturnType<Desk[Method]>>> {
  const { client, place } = useDesk();
  const [asked, setAsked] = useState<Asked<Awaited<ReturnType<Desk[Method]>>>>({
    model: undefined,
    problem: undefined,
    isStale: true,
  });
  const [version, setVersion] = useState(0);
  const key = JSON.stringify(given);
  useEffect(
    () =>
      client.onChange((talks) => {
        if (talks === place.talks) setVersion((last) => last + 1);
      }),
    [client, place.talks],
  );
  useEffect(() => {
    let isCurrent = true;
    setAsked((last) => ({ ...last, isStale: true }));
    client.ask(method, ...given).then(
      (model) => {
        if (isCurrent) setAsked({ model, problem: undefined, isStale: false });
      },
      (error: unknown) => {
        const problem = messageOf(error);
        if (isCurrent) setAsked((last) => ({ ...last, problem, isStale: false }));
      },
    );
    return () => {
      isCurrent = false;
    };
    // `key` stands for what is given
  }, [client, method, key, version]);
  return asked;
}
