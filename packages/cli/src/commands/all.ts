import type { Command } from "../command.ts";
import { backup } from "./backup.ts";
import { brief } from "./brief.ts";
import { check } from "./check.ts";
import { outlook } from "./outlook.ts";
import { packages } from "./packages.ts";
import { exporting } from "./export.ts";
import { importing } from "./import.ts";
import { invite } from "./invite.ts";
import { join } from "./join.ts";
import { members } from "./members.ts";
import { open } from "./open.ts";
import { read } from "./read.ts";
import { record } from "./record.ts";
import { remove } from "./remove.ts";
import { restore } from "./restore.ts";
import { review } from "./review.ts";
import { room } from "./room.ts";
import { serve } from "./serve.ts";
import { start } from "./start.ts";
import { status } from "./status.ts";
import { talks } from "./talks.ts";
import { verify } from "./verify.ts";
import { waiting } from "./waiting.ts";
import { wipe } from "./wipe.ts";

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
  open,
  talks,
  room,
  invite,
  join,
  members,
  remove,
  waiting,
  verify,
  importing,
  exporting,
  backup,
  restore,
  serve,
  wipe,
];
