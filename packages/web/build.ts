import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Builds the desk, unless what was built before was built from exactly these files: the sources of every package
 * that it is made of, and the versions of every library.
 */
const root = fileURLToPath(new URL("../../", import.meta.url));
const app = fileURLToPath(new URL("dist/app/", import.meta.url));
const stamp = `${app}built-from`;

function madeFrom(): string {
  const files = globSync(
    ["packages/*/src/**/*", "packages/web/*.{ts,json,html}", "packages/*/package.json", "package-lock.json"],
    { cwd: root, withFileTypes: true },
  )
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .toSorted();
  const hash = createHash("sha256");
  for (const file of files)
    hash.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

const now = madeFrom();
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== now) {
  const { build } = await import("vite");
  await build({ root: fileURLToPath(new URL(".", import.meta.url)), logLevel: "warn" });
  writeFileSync(stamp, now);
}
