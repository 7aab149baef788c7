import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readReport } from "@parley/reader";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { against, medianMs, type Benchmark } from "./benchmark.ts";
import { polnear } from "./polnear.ts";

/** How fast reports are read, on one core. */
export const read: Benchmark = {
  name: "read",
  about:
    "articles read a second on one core, beside wink-nlp's bare tokenising and tagging of the same texts",
  async run(progress) {
    const { from, texts } = articles();
    progress(`${texts.length} texts of ${from}`);
    const nlp = winkNLP(model, ["sbd", "pos"]);
    // oxlint-disable-next-line typescript/unbound-method -- wink takes its helpers as bare functions
    const { pos } = nlp.its;
    const reading = await medianMs(5, () => {
      for (const text of texts) readReport(text);
    });
    const tagging = await medianMs(5, () => {
      for (const text of texts) nlp.readDoc(text).tokens().out(pos);
    });
    const perSecond = (ms: number): number => (1000 * texts.length) / ms;
    return [
      against(`${texts.length} texts of ${from}`, perSecond(reading), "articles/s", {
        name: "wink-nlp, tokens and tags alone",
        value: perSecond(tagging),
      }),
    ];
  },
};

function articles(): { readonly from: string; readonly texts: readonly string[] } {
  const corpus = polnear("dev").map(({ text }) => text);
  if (corpus.length > 0) return { from: "PolNeAR dev", texts: corpus };
  const folder = fileURLToPath(new URL("../../examples", import.meta.url));
  const files = globSync("**/*.{md,txt}", { cwd: folder }).filter((file) => !file.endsWith("README.md"));
  return { from: "the examples", texts: files.map((file) => readFileSync(`${folder}/${file}`, "utf8")) };
}
