import { DeskSession } from "../data/session.ts";
import { DeskProblem, type Answer, type Desk, type Question, type TalksOnOffer } from "../data/protocol.ts";
import { shown } from "../data/shown.ts";
import { digest } from "./digest.ts";

declare const self: DedicatedWorkerGlobalScope;

const post = (answer: Answer): void => {
  self.postMessage(answer);
};

const desk: Desk = new DeskSession({
  offered,
  own: async () => (await import("./own-desk.ts")).openOwnDesk(self.location.origin),
  load: async (name) => (await fetched(`/records/${encodeURIComponent(name)}`)).text(),
  now: () => new Date(),
  newId: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
      "",
    ),
  digest,
  styleHash: async (style) => {
    const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
    return btoa(String.fromCharCode(...new Uint8Array(bytes)));
  },
  changed: (talks) => {
    post({ changed: talks });
  },
});

self.addEventListener("message", (event: MessageEvent<Question>) => {
  void answer(event.data);
});

async function answer({ id, method, given }: Question): Promise<void> {
  try {
    // Method and arguments belong together by the type of a question, which inference over a union loses.
    const asked = Reflect.apply(desk[method], desk, given) as Promise<unknown>;
    post({ id, ok: true, value: shown(await asked) });
  } catch (error) {
    if (!(error instanceof DeskProblem)) console.error(error);
    post({ id, ok: false, problem: error instanceof DeskProblem ? error.message : "" });
  }
}

/** What the server offers; a relay offers nothing, and answers with the desk's own page. */
async function offered(): Promise<readonly TalksOnOffer[]> {
  const response = await fetched("/records");
  const isList = response.headers.get("content-type")?.startsWith("application/json") === true;
  return isList ? ((await response.json()) as readonly TalksOnOffer[]) : []; // our own server's
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path);
  if (response.ok) return response;
  throw new DeskProblem(
    "The program that serves this page does not answer. Start Parley again and open the link that it prints.",
  );
}
