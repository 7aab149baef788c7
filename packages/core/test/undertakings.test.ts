import assert from "node:assert/strict";
import { test } from "node:test";
import { record, type RecordBuilder } from "./notation.ts";

const declared = (builder: RecordBuilder, report: string, words: readonly string[]): void => {
  for (const sentence of words)
    builder.add("undertaking", { by: [], words: sentence }, { found: [report, sentence] });
};

test("what reports declare runs parallel where only the names differ, and is exclusive elsewhere", () => {
  const builder = record().party("Norland").party("Sudland").party("Westland");
  const both = "agreed to open the river to barges and to remove the mines from its mouth.";
  const grain = "Westland will lower the toll on grain.";
  const captives = "The sides will exchange the captives held in the hills.";
  builder.report("north", `Westland and Norland ${both} ${grain}`);
  builder.report("south", `Westland and Sudland ${both} ${captives}`);
  declared(builder, "north", [`Westland and Norland ${both}`, grain]);
  declared(builder, "south", [`Westland and Sudland ${both}`, captives]);
  const [comparison] = builder.state().comparisons;
  assert.deepEqual(
    comparison?.rows.map(({ reports }) => reports.length),
    [2, 1, 1],
  );
});

test("reports that share no declaration and no contact are not set side by side", () => {
  const builder = record().party("Norland");
  const one = "Norland will repair the bridge.";
  const other = "Norland will pay the pilots what it owes them.";
  builder.report("first", one);
  builder.report("second", other);
  declared(builder, "first", [one]);
  declared(builder, "second", [other]);
  assert.deepEqual(builder.state().comparisons, []);
});
