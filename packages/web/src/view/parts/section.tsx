import type { ReactElement, ReactNode } from "react";
import type { AccountsBlock, Block, ItemsBlock, Section, TableBlock } from "@parley/views";
import { useDesk } from "../desk-context.ts";
import { Line, Sources } from "./text.tsx";
import { isMany, ManyMatrix } from "./many-matrix.tsx";
import { Matrix } from "./matrix.tsx";
import { useMost } from "./most.ts";

/** A section of a page: an ink rule, its heading, what it counts at the far end, and its blocks. */
export function SectionView({
  section,
  isDense = false,
}: {
  readonly section: Section;
  readonly isDense?: boolean;
}): ReactElement {
  return (
    <Framed id={section.id} heading={section.heading} aside={section.aside}>
      {section.blocks.map((block, index) => (
        <BlockView key={index} block={block} section={section.id} isDense={isDense} />
      ))}
    </Framed>
  );
}

/** The frame of a section around anything. */
export function Framed({
  id,
  heading,
  aside = "",
  children,
}: {
  readonly id: string;
  readonly heading: string;
  readonly aside?: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section className="sec" aria-labelledby={`h-${id}`}>
      <header>
        <h2 id={`h-${id}`}>{heading}</h2>
        {aside !== "" && <p className="aside">{aside}</p>}
      </header>
      {children}
    </section>
  );
}

function BlockView({
  block,
  section,
  isDense,
}: {
  readonly block: Block;
  readonly section: string;
  readonly isDense: boolean;
}): ReactElement {
  switch (block.kind) {
    case "matrix":
      return isMany(block) ? (
        <ManyMatrix block={block} labelledBy={`h-${section}`} />
      ) : (
        <Matrix block={block} labelledBy={`h-${section}`} isDense={isDense} />
      );
    case "items":
      return <Items block={block} />;
    case "table":
      return <Table block={block} section={section} />;
    case "accounts":
      return <Accounts block={block} />;
    case "line":
      return (
        <p className={block.isQuiet ? "none" : "text"}>
          <Line text={block.text} />
        </p>
      );
  }
}

function Items({ block: { items, markers } }: { readonly block: ItemsBlock }): ReactElement {
  const { words } = useDesk();
  const { shown, rest, all } = useMost(items.length);
  return (
    <>
      <ol className={`stuck${markers === "none" ? " plain" : ""}`}>
        {items.slice(0, shown).map(({ text, note, isUnread }, index) => (
          <li key={index}>
            {markers !== "none" && (
              <span className="no">{markers === "numbers" ? index + 1 : letter(index)}</span>
            )}
            <div className={isUnread ? "unread" : undefined}>
              <p>
                <Line text={text} />
              </p>
              {note.length > 0 && (
                <p className="quiet">
                  <Line text={note} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className="link" onClick={all}>
          {words.showRest(rest)}
        </button>
      )}
    </>
  );
}

function letter(index: number): string {
  return index < 26
    ? String.fromCharCode(97 + index)
    : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`;
}

function Table({
  block: { head, rows },
  section,
}: {
  readonly block: TableBlock;
  readonly section: string;
}): ReactElement {
  const { words } = useDesk();
  const { shown, rest, all } = useMost(rows.length);
  const heads = head.length > 0 ? head : section === "silence" ? words.silenceHead : words.contactsHead;
  return (
    <>
      <table className="table fold">
        <thead>
          <tr>
            {heads.map((title, index) => (
              <th key={index} scope="col">
                {title === "" ? words.what : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map(({ cells, isUnread }, index) => (
            <tr key={index} className={isUnread ? "is-unread" : undefined}>
              {cells.map((cell, column) => (
                <td key={column} data-l={heads[column] === "" ? words.what : heads[column]}>
                  <Line text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <button type="button" className="link" onClick={all}>
          {words.showRest(rest)}
        </button>
      )}
    </>
  );
}

function Accounts({ block: { heading, aside, accounts } }: { readonly block: AccountsBlock }): ReactElement {
  const { words } = useDesk();
  return (
    <div className="diverging">
      <p className="sub">
        <b>{heading}</b> <span className="quiet">{aside}</span>
      </p>
      <div className="accounts">
        {accounts.map(({ who, value, words: told, isExact, sources, isUnread }, index) => (
          <div key={index} className={isUnread ? "unread" : undefined}>
            <p>
              <Line text={who} />
            </p>
            <p>
              <b>{value}</b>
            </p>
            {told !== "" && (
              <p className="said">
                {isExact ? `“${told}”` : told}
                <Sources numbers={sources} />
              </p>
            )}
            {told === "" && <Sources numbers={sources} />}
            <p className="quiet">{isExact ? words.exactWords : words.asTold}</p>
          </div>
        ))}
      </div>
    </div>
  );
}
