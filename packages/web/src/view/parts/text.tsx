import { Fragment, type ReactElement } from "react";
import type { Text } from "@parley/views";
import { Party } from "./party.tsx";
import { Source } from "./source.tsx";

/** A line of a page: plain and heavy words, words that somebody said, marks of sides and of sources, bars. */
export function Line({ text }: { readonly text: Text }): ReactElement {
  return (
    <>
      {text.map((piece, index) => {
        switch (piece.kind) {
          case "plain":
            return <Fragment key={index}>{piece.text}</Fragment>;
          case "strong":
            return <b key={index}>{piece.text}</b>;
          case "said":
            return (
              <span key={index} className="said-in">
                {piece.text}
              </span>
            );
          case "source":
            return <Source key={index} number={piece.number} />;
          case "bar":
            return <meter key={index} value={piece.share} aria-hidden="true" />;
          case "party":
            return (
              <Fragment key={index}>
                <Party mark={piece.mark} />{" "}
              </Fragment>
            );
        }
      })}
    </>
  );
}

/** The marks of several sources. */
export function Sources({ numbers }: { readonly numbers: readonly number[] }): ReactElement {
  return (
    <>
      {numbers.map((number) => (
        <Source key={number} number={number} />
      ))}
    </>
  );
}
