import type { Line, OfferState, OptionLink, Ref, StateOfPlay } from "@parley/core";

/** Points that hang together: by an offer whose terms hold together or not at all, or by a link of two options. */
export type Together =
  | { readonly by: "offer"; readonly points: readonly Ref[]; readonly offer: OfferState }
  | { readonly by: "link"; readonly points: readonly Ref[]; readonly line: Line<OptionLink> };

/** What hangs together: open offers on several points, and options that require or exclude one another. */
export function hangingTogether(state: StateOfPlay): readonly Together[] {
  const pointByOption = new Map(
    [...state.optionsByPoint].flatMap(([point, options]) =>
      options.map(({ ref }) => [state.canon(ref), point] as const),
    ),
  );
  const offers = state.offers
    .filter(({ status }) => status === "open")
    .map((offer): Together => {
      const points = [...new Set(offer.terms.map(({ subject }) => state.canon(subject)))];
      return { by: "offer", points, offer };
    });
  const links = state.optionLinks.map((line): Together => {
    const { option, other } = line.entry.body;
    const ends = [option, other].map((ref) => pointByOption.get(state.canon(ref)));
    return { by: "link", points: [...new Set(ends.filter((point) => point !== undefined))], line };
  });
  return [...offers, ...links].filter(({ points }) => points.length > 1);
}
