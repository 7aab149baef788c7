import type { Ref, RoomKind } from "@parley/core";
import type { EntryStore } from "./entry-store.ts";

/** What stands behind talks of one's own: whether there are keys, whether they are open, and which talks there are. */
export interface OwnModel {
  /** `elsewhere`: this page was not served by a relay, so that nothing can be kept. */
  readonly keys: "elsewhere" | "none" | "locked" | "open";
  readonly talks: readonly { readonly name: string; readonly title: string }[];
}

/** Talks of one's own that are open: a store that others write to as well. */
export interface OwnStore extends EntryStore {
  readonly title: string;
  /** One's own member id in these talks. */
  self(): string;
  /** Opens a room, in which whoever opens it is the first member. */
  openRoom(kind: RoomKind, title: string, party: Ref | undefined): Promise<void>;
  /** A link that lets one person into the room, once. */
  invite(room: string, role: "mediator" | "member", name: string): Promise<string>;
}

/**
 * Keys and talks of one's own. Keys and plain text never leave the worker that holds this; what is kept on the
 * device is sealed. Every failure is a `DeskProblem`.
 */
export interface OwnDesk {
  model(): Promise<OwnModel>;
  /** Makes keys under a passphrase; fails where there are some. */
  makeKeys(passphrase: string): Promise<void>;
  unlock(passphrase: string): Promise<void>;
  /** Starts talks and gives their name. */
  found(title: string, name: string): Promise<string>;
  /** Answers an invitation and gives the name of its talks. */
  join(link: string, name: string): Promise<string>;
  /** Opens the named talks; `changed` is called whenever something has come. */
  open(name: string, changed: () => void): Promise<OwnStore>;
}

/** How the names of own talks begin in addresses. */
export const OWN = "own-";
