import { consenting, type OfferState, type Ref, type RowState, type StateOfPlay } from "@parley/core";
import { isYes } from "./standoff.ts";

/** One yes that somebody could give: on a row, or to an offer as a whole. */
export interface FreeingAnswer {
  readonly party: Ref;
  readonly offer: OfferState | undefined;
  /** The rows that every party whose consent counts would then accept. */
  readonly frees: readonly RowState[];
}

/** What one answer could do, from stances alone. */
export interface Freeing {
  /** The answers that would settle most rows, all that settle as many; none where no single one settles any. */
  readonly answers: readonly FreeingAnswer[];
  /** The row that somebody accepts and the fewest do not, where no single answer settles any. */
  readonly nearest: { readonly row: RowState; readonly missing: readonly Ref[] } | undefined;
}

interface Unsettled {
  readonly row: RowState;
  /** Those whose consent counts and who do not accept it. */
  readonly missing: readonly Ref[];
}

/**
 * Which one answer would settle most. A row is settled when no more consent is missing than the rule of the talks
 * allows; a yes to an offer counts on each of its terms, and whoever makes it accepts them. Only what a person has
 * read counts.
 */
export function freeingAnswers(state: StateOfPlay): Freeing {
  const { talks, parties, canon } = state;
  const needed = consenting(parties, talks).map(canon);
  const spare = talks?.entry.body.consent?.rule === "all-but-one" ? 1 : 0;
  const unsettled = state.rows
    .filter(({ subject, read }) => subject !== "paper" && read === "reviewed")
    .map((row): Unsettled => ({ row, missing: needed.filter((party) => !accepts(row, party)) }))
    .filter(({ missing }) => missing.length > spare);
  const settled = (rows: readonly Unsettled[], yes: readonly Ref[]): readonly RowState[] =>
    rows
      .filter(({ missing }) => missing.filter((party) => !yes.includes(party)).length <= spare)
      .map(({ row }) => row);
  const onRows = unsettled.flatMap((each) =>
    each.missing.map((party): FreeingAnswer => ({
      party,
      offer: undefined,
      frees: settled([each], [party]),
    })),
  );
  const toOffers = state.offers
    .filter(({ status, line }) => status === "open" && line.read === "reviewed")
    .flatMap((offer) => {
      const subjects = offer.terms.map(({ subject }) => canon(subject));
      const own = unsettled.filter(({ row }) => subjects.includes(row.ref));
      const maker = offer.by.party === undefined ? [] : [canon(offer.by.party)];
      return offer.to.map((party): FreeingAnswer => ({
        party,
        offer,
        frees: settled(own, [party, ...maker]),
      }));
    });
  const all = [...toOffers, ...onRows].filter(({ frees }) => frees.length > 0);
  const most = Math.max(0, ...all.map(({ frees }) => frees.length));
  const begun = unsettled.filter(({ missing }) => missing.length < needed.length);
  const nearest = begun.toSorted((a, b) => a.missing.length - b.missing.length)[0];
  return {
    answers: all.filter(({ frees }) => frees.length === most),
    nearest: all.length === 0 ? nearest : undefined,
  };
}

function accepts({ cells }: RowState, party: Ref): boolean {
  const [stand] = cells.find((cell) => cell.party === party)?.stands ?? [];
  return stand !== undefined && stand.read === "reviewed" && isYes(stand);
}
