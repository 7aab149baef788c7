/** A key or a short sequence of keys ("g w", "Shift+A", "Ctrl+K"), what it does in words, and doing it. */
export interface Binding {
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
}

/** How long the second key of a sequence may be waited for, in milliseconds. */
const PATIENCE = 1500;

/** Every key that does something now. What was added last comes first, so that a key belongs to its place. */
export class KeyBook {
  readonly #groups = new Set<readonly Binding[]>();
  #begun = "";
  #begunAt = 0;
  /** Whether single keys do anything; keys with Ctrl or Cmd always do. */
  areSingleKeysOn = true;

  /** Adds keys; the returned function takes them away. */
  add(bindings: readonly Binding[]): () => void {
    this.#groups.add(bindings);
    return () => this.#groups.delete(bindings);
  }

  /** All keys, those of the nearest place first; one that is hidden by a nearer one is left out. */
  all(): readonly Binding[] {
    const seen = new Set<string>();
    return [...this.#groups]
      .toReversed()
      .flat()
      .filter(({ keys }) => !seen.has(keys) && seen.add(keys) !== undefined);
  }

  /** Does what the pressed key asks for; says whether it did. */
  take(pressed: string, isTyping: boolean, now: number): boolean {
    const isSingle = !/^(?:Ctrl|Alt)\+/.test(pressed);
    if (isSingle && (isTyping || !this.areSingleKeysOn)) return false;
    const sequence =
      now - this.#begunAt < PATIENCE && this.#begun !== "" ? `${this.#begun} ${pressed}` : pressed;
    this.#begun = "";
    const all = this.all();
    const found = all.find(({ keys }) => keys === sequence) ?? all.find(({ keys }) => keys === pressed);
    if (found !== undefined) {
      found.run();
      return true;
    }
    if (!all.some(({ keys }) => keys.startsWith(`${pressed} `))) return false;
    this.#begun = pressed;
    this.#begunAt = now;
    return true;
  }
}

/** The pressed key as bindings name it: "j", "?", "Shift+A", "Ctrl+K"; Cmd counts as Ctrl. */
export function pressedKey(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
): string {
  const { key } = event;
  const isLetter = /^\p{L}$/u.test(key);
  const name = isLetter && (event.shiftKey || event.ctrlKey || event.metaKey) ? key.toUpperCase() : key;
  const shift = event.shiftKey && (isLetter || key.length > 1) ? "Shift+" : "";
  const control = event.ctrlKey || event.metaKey ? "Ctrl+" : "";
  return `${control}${event.altKey ? "Alt+" : ""}${shift}${name}`;
}

/** Whether keys pressed in the element are words that somebody writes. */
export function isTypingIn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !(target instanceof HTMLInputElement && /^(?:radio|checkbox|range|button|file)$/.test(target.type))
  );
}
