import type { ReactElement } from "react";
import { useDesk } from "../desk-context.ts";
import type { ScreenName } from "../place.ts";
import { Door } from "./door.tsx";
import { Reports } from "./reports.tsx";
import { Where } from "./where.tsx";

const SCREENS: Readonly<Record<ScreenName, () => ReactElement>> = {
  where: Where,
  reports: Reports,
  plan: Where,
  contacts: Where,
  shuttle: Where,
  record: Where,
  people: Where,
  door: Door,
};

/** The screen that the place names. */
export function Screen(): ReactElement {
  const { place } = useDesk();
  const Named = SCREENS[place.screen];
  return <Named />;
}
