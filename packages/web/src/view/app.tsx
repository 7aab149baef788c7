import { useCallback, useEffect, useMemo, useState, type ReactElement } from "react";
import { mirroredWords } from "../language/mirrored.ts";
import { en } from "../language/en.ts";
import type { TalksOnOffer } from "../data/protocol.ts";
import type { Arrival } from "./arrival.ts";
import type { DeskClient } from "./desk-client.ts";
import { DeskProvider, type DeskContext } from "./desk-context.ts";
import { OWN_TALKS, formatPlace, parsePlace, type Place } from "./place.ts";
import { KeyBook } from "./keys.ts";
import { KeysProvider, useKeyboard } from "./keys-context.ts";
import { OverlayProvider, type Overlay, type OverlayContext, type Seed } from "./overlay-context.ts";
import { useOutbox } from "./outbox.ts";
import { Screen } from "./screens/screen.tsx";
import { messageOf } from "../data/message-of.ts";

/** The desk: asks which talks there are, and shows the place that the address names. */
export function App({
  client,
  arrival,
}: {
  readonly client: DeskClient;
  readonly arrival: Arrival;
}): ReactElement {
  const [offered, setOffered] = useState<readonly TalksOnOffer[] | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  useEffect(() => {
    client.ask("offered").then(setOffered, (error: unknown) => {
      setProblem(messageOf(error));
    });
  }, [client]);
  if (problem !== undefined)
    return (
      <main className="page">
        <p role="alert">{problem === "" ? en.failed : problem}</p>
      </main>
    );
  if (offered === undefined)
    return (
      <main className="page">
        <p className="none">{en.loading}</p>
      </main>
    );
  return <Placed client={client} offered={offered} arrival={arrival} />;
}

function Placed({
  client,
  offered,
  arrival,
}: {
  readonly client: DeskClient;
  readonly offered: readonly TalksOnOffer[];
  readonly arrival: Arrival;
}): ReactElement {
  const first = offered[0]?.name ?? OWN_TALKS;
  const [address, setAddress] = useState(addressNow);
  useEffect(() => {
    const listener = (): void => setAddress(addressNow());
    addEventListener("popstate", listener);
    return () => removeEventListener("popstate", listener);
  }, []);
  const place = useMemo(() => parsePlace(address.path, address.search, first), [address, first]);
  const go = useCallback<DeskContext["go"]>(
    (change, how = "push") => {
      const next = formatPlace({
        ...place,
        ...(change.screen === undefined ? {} : { item: undefined }),
        ...change,
      } as Place);
      if (how === "replace") history.replaceState(null, "", next);
      else {
        history.pushState(null, "", next);
        scrollTo(0, 0);
      }
      setAddress(addressNow());
    },
    [place],
  );
  const [keys] = useState(() => new KeyBook());
  useKeyboard(keys);
  const words = place.language === "en" ? en : mirroredWords;
  useEffect(() => {
    document.documentElement.lang = place.language === "en" ? "en" : "ar-x-mirror";
    document.documentElement.dir = place.language === "en" ? "ltr" : "rtl";
  }, [place.language]);
  const desk = useMemo<DeskContext>(
    () => ({ client, place, go, words, offered, arrival }),
    [client, place, go, words, offered, arrival],
  );
  const [overlay, open] = useState<Overlay | undefined>(undefined);
  const reopen = useCallback((seed: Seed) => open({ is: "composer", seed }), []);
  const outbox = useOutbox(client, reopen);
  const over: OverlayContext = { overlay, open, ...outbox };
  return (
    <DeskProvider value={desk}>
      <KeysProvider value={keys}>
        <OverlayProvider value={over}>
          <Screen />
        </OverlayProvider>
      </KeysProvider>
    </DeskProvider>
  );
}

interface Address {
  readonly path: string;
  readonly search: string;
}

function addressNow(): Address {
  return { path: location.pathname, search: location.search };
}
