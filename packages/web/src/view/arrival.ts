/** With what somebody came: the whole link of an invitation; undefined where they came with none. */
export interface Arrival {
  readonly invitation: string | undefined;
}

/**
 * Takes what stands after the # out of the address, so that no history keeps it: a laptop's token is exchanged for its
 * session, an invitation is handed on.
 */
export async function arrive(): Promise<Arrival> {
  const { hash, href, pathname, search } = location;
  if (hash === "") return { invitation: undefined };
  const token = /^#token=(.+)$/.exec(hash)?.[1];
  if (token !== undefined || hash.startsWith("#join=")) history.replaceState(null, "", pathname + search);
  if (token !== undefined)
    await fetch("/api/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token }),
    });
  return { invitation: hash.startsWith("#join=") ? href : undefined };
}
