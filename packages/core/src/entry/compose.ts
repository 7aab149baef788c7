import { kindByName } from "../kinds/index.ts";
import type { Content, Entry } from "./entry.ts";

/** What its maker knows of a new entry; the rest follows from the kind. */
export type Draft<Body = unknown> = Content<Body> &
  Pick<Entry, "id" | "kind" | "room" | "author" | "recordedAt" | "origin">;

/** A new entry: the draft with the kind's version and with everything that its body touches. */
export function composeEntry<Body>(draft: Draft<Body>): Entry<Body> {
  const kind = kindByName.get(draft.kind);
  if (kind === undefined) throw new RangeError(`there is no kind of entry “${draft.kind}”`);
  const { id, kind: name, room, author, recordedAt, origin, body, sources, ...content } = draft;
  return {
    id,
    kind: name,
    v: kind.version,
    room,
    author,
    recordedAt,
    origin,
    ...content,
    touches: [...new Set(kind.refs(body))],
    sources,
    body,
  };
}
