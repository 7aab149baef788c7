import type { OfferState, Ref, StateOfPlay } from "@parley/core";
import type { ChoiceFile, LinkFile } from "@parley/engine";
import type { OpenPoint } from "./naming.ts";

/** Links between options, each with the entry that makes it. */
export interface RecordLink {
  readonly link: LinkFile;
  readonly ref: Ref;
}

/** An open offer that names options of several points: they hold together or not at all. */
export interface BoundOffer {
  readonly offer: OfferState;
  readonly options: readonly string[];
  readonly links: readonly RecordLink[];
}

/** Where each option stands, by its reference. */
export function choicesOf(points: readonly OpenPoint[]): ReadonlyMap<Ref, ChoiceFile> {
  return new Map(
    points.flatMap(({ id, options }) =>
      options.map((option) => [option.ref, { point: id, option: option.id }] as const),
    ),
  );
}

/** "Requires" and "excludes" between options of different points, as recorded and reviewed. */
export function recordedLinks(state: StateOfPlay, points: readonly OpenPoint[]): readonly RecordLink[] {
  const choices = choicesOf(points);
  return state.optionLinks.flatMap(({ ref, read, entry }) => {
    const { option, kind, other } = entry.body;
    const [from, to] = [choices.get(state.canon(option)), choices.get(state.canon(other))];
    const joins = from !== undefined && to !== undefined && from.point !== to.point;
    return joins && read === "reviewed" ? [{ ref, link: { kind, from, to } }] : [];
  });
}

/** The open offers whose terms name options of at least two points. */
export function boundOffers(state: StateOfPlay, points: readonly OpenPoint[]): readonly BoundOffer[] {
  const choices = choicesOf(points);
  return state.offers.flatMap((offer): readonly BoundOffer[] => {
    if (offer.status !== "open" || offer.line.read !== "reviewed") return [];
    const named = offer.terms.flatMap(({ option }) =>
      option === undefined ? [] : (choices.get(state.canon(option)) ?? []),
    );
    const distinct = named.filter(({ point }, at) => named.findIndex((each) => each.point === point) === at);
    const [first, ...others] = distinct;
    if (first === undefined || others.length === 0) return [];
    const links = others.map((to) => ({
      ref: offer.ref,
      link: { kind: "together", from: first, to },
    }));
    return [{ offer, links, options: distinct.map(({ point, option }) => `“${option}” at “${point}”`) }];
  });
}
