import { parseArgs } from "node:util";
import { append } from "./append.ts";
import { attribution } from "./attribution.ts";
import { desk } from "./desk.ts";
import { fold } from "./fold.ts";
import { live } from "./live.ts";
import { open } from "./open.ts";
import { read } from "./read.ts";
import { reading } from "./reading.ts";
import { relays } from "./relays.ts";
import { timing } from "./timing.ts";
import { machine, type Benchmark, type Case } from "./benchmark.ts";
import { engineBenchmark } from "./engine.ts";
import { worldsBenchmark } from "./worlds.ts";

/** Every benchmark, listed once. */
const BENCHMARKS: readonly Benchmark[] = [
  fold,
  read,
  reading,
  attribution,
  engineBenchmark,
  worldsBenchmark,
  open,
  append,
  relays,
  live,
  timing,
  desk,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false } },
});
const wanted = positionals[0];
const chosen = wanted === undefined ? BENCHMARKS : BENCHMARKS.filter(({ name }) => name === wanted);
if (chosen.length === 0) {
  const names = BENCHMARKS.map(({ name }) => name).join(", ");
  console.error(`bench: there is no benchmark “${wanted ?? ""}”. There are: ${names}`);
  process.exit(64);
}

const results = [];
for (const benchmark of chosen) {
  const cases = await benchmark.run((line) => process.stderr.write(`  ${line}\n`));
  results.push({ name: benchmark.name, machine: machine(), cases });
  if (!values.json) print(benchmark, cases);
}
if (values.json) console.log(JSON.stringify(wanted === undefined ? results : results[0], undefined, 2));

function print(benchmark: Benchmark, cases: readonly Case[]): void {
  console.log(`\n${benchmark.name}: ${benchmark.about}\n${machine()}`);
  for (const { case: name, value, unit, peer, peerValue, ratio } of cases) {
    console.log(`  ${name.padEnd(44)} ${format(value)} ${unit}`);
    if (peer !== null)
      console.log(`    ${peer.padEnd(42)} ${format(peerValue)} ${unit}   ratio ${ratio ?? "–"}`);
  }
}

function format(value: number | null): string {
  return value === null ? "–" : value.toLocaleString("en", { maximumFractionDigits: 3 }).padStart(10);
}
