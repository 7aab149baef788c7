import { canonicalJson, type Entry, type Ref } from "@parley/core";
import type { Section } from "../page/page.ts";
import { plain } from "../page/text.ts";
import { namedIn } from "./describing.ts";
import type { Viewing } from "./viewing.ts";

/** Entries of kinds and versions from the future, counted, with what they touch; nothing where there are none. */
export function foreignSection(viewing: Viewing): readonly Section[] {
  const { state, language } = viewing;
  const groups = Map.groupBy(state.effective.foreign, ({ kind, v }) => canonicalJson([kind, v]));
  const items = [...groups.values()]
    .toSorted(([a], [b]) => (nameOf(a) < nameOf(b) ? -1 : 1))
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const touched = [...new Set(group.flatMap(({ touches }) => touches))].toSorted();
      const names = touched.map((ref) => namedIn(viewing, ref));
      return [
        {
          text: [plain(`${language.status.foreign(first.kind, first.v, group.length)}.`)],
          note: names.length === 0 ? [] : [plain(`${language.terms.list(names)}.`)],
          isUnread: false,
        },
      ];
    });
  if (items.length === 0) return [];
  const heading = language.status.headings.foreign;
  return [{ id: "foreign", heading, aside: "", blocks: [{ kind: "items", markers: "none", items }] }];
}

function nameOf(entry: Entry | undefined): string {
  return entry === undefined ? "" : `${entry.kind} ${entry.v}`;
}

/** The kinds that are not understood, by the entries that they touch. */
export function foreignKindsByRef(foreign: readonly Entry[]): ReadonlyMap<Ref, ReadonlySet<string>> {
  const kindsByRef = new Map<Ref, Set<string>>();
  for (const { kind, touches } of foreign)
    for (const ref of touches) kindsByRef.set(ref, (kindsByRef.get(ref) ?? new Set()).add(kind));
  return kindsByRef;
}
