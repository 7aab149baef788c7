import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A span of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One attribution as marked by hand, or found: each part as its fragments. */
export interface Marked {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** One article of PolNeAR with the attributions of its first annotator. */
export interface Article {
  readonly name: string;
  readonly text: string;
  readonly marked: readonly Marked[];
}

const shared = process.env["PARLEY_SHARED"] ?? fileURLToPath(new URL("../../../shared", import.meta.url));

/** The folder of data for measuring, which is not part of the project; undefined where it is absent. */
export function sharedFolder(name: string): string | undefined {
  const path = `${shared}/data/${name}`;
  return existsSync(path) ? path : undefined;
}

/** The articles of a split of PolNeAR (https://github.com/networkdynamics/PolNeAR); none where it is absent. */
export function polnear(split: "dev" | "train"): readonly Article[] {
  const folder = sharedFolder(`polnear/${split}`);
  if (folder === undefined) return [];
  const annotations = readdirSync(`${folder}/attributions`).toSorted();
  return readdirSync(`${folder}/text`)
    .toSorted()
    .flatMap((file) => {
      const name = file.replace(/\.txt$/, "");
      const first = annotations.find((candidate) => candidate.startsWith(`${name}_`));
      if (first === undefined) return [];
      const text = readFileSync(`${folder}/text/${file}`, "utf8");
      return [{ name, text, marked: markedIn(readFileSync(`${folder}/attributions/${first}`, "utf8")) }];
    });
}

function markedIn(ann: string): readonly Marked[] {
  const spansById = new Map<string, readonly Span[]>();
  const events: string[] = [];
  for (const line of ann.split("\n")) {
    const [id = "", body = ""] = line.split("\t");
    if (/^T\d/.test(id)) {
      const [, offsets = ""] = /^\S+ (.*)$/.exec(body) ?? [];
      spansById.set(
        id,
        offsets.split(";").map((pair) => {
          const [start = 0, end = 0] = pair.split(" ").map(Number);
          return { start, end };
        }),
      );
    } else if (/^E\d/.test(id) && body.startsWith("Attribution")) events.push(body);
  }
  return events.map((body) => {
    const part = (role: RegExp): readonly Span[] =>
      body
        .split(" ")
        .filter((pair) => role.test(pair.split(":")[0] ?? ""))
        .flatMap((pair) => spansById.get(pair.split(":")[1] ?? "") ?? [])
        .toSorted((a, b) => a.start - b.start);
    return { source: part(/^source\d*$/i), cue: part(/^cue\d*$/i), content: part(/^content\d*$/i) };
  });
}
