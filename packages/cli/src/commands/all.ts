import type { Command } from "../command.ts";
import { brief } from "./brief.ts";
import { check } from "./check.ts";
import { outlook } from "./outlook.ts";
import { packages } from "./packages.ts";
import { read } from "./read.ts";
import { record } from "./record.ts";
import { review } from "./review.ts";
import { start } from "./start.ts";
import { status } from "./status.ts";

/** Every command, listed once. */
export const COMMANDS: readonly Command[] = [
  read,
  status,
  brief,
  packages,
  outlook,
  review,
  record,
  check,
  start,
];
