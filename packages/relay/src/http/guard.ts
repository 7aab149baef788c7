import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { Problem } from "@parley/ledger";

/** What every answer says: nothing is kept by caches, framed, sniffed or told onward. No clock, no version, no tag. */
export function standardHeaders(): MiddlewareHandler {
  const secure = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
      // The one style that react-aria injects.
      styleSrc: ["'self'", "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"],
      imgSrc: ["'self'", "data:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["parley", "default"],
    },
    referrerPolicy: "no-referrer",
    crossOriginOpenerPolicy: "same-origin",
    crossOriginResourcePolicy: "same-origin",
  });
  return async (context, next) => {
    await secure(context, next);
    context.res.headers.set("cache-control", "no-store");
  };
}

/**
 * Why a request may not come in: it names another host (a name that was pointed at us), or another site
 * made it. A request that changes something must name this origin; browsers do so by themselves.
 */
export function isFromOutside(request: Request, origin: string): Problem | undefined {
  const from = request.headers.get("origin");
  const isOurHost = request.headers.get("host") === new URL(origin).host;
  const isOurs = request.method === "GET" ? from === null || from === origin : from === origin;
  if (isOurHost && isOurs) return undefined;
  const message = "This request does not come from this relay's own pages or programs.";
  return { code: "origin", where: "", message };
}
