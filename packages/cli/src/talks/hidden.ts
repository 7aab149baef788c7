import type { Io } from "../command.ts";
import { Refusal } from "../refusal.ts";

/** Asks for a secret on the terminal without showing it. */
export async function askHidden(io: Io, question: string): Promise<string> {
  const { stdin } = io;
  await io.print(question);
  stdin.setRawMode(true);
  stdin.resume();
  let typed = "";
  try {
    for await (const chunk of stdin as AsyncIterable<Buffer>) {
      for (const key of chunk.toString()) {
        if (key === "\r" || key === "\n") return typed;
        if (key === "\u0003" || key === "\u0004") throw new Refusal("Nothing was done.");
        typed = key === "\u007f" || key === "\b" ? typed.slice(0, -1) : typed + key;
      }
    }
    return typed;
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    await io.print("\n");
  }
}
