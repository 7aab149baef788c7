import type { Command } from "../command.ts";
import { check } from "./check.ts";
import { read } from "./read.ts";
import { start } from "./start.ts";
import { status } from "./status.ts";

/** Every command, listed once. */
export const COMMANDS: readonly Command[] = [read, status, check, start];
