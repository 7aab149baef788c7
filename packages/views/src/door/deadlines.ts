import type { PartyState } from "@parley/core";
import type { Item } from "../page/page.ts";
import { capital, plain, strong, type Text } from "../page/text.ts";
import { namedIn } from "../status/describing.ts";
import type { Viewing } from "../status/viewing.ts";

/** What runs out for the party: open offers by it or to it, releases to it, steps that it owes or is owed. */
export function deadlinesFor(viewing: Viewing, { ref }: PartyState): readonly Item[] {
  const { state, language } = viewing;
  const { status, terms, door } = language;
  const found: { readonly at: number; readonly text: Text }[] = [];
  for (const { by, to, terms: all, condition, deadline, status: now, line } of state.offers) {
    const isTheirs = to.includes(ref) || (by.party !== undefined && state.canon(by.party) === ref);
    if (deadline === undefined || now !== "open" || !isTheirs) continue;
    const words = status.offered(
      all.map((term) => term.words),
      condition,
      deadline,
    );
    found.push({
      at: Date.parse(deadline.at),
      text: [strong(`${viewing.nameOf(by)}: `), plain(words), ...viewing.sources([line])],
    });
  }
  for (const { what, to, until, status: now, line } of state.releases) {
    const end = state.calendar.span(until)?.end;
    if (now !== "live" || end === undefined || !to.includes(ref)) continue;
    found.push({
      at: end,
      text: [
        plain(
          capital(door.leaveEnds(terms.list(what.map((ref) => namedIn(viewing, ref))), terms.when(until))),
        ),
        ...viewing.sources([line]),
      ],
    });
  }
  for (const { who, to, what, due, line } of state.owed) {
    const end = state.calendar.span(due)?.end;
    const isTheirs = [...who, ...to].some(({ party }) => party !== undefined && state.canon(party) === ref);
    if (end === undefined || !isTheirs) continue;
    found.push({
      at: end,
      text: [plain(capital(`${what ?? ""}, ${terms.when(due)}`)), ...viewing.sources([line])],
    });
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ text }) => ({ text, note: [], isUnread: false }));
}
