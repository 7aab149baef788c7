import { useEffect, useState } from "react";

/** A long list shows this many at first. */
const MOST = 40;

/** How many of a long list are shown: the first forty until somebody asks for all, or prints. */
export function useMost(count: number): {
  readonly shown: number;
  readonly rest: number;
  readonly all: () => void;
} {
  const [isAll, setAll] = useState(false);
  useEffect(() => {
    const print = (): void => setAll(true);
    addEventListener("beforeprint", print);
    return () => removeEventListener("beforeprint", print);
  }, []);
  const shown = isAll || count <= MOST * 1.5 ? count : MOST;
  return { shown, rest: count - shown, all: () => setAll(true) };
}
