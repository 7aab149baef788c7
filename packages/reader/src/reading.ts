import { contextOf, type Context } from "./context.ts";
import type {
  FoundContact,
  FoundOutlook,
  FoundPaper,
  FoundPosition,
  FoundSignal,
  FoundStatement,
  FoundStep,
  FoundUndertaking,
} from "./found.ts";
import { proseOf, type Prose } from "./prose.ts";
import { contactsIn } from "./rules/contacts.ts";
import { outlooksIn } from "./rules/outlooks.ts";
import { papersIn } from "./rules/papers.ts";
import { positionsIn } from "./rules/positions.ts";
import { signalsIn } from "./rules/signals.ts";
import { statementsIn } from "./rules/statements.ts";
import { stepsIn } from "./rules/steps.ts";
import { undertakingsIn } from "./rules/undertakings.ts";
import type { PartyTable } from "./who/parties.ts";
import type { Person } from "./who/person.ts";

/** What a report says, as far as the reader finds it. Every item cites where it stands. */
export interface Reading {
  readonly prose: Prose;
  readonly context: Context;
  readonly people: readonly Person[];
  readonly statements: readonly FoundStatement[];
  readonly contacts: readonly FoundContact[];
  readonly papers: readonly FoundPaper[];
  readonly positions: readonly FoundPosition[];
  readonly signals: readonly FoundSignal[];
  readonly steps: readonly FoundStep[];
  readonly outlooks: readonly FoundOutlook[];
  readonly undertakings: readonly FoundUndertaking[];
}

/**
 * Reads a report: deterministic, from its text alone. A report that is not in English gives an empty reading
 * that names its language. `table` extends the sides and principals that the reader knows.
 */
export function readReport(text: string, table?: PartyTable): Reading {
  const prose = proseOf(text);
  const context = contextOf(prose, table);
  const papers = papersIn(context);
  const signals = signalsIn(context);
  for (const { via } of signals) for (const { person } of via) if (person !== undefined) sendAsEnvoy(person);
  return {
    prose,
    context,
    people: context.cast.people,
    statements: statementsIn(context),
    contacts: contactsIn(context),
    papers,
    positions: positionsIn(context, papers),
    signals,
    steps: stepsIn(context),
    outlooks: outlooksIn(context),
    undertakings: undertakingsIn(context),
  };
}

/** Who is entrusted with a message acts as an envoy, whatever else the report calls them. */
function sendAsEnvoy(person: Person): void {
  if (person.capacity === "unofficial" || person.capacity === "unknown") person.capacity = "envoy";
}
