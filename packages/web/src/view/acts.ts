import { useState } from "react";
import { messageOf } from "../data/message-of.ts";

/** What people do that can fail: the last failure in one sentence, gone when the next thing is tried. */
export interface Acts {
  readonly problem: string;
  readonly act: (work: () => Promise<unknown>) => Promise<void>;
}

/** Tries what is given, and keeps the sentence of a failure. */
export function useActs(): Acts {
  const [problem, setProblem] = useState("");
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    setProblem("");
    try {
      await work();
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return { problem, act };
}
