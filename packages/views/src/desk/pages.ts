import type { StateOfPlay } from "@parley/core";
import type { Page } from "../page/page.ts";
import { accountsSection } from "../status/accounts.ts";
import { comparedSection } from "../status/compared.ts";
import { silenceSection } from "../status/contacts.ts";
import { ledeOf } from "../status/lede.ts";
import { outlookSection } from "../status/outlook.ts";
import { owedSection } from "../status/owed.ts";
import { positionsSection } from "../status/positions.ts";
import { sinceSection } from "../status/since.ts";
import { standingsSection } from "../status/standings.ts";
import { pageOf } from "../status/status-page.ts";
import { stuckSection } from "../status/stuck.ts";
import { unsaidSection } from "../status/unsaid.ts";
import type { Viewing } from "../status/viewing.ts";

/** As whom a page is read, and the earlier state with which it is compared. */
export interface PageOptions {
  readonly reader?: string | undefined;
  readonly before?: StateOfPlay | undefined;
}

/** "Where it stands": the whole in one sentence, then the matrix, then what is behind it. */
export function wherePage(viewing: Viewing, { reader, before }: PageOptions = {}): Page {
  return pageOf(viewing, reader, ledeOf, () => [
    ...(before === undefined ? [] : [sinceSection(viewing, before)]),
    positionsSection(viewing),
    stuckSection(viewing),
    unsaidSection(viewing),
    accountsSection(viewing),
    ...comparedSection(viewing),
    owedSection(viewing),
    silenceSection(viewing),
    outlookSection(viewing),
    ...standingsSection(viewing),
  ]);
}
