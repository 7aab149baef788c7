import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

const RELAY = fileURLToPath(new URL("./serve.ts", import.meta.url));

/** A relay in a process of its own, as a kill finds it. */
export interface RelayProcess {
  readonly origin: string;
  readonly process: ChildProcess;
  /** SIGKILL, and waits until it is gone. */
  readonly kill: () => Promise<void>;
}

/** Starts a relay over a database (a file or a PostgreSQL address) and waits until it answers. */
export function startRelay(database: string): Promise<RelayProcess> {
  const child = spawn(process.execPath, [RELAY, database], { stdio: ["ignore", "pipe", "inherit"] });
  const gone = new Promise<void>((resolve) => {
    child.once("exit", () => {
      resolve();
    });
  });
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (part: Buffer) => {
      said += part.toString();
      const origin = /^(http:\S+)\n/.exec(said)?.[1];
      if (origin !== undefined)
        resolve({
          origin,
          process: child,
          async kill() {
            child.kill("SIGKILL");
            await gone;
          },
        });
    });
    void gone.then(() => {
      reject(new Error(`the relay ended before it answered: ${said}`));
    });
  });
}
