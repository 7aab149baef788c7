import { usage } from "../arguments.ts";

/** The port of `--port`; 0, any free one, where it is left out. */
export function portOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw usage(`--port “${text}” is no port; give a number from 0 to 65535.`);
  return port;
}

/** Waits until somebody ends the program. */
export async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => {
        resolve();
      });
  });
}
