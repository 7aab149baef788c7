import { createContext, useContext, type Provider } from "react";
import type { Note } from "@parley/views";

const Context = createContext<readonly Note[]>([]);

/** Gives the notes of the page to its source marks. */
export const NotesProvider: Provider<readonly Note[]> = Context.Provider;

/** The note with the number; undefined on a page that has none. */
export function useNote(number: number): Note | undefined {
  return useContext(Context)[number - 1];
}
