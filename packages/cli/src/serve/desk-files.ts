import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "../refusal.ts";

/** One file of the built desk. */
export interface DeskFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether its name carries a hash of what is in it, so that it never changes. */
  readonly isFixed: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** The folder into which the desk is built. */
const BUILT: string = fileURLToPath(new URL("../../../web/dist/app/", import.meta.url));

/** Every file of the built desk by its path on the server; refuses where it is not built. */
export function deskFiles(folder: string = BUILT): ReadonlyMap<string, DeskFile> {
  const files = new Map<string, DeskFile>();
  for (const { name, parentPath } of entriesIn(folder)) {
    const file = join(parentPath, name);
    const path = `/${relative(folder, file).split(sep).join("/")}`;
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    files.set(path, {
      type,
      bytes: new Uint8Array(readFileSync(file)),
      isFixed: path.startsWith("/assets/"),
    });
  }
  if (!files.has("/index.html")) throw notBuilt();
  return files;
}

function entriesIn(folder: string): readonly { readonly name: string; readonly parentPath: string }[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  } catch {
    throw notBuilt();
  }
}

function notBuilt(): Refusal {
  return new Refusal("The desk is not built yet; run npm start, which builds it, or npm run build:web.");
}
