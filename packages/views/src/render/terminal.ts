import type {
  AccountsBlock,
  Block,
  CellStand,
  ItemsBlock,
  MatrixBlock,
  MatrixCell,
  Note,
  Page,
  Section,
  TableBlock,
} from "../page/page.ts";
import { textOf, type Text } from "../page/text.ts";
import { cleaned, padded, widthOf, wrapped } from "./plain-text.ts";
import { columnWidths, INNER, MARGIN, paddedStyled, WIDTH } from "./terminal-columns.ts";
import { SIGNS, STYLE } from "./terminal-signs.ts";

/** How a terminal shows a page. */
export interface TerminalOptions {
  /** Colour only adds: every line stands as it is without. */
  readonly color: boolean;
  /** Signs beyond ASCII. */
  readonly unicode: boolean;
}

/** A page as lines of at most 80 columns. */
export function renderTerminal(page: Page, options: TerminalOptions): string {
  return new TerminalPage(options).page(page);
}

class TerminalPage {
  readonly #options: TerminalOptions;
  readonly #lines: string[] = [];

  constructor(options: TerminalOptions) {
    this.#options = options;
  }

  page(page: Page): string {
    if (page.example !== undefined) this.#put(`EXAMPLE  ${page.example}`);
    this.#rule();
    for (const line of wrapped(page.bar, WIDTH)) this.#put(line);
    if (page.isUnread) this.#put(this.#style(page.kicker, "1"));
    this.#put("");
    for (const line of wrapped(textOf(page.lede), INNER - 2))
      this.#put(`${MARGIN}${page.isUnread ? "? " : ""}${this.#style(line, "1")}`);
    this.#put("");
    for (const sentence of page.under) for (const line of wrapped(sentence, INNER)) this.#put(MARGIN + line);
    for (const section of page.sections) this.#section(section);
    if (page.notes.length > 0) this.#notes(page);
    return `${this.#lines.join("\n")}\n`;
  }

  #section({ heading, aside, blocks }: Section): void {
    this.#head(heading, aside);
    for (const block of blocks) this.#block(block);
  }

  #head(heading: string, aside: string): void {
    this.#put("");
    const title = cleaned(heading).toUpperCase();
    const gap = WIDTH - widthOf(title) - widthOf(aside);
    if (aside !== "" && gap >= 2) this.#put(`${this.#style(title, "1")}${" ".repeat(gap)}${aside}`);
    else {
      this.#put(this.#style(title, "1"));
      if (aside !== "") this.#put(MARGIN + aside);
    }
    this.#rule();
  }

  #block(block: Block): void {
    switch (block.kind) {
      case "matrix":
        return block.columns.length > 4 ? this.#stackedMatrix(block) : this.#matrix(block);
      case "items":
        return this.#items(block);
      case "table":
        return this.#table(block);
      case "accounts":
        return this.#accounts(block);
      case "line":
        for (const line of wrapped(textOf(block.text), INNER)) this.#put(MARGIN + line);
    }
  }

  #matrix({ columns, rows }: MatrixBlock): void {
    const head = 20;
    const width = Math.floor((WIDTH - head) / Math.max(1, columns.length));
    const inner = width - 2;
    this.#columns(
      [
        [""],
        ...columns.map(({ mark, name, note }) => [
          ...wrapped(`${mark.letters} ${name}`, inner),
          ...wrapped(note, inner),
        ]),
      ],
      [head, ...columns.map(() => width)],
    );
    for (const { number, name, note, cells, agreed } of rows) {
      const label = [
        ...wrapped(`${number === undefined ? "" : `${number} `}${name}`, head - 2),
        ...(note === "" ? [] : wrapped(note, head - 4).map((line) => `  ${line}`)),
      ];
      this.#columns(
        [label, ...cells.map((cell) => this.#cell(cell, inner))],
        [head, ...cells.map(() => width)],
      );
      if (agreed !== undefined)
        for (const line of wrapped(agreed, INNER - 2)) this.#put(`${MARGIN}  ${line}`);
    }
  }

  /** More sides than columns fit: each on a line of its own below the row's name. */
  #stackedMatrix({ columns, rows }: MatrixBlock): void {
    for (const { mark, name, note } of columns)
      for (const [index, line] of wrapped(
        `${mark.letters} ${name}${note === "" ? "" : `: ${note}`}`,
        INNER,
      ).entries())
        this.#put(MARGIN + (index === 0 ? line : `   ${line}`));
    for (const { number, name, note, cells, agreed } of rows) {
      this.#put("");
      for (const line of wrapped(
        `${number === undefined ? "" : `${number} `}${name}${note === "" ? "" : ` (${note})`}`,
        INNER,
      ))
        this.#put(MARGIN + line);
      cells.forEach((cell, index) => {
        const lines = this.#cell(cell, INNER - 6);
        lines.forEach((line, at) =>
          this.#put(`${MARGIN}  ${padded(at === 0 ? (columns[index]?.mark.letters ?? "") : "", 3)} ${line}`),
        );
      });
      if (agreed !== undefined)
        for (const line of wrapped(agreed, INNER - 2)) this.#put(`${MARGIN}  ${line}`);
    }
  }

  #cell({ stands, apart }: MatrixCell, width: number): readonly string[] {
    return [
      ...stands.flatMap((stand) => this.#stand(stand, width)),
      ...apart.flatMap((text) => wrapped(`? ${textOf(text)}`, width)),
    ];
  }

  #stand(stand: CellStand, width: number): readonly string[] {
    const [unicode, ascii] = SIGNS[stand.sign];
    const sign = this.#options.unicode ? unicode : ascii;
    const first = wrapped(`${stand.isUnread ? "? " : ""}${sign} ${stand.word}`, width);
    const rest = [
      ...(stand.gist === undefined ? [] : [stand.gist]),
      stand.by === "" ? "" : `${stand.by}${stand.sources.map((number) => ` [${number}]`).join("")}`,
    ];
    return [
      ...first.map((line) => this.#style(line, STYLE[stand.sign])),
      ...rest
        .filter((line) => line !== "")
        .flatMap((line) => wrapped(line, width - 2).map((part) => `  ${this.#style(part, "2")}`)),
    ];
  }

  #items({ markers, items }: ItemsBlock): void {
    items.forEach(({ text, note, isUnread }, index) => {
      const marker = markers === "numbers" ? `${index + 1}` : markers === "letters" ? letterOf(index) : "";
      const indent = markers === "none" ? 0 : 3;
      const words = `${isUnread ? "? " : ""}${textOf(text)}`;
      wrapped(words, INNER - indent).forEach((line, at) =>
        this.#put(`${MARGIN}${padded(at === 0 ? marker : "", indent)}${line}`),
      );
      if (note.length > 0)
        for (const line of wrapped(textOf(note), INNER - indent - 2))
          this.#put(`${MARGIN}${" ".repeat(indent + 2)}${line}`);
    });
  }

  #table({ head, rows }: TableBlock): void {
    const count = Math.max(head.length, ...rows.map(({ cells }) => cells.length));
    const widths = columnWidths(count, [
      head.map((word) => Math.min(24, widthOf(word))),
      ...rows.map(({ cells }) => cells.map((cell) => widthOf(textOf(cell)))),
    ]);
    if (head.some((word) => word !== ""))
      this.#columns(
        head.map((word, index) =>
          wrapped(word, (widths[index] ?? 10) - 2).map((line) => this.#style(line, "2")),
        ),
        widths,
      );
    for (const { cells, isUnread } of rows) {
      const lines = cells.map((cell, index) =>
        wrapped(`${isUnread && index === 0 ? "? " : ""}${this.#words(cell)}`, (widths[index] ?? 10) - 2),
      );
      this.#columns(lines, widths);
    }
  }

  #words(text: Text): string {
    return this.#options.unicode ? textOf(text) : textOf(text, ["#", "."]);
  }

  #accounts({ heading, aside, accounts }: AccountsBlock): void {
    for (const line of wrapped(`${heading}; ${aside}`, INNER)) this.#put(MARGIN + line);
    const perRow = accounts.length > 3 ? 3 : accounts.length;
    const width = Math.floor(INNER / perRow);
    for (let from = 0; from < accounts.length; from += perRow) {
      const columns = accounts
        .slice(from, from + perRow)
        .map(({ who, value, words, sources, isUnread }) => [
          ...wrapped(`${isUnread ? "? " : ""}${textOf(who)}`, width - 2),
          ...wrapped(value, width - 4).map((line) => `  ${line}`),
          ...wrapped(`“${words}”${sources.map((number) => ` [${number}]`).join("")}`, width - 4).map(
            (line) => `  ${line}`,
          ),
        ]);
      this.#columns(
        columns,
        columns.map(() => width),
        MARGIN,
      );
    }
  }

  #notes({ notesHeading, notes }: Page): void {
    this.#head(notesHeading, "");
    for (const note of notes)
      wrapped(noteLine(note), INNER - 4).forEach((line, index) =>
        this.#put(`${MARGIN}${padded(index === 0 ? `${note.number}` : "", 4)}${line}`),
      );
  }

  /** Cells side by side, each a column of lines. */
  #columns(cells: readonly (readonly string[])[], widths: readonly number[], margin = ""): void {
    const height = Math.max(...cells.map((cell) => cell.length));
    for (let row = 0; row < height; row++) {
      const line = cells.map((cell, index) => paddedStyled(cell[row] ?? "", widths[index] ?? 0)).join("");
      this.#put(`${margin}${line}`.trimEnd());
    }
  }

  #rule(): void {
    this.#put((this.#options.unicode ? "─" : "-").repeat(WIDTH));
  }

  #put(line: string): void {
    this.#lines.push(line.trimEnd());
  }

  #style(text: string, code: string): string {
    return this.#options.color && code !== "" && text !== "" ? `\u001B[${code}m${text}\u001B[0m` : text;
  }
}

function letterOf(index: number): string {
  return index < 26
    ? String.fromCharCode(97 + index)
    : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`;
}

function noteLine({ lead, exact, place, isUnread }: Note): string {
  return `${isUnread ? "? " : ""}${lead}${exact === "" ? "" : `: “${exact}”`}${place === "" ? "" : ` ${place}`}`;
}
