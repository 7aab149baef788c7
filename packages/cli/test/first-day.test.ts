import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { folder, parley, startParley, type Started } from "./parley.ts";

const page = readFileSync(fileURLToPath(new URL("../../../docs/first-day.md", import.meta.url)), "utf8");
const { path } = folder();
let relay: Started | undefined;
after(() => relay?.stop());

/** A command of the page, with the lines that stand below it. */
interface Step {
  readonly who: string;
  readonly command: string;
  readonly shows: readonly string[];
}

/** The steps, in the order of the page: what is indented by four, a command where it begins with a name and `$`. */
function stepsOf(text: string): readonly Step[] {
  const steps: { who: string; command: string; shows: string[] }[] = [];
  for (const line of text.split("\n")) {
    if (!line.startsWith("    ")) continue;
    const [, who, command] = /^ {4}(\w+)(?:\$| (?=st)) ?(.*)$/.exec(line) ?? [];
    if (who !== undefined && command !== undefined && /^(?:operator|ada|ben|oto)$/.test(who))
      steps.push({ who, command, shows: [] });
    else steps.at(-1)?.shows.push(line.slice(4));
  }
  return steps;
}

/** The words of a command line as a shell cuts them. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].map(([word]) => word.replaceAll(/["']/g, ""));
}

/** Whether the line shows what the page says, `…` being anything. */
function matches(line: string, shown: string): boolean {
  const parts = shown.split("…").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(line);
}

test("the first day goes as its page says, with three folders and a real relay", async () => {
  const database = join(path, "relay.db");
  let port = 0;
  let link = "";
  const words = new Set<string>();
  const start = async (): Promise<void> => {
    relay = await startParley(["serve", "--relay", "--database", database, "--port", String(port)]);
    port = Number(/on port (\d+)/.exec(relay.said())?.[1]);
  };
  const steps = stepsOf(page);
  assert.ok(steps.length > 25);
  for (const { who, command, shows } of steps) {
    if (who === "operator") {
      await (command === "stops" ? relay?.stop() : start());
      continue;
    }
    const real = (text: string): string => text.replaceAll("8080", String(port)).replace("LINK", link);
    const home = join(path, who);
    mkdirSync(home, { recursive: true });
    // Oto's keys are under a passphrase, as all should be; without one the others spare this test a minute.
    const isFirst = /parley (?:open|join 'LINK')/.test(command);
    const args = [
      ...wordsOf(real(command)).slice(1),
      ...(isFirst && who !== "oto" ? ["--no-passphrase"] : []),
    ];
    const secrets = who === "oto" ? { PARLEY_PASSPHRASE: "correct horse" } : {};
    const ran = await parley(args, "", { cwd: home, env: { PARLEY_HOME: join(home, "keys"), ...secrets } });
    assert.equal(ran.code, 0, `${who}$ ${command}\n${ran.out}${ran.err}`);
    const lines = `${ran.out}\n${ran.err}`.split("\n");
    link = lines.find((line) => line.includes("/#join=")) ?? link;
    for (const shown of shows) {
      const said = real(shown).replace("WORDS", "…");
      const line = lines.find((candidate) => matches(candidate, said));
      assert.ok(line !== undefined, `${who}$ ${command}\nshould show: ${said}\n${ran.out}${ran.err}`);
      const compared = shown.includes("WORDS") ? /: ((?:\w+ ){3}\w+)/.exec(line)?.[1] : undefined;
      if (compared !== undefined) words.add(compared);
    }
  }
  assert.equal(words.size, 1, "both sides read the same words");
});
