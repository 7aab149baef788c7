import type { Ref } from "../entry/ref.ts";

/**
 * What can be said, by message name, with the arguments that each message takes. Each kind of entry and
 * each section of the state declares its own messages beside its code; a language is one catalogue over
 * all of them, so that a message without words is a compile error.
 */
// oxlint-disable-next-line typescript/no-empty-interface -- filled by declaration merging
export interface Messages {}

export type MessageName = keyof Messages;

/** The display name of an entity; null where it is not on record, or not for this reader. */
export type Name = string | null;

/** A sentence before it has words: which message, with what, and the entries that it rests on. */
export type Sentence = {
  readonly [M in MessageName]: {
    readonly message: M;
    readonly args: Messages[M];
    readonly sources: readonly Ref[];
  };
}[MessageName];

/** One language: words for each message. */
export type Catalogue = { readonly [M in MessageName]: (args: Messages[M]) => string };

/** Looks up display names. */
export interface Names {
  /** The name under which the entity is shown, after merges. */
  readonly name: (ref: Ref | undefined) => Name;
}

/** A sentence; checks that message and arguments belong together. */
export function sentence<M extends MessageName>(
  message: M,
  args: Messages[M],
  sources: readonly Ref[] = [],
): Sentence {
  return { message, args, sources } as Sentence; // the pair M, Messages[M] is one member of the union
}

/** The sentence in the words of the catalogue's language. */
export function word(catalogue: Catalogue, { message, args }: Sentence): string {
  const render = catalogue[message] as (args: Messages[MessageName]) => string; // same M on both sides
  return render(args);
}
