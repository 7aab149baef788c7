import { useEffect, useRef, useState } from "react";
import type { Looking, PackagesScreen } from "@parley/views";
import type { PackagesTold, ProblemSource, RoomCheck, Working } from "../../data/packages-protocol.ts";
import { PackagesClient } from "./packages-client.ts";

/** How far the work is. */
export interface Progress {
  readonly what: "solving" | "drawing";
  readonly done: number;
  readonly all: number;
}

/** What is known so far of a problem, and what can be asked of it. */
export interface PackagesWork {
  readonly screen: PackagesScreen | undefined;
  /** Whether the screen answers an earlier question than the last. */
  readonly isStale: boolean;
  readonly progress: Progress | undefined;
  readonly isStopped: boolean;
  readonly problem: string | undefined;
  /** The last check, of a room; undefined while it is on its way, with `checking`. */
  readonly checked: { readonly room: string; readonly check: RoomCheck | undefined } | undefined;
  readonly checking: string | undefined;
  readonly stop: () => void;
  readonly again: () => void;
  readonly check: (room: string) => void;
}

interface Known {
  readonly screen: PackagesScreen | undefined;
  readonly isStale: boolean;
  readonly progress: Progress | undefined;
  readonly isStopped: boolean;
  readonly problem: string | undefined;
  readonly checked: PackagesWork["checked"];
  readonly checking: string | undefined;
}

const NOTHING: Known = {
  screen: undefined,
  isStale: true,
  progress: undefined,
  isStopped: false,
  problem: undefined,
  checked: undefined,
  checking: undefined,
};

/** How long a stop may take by itself before everything is ended, in milliseconds. */
const PATIENCE = 1_500;

/** Works out the packages of a source in workers; asks anew whenever the source or the way of working changes. */
export function usePackages(
  source: ProblemSource | undefined,
  working: Working,
  looking: Looking,
): PackagesWork {
  const [known, setKnown] = useState(NOTHING);
  const [run, setRun] = useState(0);
  const client = useRef<PackagesClient | undefined>(undefined);
  const latest = useRef(looking);
  latest.current = looking;
  const started = (): PackagesClient =>
    (client.current ??= new PackagesClient((told) => setKnown(after(told))));
  const end = (): void => {
    client.current?.close();
    client.current = undefined;
  };
  useEffect(() => end, []);
  useEffect(() => {
    if (source === undefined) return;
    setKnown((last) => ({
      ...last,
      isStale: true,
      isStopped: false,
      problem: undefined,
      checked: undefined,
    }));
    started().ask({ is: "solve", source, working, looking: latest.current });
  }, [source, working, run]);
  const asked = useRef(looking);
  useEffect(() => {
    if (asked.current === looking) return;
    asked.current = looking;
    if (client.current === undefined) {
      // Everything was ended: what is looked at now is worked out anew.
      setRun((last) => last + 1);
      return;
    }
    setKnown((last) => ({ ...last, isStale: true }));
    client.current.ask({ is: "look", looking });
  }, [looking]);
  const isBusy = known.progress !== undefined || known.checking !== undefined;
  const isStopping = known.isStopped && isBusy;
  useEffect(() => {
    if (!isStopping) return undefined;
    const timer = setTimeout(() => {
      end();
      setKnown((last) => ({ ...last, progress: undefined, checking: undefined, isStale: false }));
    }, PATIENCE);
    return () => clearTimeout(timer);
  }, [isStopping]);
  return {
    ...known,
    stop: () => {
      client.current?.ask({ is: "stop" });
      setKnown((last) => ({ ...last, isStopped: true }));
    },
    again: () => setRun((last) => last + 1),
    check: (room) => {
      setKnown((last) => ({ ...last, checking: room, checked: undefined, isStopped: false }));
      started().ask({ is: "check", room });
    },
  };
}

/** What is known after the worker has told something. */
function after(told: PackagesTold): (last: Known) => Known {
  return (last) => {
    switch (told.is) {
      case "progress":
        return { ...last, progress: { what: told.what, done: told.done, all: told.all } };
      case "screen":
        return {
          ...last,
          screen: told.screen,
          isStale: false,
          progress: told.isFinished ? undefined : last.progress,
        };
      case "checked":
        return { ...last, checked: { room: told.room, check: told.check }, checking: undefined };
      case "none":
        return { ...last, problem: told.problem, progress: undefined, checking: undefined, isStale: false };
    }
  };
}
