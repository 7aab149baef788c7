import {
  lazy,
  memo,
  Suspense,
  type ComponentType,
  type NamedExoticComponent,
  type ReactElement,
} from "react";
import { useDesk } from "../desk-context.ts";
import { OWN_TALKS, type ScreenName } from "../place.ts";
import { Where } from "./where.tsx";

/** Every screen but the first is fetched when it is gone to. */
const SCREENS: Readonly<Record<ScreenName, ComponentType>> = {
  where: Where,
  reports: lazy(async () => ({ default: (await import("./reports.tsx")).Reports })),
  plan: lazy(async () => ({ default: (await import("./plan.tsx")).Plan })),
  contacts: lazy(async () => ({ default: (await import("./contacts.tsx")).Contacts })),
  shuttle: lazy(async () => ({ default: (await import("./shuttle.tsx")).Shuttle })),
  packages: lazy(async () => ({ default: (await import("./packages.tsx")).Packages })),
  record: lazy(async () => ({ default: (await import("./record.tsx")).Record })),
  people: lazy(async () => ({ default: (await import("./people.tsx")).People })),
  door: lazy(async () => ({ default: (await import("./door.tsx")).Door })),
};

const Own = lazy(async () => ({ default: (await import("./own.tsx")).Own }));

/** The screen that the place names; what opens over the page does not draw it anew. */
export const Screen: NamedExoticComponent = memo(Named);

function Named(): ReactElement {
  const { place, words } = useDesk();
  const Chosen = place.talks === OWN_TALKS ? Own : SCREENS[place.screen];
  return (
    <Suspense fallback={<p className="none">{words.loading}</p>}>
      <Chosen />
    </Suspense>
  );
}
