import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { SIGN_IN_PAGE, SIGN_IN_SCRIPT } from "./relay-page.ts";

/** What a browser must be told of each file of the desk. */
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/** Where the built desk lies beside this program. */
const DESK = fileURLToPath(new URL("../../../web/dist/app/", import.meta.url));

/**
 * The desk's files at every address that is not the relay's; its first page at those that are no files,
 * since the desk names its own screens. Where no desk was built, one page that says what to do with a link.
 */
export function pagesIn(folder: string = DESK): (request: Request) => Promise<Response | undefined> {
  return async (request) => {
    if (request.method !== "GET") return undefined;
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/api/")) return undefined;
    if (!existsSync(join(folder, "index.html"))) return plain(pathname);
    const path = normalize(decodeURIComponent(pathname));
    const isFile = extname(path) !== "" && !path.includes("..");
    const file = join(folder, isFile ? path : "index.html");
    try {
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      return new Response(await readFile(file), { headers: { "content-type": type } });
    } catch {
      return undefined;
    }
  };
}

function plain(pathname: string): Response | undefined {
  if (pathname === "/sign-in.js")
    return new Response(SIGN_IN_SCRIPT, { headers: { "content-type": TYPES[".js"] ?? "" } });
  if (pathname !== "/") return undefined;
  return new Response(SIGN_IN_PAGE, { headers: { "content-type": TYPES[".html"] ?? "" } });
}
