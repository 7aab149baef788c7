import type { ReactElement } from "react";
import { useDesk } from "../desk-context.ts";
import { Reports } from "./reports.tsx";
import { Where } from "./where.tsx";

/** The screen that the place names. */
export function Screen(): ReactElement {
  const { place } = useDesk();
  switch (place.screen) {
    case "reports":
      return <Reports />;
    default:
      return <Where />;
  }
}
