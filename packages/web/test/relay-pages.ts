import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../dist/app/", import.meta.url));
const TYPES: Readonly<Record<string, string>> = { js: "text/javascript", css: "text/css" };

/** The built desk for a relay in a test: its files, and its first page at every other address. */
export function pagesOf(): (request: Request) => Promise<Response | undefined> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/api/")) return undefined;
    const extension = /^\/assets\/[\w.-]+\.(js|css)$/.exec(pathname)?.[1];
    const file = extension === undefined ? "index.html" : pathname.slice(1);
    return new Response(await readFile(folder + file), {
      headers: { "content-type": TYPES[extension ?? ""] ?? "text/html" },
    });
  };
}
