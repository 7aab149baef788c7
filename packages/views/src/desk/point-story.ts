import type { Ref, StandState, WordingsOfPoint } from "@parley/core";
import type { StanceSign } from "../page/page.ts";
import type { PartyMark } from "../page/text.ts";
import { signOf } from "../status/positions.ts";
import { isEarlierYes, standWord } from "../status/stance-words.ts";
import type { Viewing } from "../status/viewing.ts";

/** A point in the list: one sign a party, in the order of the columns. */
export interface PointInList {
  readonly ref: Ref;
  readonly number: string | undefined;
  readonly name: string;
  readonly how: string;
  readonly sides: readonly { readonly mark: PartyMark; readonly sign: StanceSign; readonly word: string }[];
}

/** One point: its text in each version, its options, where each side stands, and who was shown what. */
export interface PointStory {
  readonly ref: Ref;
  readonly number: string | undefined;
  readonly name: string;
  /** The newest first. */
  readonly versions: readonly { readonly version: string; readonly text: readonly TextPiece[] | undefined }[];
  readonly variants: readonly { readonly text: string; readonly by: string }[];
  readonly options: readonly {
    readonly label: string;
    readonly text: string;
    readonly marks: readonly PartyMark[];
  }[];
  readonly stands: readonly {
    readonly mark: PartyMark;
    readonly name: string;
    readonly stands: readonly {
      readonly sign: StanceSign;
      readonly word: string;
      readonly gist: string;
      readonly note: string;
    }[];
  }[];
}

/** A stretch of a point's text: plain, or what is not agreed, as it stands between square brackets. */
export interface TextPiece {
  readonly text: string;
  readonly isBracket: boolean;
}

/** The points, topics and papers of the plan. */
export function pointsIn(viewing: Viewing): readonly PointInList[] {
  const { state, language } = viewing;
  return state.rows.map((row) => {
    const versions = state.wordingsByPoint.get(row.ref)?.versions ?? [];
    const current = versions.at(-1);
    return {
      ref: row.ref,
      number: row.number,
      name: row.name,
      how: language.desk.plan.how(current?.version, current?.brackets.length ?? 0),
      sides: viewing.columns.flatMap(({ ref }) => {
        const mark = viewing.mark(ref);
        const [stand] = row.cells.find(({ party }) => party === ref)?.stands ?? [];
        return mark === undefined ? [] : [{ mark, sign: signed(stand), word: standWord(language, stand) }];
      }),
    };
  });
}

/** The story of one point; undefined where it is not in this view. */
export function pointStory(viewing: Viewing, point: Ref): PointStory | undefined {
  const { state, language } = viewing;
  const row = state.rows.find(({ ref }) => ref === point);
  if (row === undefined) return undefined;
  const wordings = state.wordingsByPoint.get(point);
  return {
    ref: point,
    number: row.number,
    name: row.name,
    versions: versionsOf(wordings?.versions ?? []),
    variants: (wordings?.variants ?? []).flatMap(({ text, version }) =>
      text === undefined ? [] : [{ text, by: version }],
    ),
    options: (state.optionsByPoint.get(point) ?? []).map(({ label, text, wantedBy }) => ({
      label,
      text: text ?? "",
      marks: wantedBy.flatMap((side) => viewing.mark(side) ?? []),
    })),
    stands: viewing.columns.flatMap(({ ref, name }) => {
      const mark = viewing.mark(ref);
      const stands = row.cells.find(({ party }) => party === ref)?.stands ?? [];
      return mark === undefined
        ? []
        : [
            {
              mark,
              name,
              stands: stands.map((stand) => ({
                sign: signed(stand),
                word: standWord(language, stand),
                gist: stand.gist ?? "",
                note: [
                  stand.by === undefined ? "" : viewing.nameOf(stand.by),
                  stand.version ?? "",
                  language.terms.when(stand.line.entry.on),
                ]
                  .filter((part) => part !== "")
                  .join(", "),
              })),
            },
          ];
    }),
  };
}

/** One text a version, the newest first; copies of a version in several rooms are one. */
function versionsOf(versions: WordingsOfPoint["versions"]): PointStory["versions"] {
  const textByVersion = new Map(versions.map(({ version, text }) => [version, text]));
  return [...textByVersion]
    .toReversed()
    .map(([version, text]) => ({ version, text: text === undefined ? undefined : piecesOf(text) }));
}

function signed(stand: StandState | undefined): StanceSign {
  if (stand === undefined) return "none";
  return isEarlierYes(stand) ? "earlier" : signOf(stand.stance, stand.redLine);
}

/** The text cut at its outermost brackets. */
function piecesOf(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let depth = 0;
  let from = 0;
  const cut = (to: number, isBracket: boolean): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), isBracket });
    from = to;
  };
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "[" && depth++ === 0) cut(i, false);
    if (text[i] === "]" && depth > 0 && --depth === 0) cut(i + 1, true);
  }
  cut(text.length, false);
  return pieces;
}
