import type { Io } from "../command.ts";
import { WorkerCrew } from "./worker-crew.ts";

/**
 * Lets a crew work until it is done, the time is up, or the user presses Ctrl-C once; what it knows by then is
 * told. A second Ctrl-C ends the program at once.
 */
export async function withCrew<T>(
  io: Io,
  seconds: number,
  use: (crew: WorkerCrew) => Promise<T>,
): Promise<T> {
  const crew = new WorkerCrew();
  const timer = setTimeout(() => {
    io.tell(`Stopping after ${seconds} s: what is known by now follows; --seconds gives more.`);
    crew.stop();
  }, seconds * 1_000);
  const interrupted = (): void => {
    if (crew.isStopped()) process.exit(INTERRUPTED);
    io.tell("Stopping: what is known by now follows. Ctrl-C once more ends at once.");
    crew.stop();
  };
  process.on("SIGINT", interrupted);
  try {
    return await use(crew);
  } finally {
    clearTimeout(timer);
    process.off("SIGINT", interrupted);
    await crew.close();
  }
}

/** 128 and the number of the signal, as shells count. */
const INTERRUPTED = 130;
