import type { Tables } from "@parley/ledger";
import type { Global, Leak } from "./leak.ts";
import type { RawAnswer } from "./tap.ts";

type Of = (all: Global) => string | number;

/** A header that says it. */
function header(name: string, of: Of): NonNullable<Leak["answer"]> {
  return (raw, _, all) => ({ ...raw, headers: [...raw.headers, name, String(of(all))] });
}

/** A change of the body at addresses that match. */
function body(match: RegExp, change: (text: string, all: Global) => string): NonNullable<Leak["answer"]> {
  return (raw, path, all) => (match.test(path) ? { ...raw, body: change(raw.body, all) } : raw);
}

/** A field that says it, put behind the others. */
function field(match: RegExp, name: string, of: Of): NonNullable<Leak["answer"]> {
  return body(match, (text, all) => text.replace(/\}$/, `,"${name}":${JSON.stringify(of(all))}}`));
}

/** Another refusal where something is known. */
function refusal(
  match: RegExp,
  when: (all: Global) => boolean,
  message: string,
): NonNullable<Leak["answer"]> {
  return (raw, path, all): RawAnswer =>
    match.test(path) && raw.status >= 400 && when(all)
      ? { ...raw, body: JSON.stringify({ code: "unknown", message }) }
      : raw;
}

/** Heads in another order or with other figures. */
function heads(
  change: (list: Awaited<ReturnType<Tables["heads"]>>, all: Global) => Awaited<ReturnType<Tables["heads"]>>,
): NonNullable<Leak["tables"]> {
  return (tables, all) => ({ heads: async (accounts) => change(await tables.heads(accounts), all) });
}

const others = ({ touched }: Global): number => touched.size;
/** What the worlds have in common before the first step, so that a leak may wait for more. */
const BEGUN = { envelopes: 10, sessions: 5, invitations: 3 } as const;

/** Every planted leak. `docs/leaks.md` lists them in words. */
export const LEAKS: readonly Leak[] = [
  {
    name: "a receipt numbered for all rooms",
    group: "ids",
    answer: field(/envelopes$/, "number", (all) => all.envelopes),
  },
  {
    name: "a challenge that counts logins",
    group: "ids",
    answer: field(/heads$/, "challenge", (all) => all.sessions),
  },
  {
    name: "an id of an invitation from a common counter",
    group: "ids",
    answer: field(/invitations$/, "id", (all) => all.invitations),
  },
  {
    name: "a time-ordered id in a page",
    group: "ids",
    answer: field(/after/, "page", (all) => all.requests),
  },
  {
    name: "the newest room anywhere",
    group: "ids",
    isDeep: true,
    answer: field(/heads$/, "newest", (all) => all.lastRoom),
  },

  {
    name: "rooms in the order of the last write anywhere",
    group: "order",
    isDeep: true,
    answer: field(/heads$/, "order", (all) => [...all.touched.values()].join()),
  },
  {
    name: "rooms turned round after an odd number of writes",
    group: "order",
    isDeep: true,
    answer: body(/heads$/, (text, all) =>
      all.envelopes % 2 === 1 ? text.replace('"rooms"', '"rooms" ') : text,
    ),
  },
  {
    name: "keys of an answer in the order of a shared table",
    group: "order",
    answer: body(/about|heads/, (text, all) =>
      others(all) > 3 ? text.replace(/^\{("now":\d+),(.*)\}$/, "{$2,$1}") : text,
    ),
  },
  {
    name: "a place in a common queue",
    group: "order",
    answer: field(/envelopes$/, "place", (all) => all.requests),
  },

  { name: "how many rooms there are", group: "counts", answer: field(/heads$/, "all", others) },
  { name: "how many bytes are kept", group: "counts", answer: field(/heads$/, "bytes", (all) => all.bytes) },
  {
    name: "how many grants lie here, in one's own count",
    group: "counts",
    tables: heads(
      (list, all) =>
        new Map(
          [...list].map(([account, rooms]) => [
            account,
            rooms.map((room) => ({ ...room, grants: room.grants + (all.grants > 12 ? 1 : 0) })),
          ]),
        ),
    ),
  },
  {
    name: "how many accounts have signed in",
    group: "counts",
    answer: field(/after/, "accounts", (all) => all.accounts.size + all.sessions),
  },
  {
    name: "that there are more than a few envelopes",
    group: "counts",
    isDeep: true,
    answer: field(/heads$/, "busy", (all) => (all.envelopes > BEGUN.envelopes + 2 ? 1 : 0)),
  },

  {
    name: "a refusal that knows whether there are other rooms",
    group: "errors",
    answer: refusal(/after/, (all) => others(all) > 3, "You may not read this room."),
  },
  {
    name: "a refusal that names the number of rooms",
    group: "errors",
    answer: (raw, path, all) =>
      raw.status >= 400 && /after/.test(path)
        ? { ...raw, body: raw.body.replace("nothing", `nothing among ${all.envelopes}`) }
        : raw,
  },
  {
    name: "another status for what was written since",
    group: "errors",
    isDeep: true,
    answer: (raw, path, all) =>
      raw.status === 404 && /after/.test(path) && all.envelopes > BEGUN.envelopes
        ? { ...raw, status: 403 }
        : raw,
  },
  {
    name: "a backup that is missing said otherwise where there are backups",
    group: "errors",
    answer: refusal(/backups/, (all) => all.backups > 1, "Not this one."),
  },

  {
    name: "a tag of the whole store",
    group: "headers",
    answer: header("etag", (all) => `"${all.envelopes}"`),
  },
  {
    name: "the last change anywhere",
    group: "headers",
    answer: header("last-modified", (all) => all.touched.size + all.envelopes),
  },
  {
    name: "how many requests were served",
    group: "headers",
    answer: header("x-request-id", (all) => all.requests),
  },
  {
    name: "the length of a common log",
    group: "headers",
    answer: header("x-log", (all) => all.sessions + all.envelopes),
  },
  {
    name: "a cache that says hit or miss",
    group: "headers",
    isDeep: true,
    answer: header("x-cache", (all) =>
      all.lastRoom.charCodeAt(0) % 2 === 0 ? `hit ${all.envelopes > BEGUN.envelopes + 1}` : "miss",
    ),
  },

  {
    name: "a wake-up at every write",
    group: "wake-ups",
    frame: (frame, all) => frame.replace("data: ", `data: ${all.envelopes} `),
  },
  {
    name: "a longer frame where something happened",
    group: "wake-ups",
    frame: (frame, all) => (all.envelopes > BEGUN.envelopes ? `${frame}:\n\n` : frame),
  },
  {
    name: "a tick that counts wake-ups of all",
    group: "wake-ups",
    frame: (frame, all) => frame.replace("id: ", `id: ${all.sessions}`),
  },
  {
    name: "a tag that changes with another's room",
    group: "wake-ups",
    isDeep: true,
    frame: (frame, all) => (all.touched.size > 3 ? frame.replace(/data: ./, "data: x") : frame),
  },
  {
    name: "a frame that names the room",
    group: "wake-ups",
    frame: (frame, all) => frame.replace("\n\n", `\nevent: ${all.lastRoom}\n\n`),
  },

  {
    name: "pages cut by what is stored",
    group: "paging",
    answer: body(/after/, (text, all) => (all.envelopes > BEGUN.envelopes + 1 ? `${text} ` : text)),
  },
  {
    name: "a cursor into a common table",
    group: "paging",
    answer: field(/after/, "cursor", (all) => all.envelopes),
  },
  {
    name: "a page of one row when it is busy",
    group: "paging",
    isDeep: true,
    tables: (tables, all) => ({
      rows: (room, seq, limit) => tables.rows(room, seq, all.envelopes > BEGUN.envelopes + 2 ? 1 : limit),
    }),
  },
  {
    name: "more to come, counted before it is filtered",
    group: "paging",
    answer: field(/after/, "more", (all) => (others(all) > 3 ? "yes" : "no")),
  },

  { name: "one quota for all", group: "limits", answer: header("x-left", (all) => 1000 - all.requests) },
  {
    name: "a common limit of backups",
    group: "limits",
    tables: (tables, all) => ({
      countBackups: async (account, but) => (await tables.countBackups(account, but)) + all.backups * 4,
    }),
  },
  {
    name: "a common limit of invitations",
    group: "limits",
    isDeep: true,
    answer: (raw, path, all) =>
      path.endsWith("invitations") && all.invitations > BEGUN.invitations + 2 ? { ...raw, status: 429 } : raw,
  },
  {
    name: "slower after others' haste",
    group: "limits",
    answer: header("retry-after", (all) => (all.requests % 5 === 0 ? 1 : 0)),
  },

  {
    name: "an export that names all rooms",
    group: "exports",
    exported: (text, all) => `${text}// ${others(all)}\n`,
  },
  {
    name: "an export stamped with the newest write",
    group: "exports",
    exported: (text, all) => `// ${all.envelopes}\n${text}`,
  },
  {
    name: "an export padded to a common size",
    group: "exports",
    isDeep: true,
    exported: (text, all) => text + " ".repeat(all.envelopes > BEGUN.envelopes + 1 ? 8 : 0),
  },
  {
    name: "an export named by a counter of sessions",
    group: "exports",
    exported: (text, all) => `// export ${all.sessions}\n${text}`,
  },

  {
    name: "the number of all rooms, kept on the shelf",
    group: "client state",
    shelf: (names, all) => [...names, `rooms ${others(all)}`],
  },
  {
    name: "the newest room, kept on the shelf",
    group: "client state",
    isDeep: true,
    shelf: (names, all) => [...names, `newest ${all.lastRoom}`],
  },
  {
    name: "values on the shelf in the order of a common clock",
    group: "client state",
    isDeep: true,
    shelf: (names, all) => (all.envelopes % 2 === 1 ? names.toReversed() : [...names, "even"]),
  },
  {
    name: "a cache of what others asked for",
    group: "client state",
    shelf: (names, all) => [...names, `seen ${all.requests}`],
  },

  {
    name: "a reference that resolves to a closed room",
    group: "references",
    answer: field(/after/, "cites", (all) => all.lastRoom),
  },
  {
    name: "a citation counted where it may not be seen",
    group: "references",
    answer: field(/heads$/, "cited", (all) => all.envelopes),
  },
  {
    name: "a reference told apart where its room exists",
    group: "references",
    isDeep: true,
    answer: refusal(/after/, (all) => [...all.touched.keys()].length > 3, "That room exists."),
  },
  {
    name: "copies recognized across rooms",
    group: "references",
    isDeep: true,
    answer: field(/envelopes$/, "known", (all) => (all.envelopes > BEGUN.envelopes + 3 ? "yes" : "no")),
  },
];

/** A patch that changes nothing, which must pass. */
export const CLEAN: Leak = { name: "nothing", group: "ids" };
