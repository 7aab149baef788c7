import { createContext, useContext, type Provider } from "react";
import type { EntryDraft } from "../data/protocol.ts";

/** What the composer begins with. */
export type Seed = Partial<Pick<EntryDraft, "room" | "kind" | "values" | "derived">> & {
  /** The party whose room is chosen, where no room is named. */
  readonly party?: string;
};

/** What stands over the page. */
export type Overlay =
  | { readonly is: "composer"; readonly seed: Seed }
  | { readonly is: "jot" }
  | { readonly is: "palette" }
  | { readonly is: "keys" };

/** What waits to go into a room that a party reads. */
export interface Waiting {
  readonly id: number;
  readonly draft: EntryDraft;
  readonly talks: string;
  readonly room: string;
  readonly kind: string;
  readonly readers: string;
  /** When it goes, in milliseconds since 1970. */
  readonly goesAt: number;
}

/** What can be opened over the page, and what waits to go. */
export interface OverlayContext {
  readonly overlay: Overlay | undefined;
  readonly open: (overlay: Overlay | undefined) => void;
  readonly waiting: readonly Waiting[];
  readonly send: (waiting: Omit<Waiting, "id" | "goesAt">) => void;
  readonly takeBack: (waiting: Waiting) => void;
  /** What was written last, as a sentence, or why it could not be. */
  readonly said: string;
  readonly say: (sentence: string) => void;
}

const Context = createContext<OverlayContext | undefined>(undefined);

/** Gives the overlay to everything below. */
export const OverlayProvider: Provider<OverlayContext | undefined> = Context.Provider;

/** The overlay; throws outside the desk. */
export function useOverlay(): OverlayContext {
  const overlay = useContext(Context);
  if (overlay === undefined) throw new RangeError("used outside the desk");
  return overlay;
}
