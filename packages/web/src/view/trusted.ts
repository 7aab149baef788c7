type ScriptUrlPolicy = { createScriptURL(url: string): URL };
type Rules = { createScriptURL?(url: string): string; createHTML?(html: string): string | null };
type PolicyFactory = { createPolicy(name: string, rules: Rules): ScriptUrlPolicy };
declare const trustedTypes: PolicyFactory | undefined;

const policy =
  typeof trustedTypes === "undefined"
    ? undefined
    : trustedTypes.createPolicy("parley", { createScriptURL: sameOrigin });

/** Starts a worker of our own; this is the one place that makes a script's address. */
export function startWorker(url: string): Worker {
  return new Worker(policy?.createScriptURL(url) ?? url, { type: "module" });
}

function sameOrigin(url: string): string {
  if (new URL(url, location.href).origin !== location.origin) throw new TypeError(`foreign script: ${url}`);
  return url;
}
