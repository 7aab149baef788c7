import type { ReactElement } from "react";
import { useDesk } from "../desk-context.ts";
import type { ScreenName } from "../place.ts";
import { Contacts } from "./contacts.tsx";
import { Door } from "./door.tsx";
import { People } from "./people.tsx";
import { Plan } from "./plan.tsx";
import { Record } from "./record.tsx";
import { Reports } from "./reports.tsx";
import { Shuttle } from "./shuttle.tsx";
import { Where } from "./where.tsx";

const SCREENS: { readonly [Name in ScreenName]: () => ReactElement } = {
  where: Where,
  reports: Reports,
  plan: Plan,
  contacts: Contacts,
  shuttle: Shuttle,
  record: Record,
  people: People,
  door: Door,
};

/** The screen that the place names. */
export function Screen(): ReactElement {
  const { place } = useDesk();
  const Named = SCREENS[place.screen];
  return <Named />;
}
