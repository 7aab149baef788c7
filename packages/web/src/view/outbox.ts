import { useCallback, useEffect, useRef, useState } from "react";
import type { DeskClient } from "./desk-client.ts";
import type { OverlayContext, Seed, Waiting } from "./overlay-context.ts";
import { messageOf } from "../data/message-of.ts";

/** How long an entry into a room with a party waits, in milliseconds. */
export const WAIT = 10_000;

/** What waits, with a timer for each; nothing goes after the page is closed. */
export function useOutbox(
  client: DeskClient,
  reopen: (seed: Seed) => void,
): Pick<OverlayContext, "waiting" | "send" | "takeBack" | "said" | "say"> {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [said, say] = useState("");
  const timers = useRef(new Map<number, ReturnType<typeof setTimeout>>());
  const lastId = useRef(0);
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running.values()) clearTimeout(timer);
    };
  }, []);
  const send = useCallback<OverlayContext["send"]>(
    (given) => {
      const item: Waiting = { ...given, id: ++lastId.current, goesAt: Date.now() + WAIT };
      setWaiting((all) => [...all, item]);
      timers.current.set(
        item.id,
        setTimeout(() => {
          setWaiting((all) => all.filter(({ id }) => id !== item.id));
          client
            .ask("record", item.talks, item.draft)
            .then((sentence) => {
              say(sentence);
              return client.ask("dropDraft", item.talks, item.draft);
            })
            .catch((error: unknown) => say(messageOf(error)));
        }, WAIT),
      );
    },
    [client],
  );
  const takeBack = useCallback<OverlayContext["takeBack"]>(
    (item) => {
      clearTimeout(timers.current.get(item.id));
      setWaiting((all) => all.filter(({ id }) => id !== item.id));
      reopen(item.draft);
    },
    [reopen],
  );
  return { waiting, send, takeBack, said, say };
}
