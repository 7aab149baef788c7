import { createContext, useContext, useEffect, useRef, type Provider } from "react";
import { isTypingIn, KeyBook, pressedKey, type Binding } from "./keys.ts";

const Context = createContext(new KeyBook());

/** Gives the keys to everything below. */
export const KeysProvider: Provider<KeyBook> = Context.Provider;

/** The book of keys. */
export function useKeyBook(): KeyBook {
  return useContext(Context);
}

/** Has these keys while the part is on the screen. */
export function useKeys(bindings: readonly Binding[]): void {
  const book = useKeyBook();
  const latest = useRef(bindings);
  latest.current = bindings;
  const names = bindings.map(({ keys, label }) => `${keys} ${label}`).join("\n");
  useEffect(
    () =>
      book.add(
        latest.current.map(({ keys, label }, index) => ({
          keys,
          label,
          run: () => latest.current[index]?.run(),
        })),
      ),
    // The keys themselves change what is listed; what they do is always the latest.
    [book, names],
  );
}

/** Listens for keys; once, at the top. */
export function useKeyboard(book: KeyBook): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if (document.querySelector("dialog[open]") !== null && !event.ctrlKey && !event.metaKey) return;
      if (book.take(pressedKey(event), isTypingIn(event.target), event.timeStamp)) event.preventDefault();
    };
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, [book]);
}
