import type {
  AccountsBlock,
  Block,
  CellStand,
  ItemsBlock,
  LegendItem,
  MatrixBlock,
  Note,
  Page,
  Section,
  TableBlock,
} from "../page/page.ts";
import type { PartyMark, Text } from "../page/text.ts";
import { glyph, GLYPH_SPRITE } from "./glyphs.ts";
import { PAGE_STYLE } from "./style.ts";

/** What the file needs beside the page. */
export interface HtmlOptions {
  /** SHA-256 of `PAGE_STYLE` in base64, so that the content policy allows this style and no other. */
  readonly styleHash: string;
  readonly words: HtmlWords;
}

/** The few words that only the file has. */
export interface HtmlWords {
  readonly skip: string;
  readonly source: (number: number, lead: string) => string;
  readonly notRead: string;
  readonly subject: string;
  readonly when: string;
  readonly status: string;
  readonly what: string;
  readonly side: string;
  readonly days: string;
}

/**
 * A page as one self-contained HTML file: no script, no request, its own style; each source mark opens the
 * exact words in their passage. Everything from reports is escaped text.
 */
export function renderHtml(page: Page, { styleHash, words }: HtmlOptions): string {
  const file = new HtmlPage(page, words);
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${escaped(page.language)}" dir="${page.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(page.example === undefined ? page.title : `EXAMPLE: ${page.title}`)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${file.body()}
</body>
</html>
`;
}

class HtmlPage {
  readonly #page: Page;
  readonly #words: HtmlWords;
  readonly #leadByNumber: ReadonlyMap<number, string>;

  constructor(page: Page, words: HtmlWords) {
    this.#page = page;
    this.#words = words;
    this.#leadByNumber = new Map(page.notes.map(({ number, lead }) => [number, lead]));
  }

  body(): string {
    const { example, bar, kicker, lede, isUnread, under, sections, notes, notesHeading } = this.#page;
    return [
      GLYPH_SPRITE,
      `<a class="skip" href="#main">${escaped(this.#words.skip)}</a>`,
      "<header>",
      example === undefined ? "" : `<p class="example"><b>EXAMPLE</b> <span>${escaped(example)}</span></p>`,
      `<p class="bar">${escaped(bar)}</p></header>`,
      `<main class="page" id="main">`,
      `<h1 class="kicker">${escaped(kicker)}</h1>`,
      `<p class="lede${isUnread ? " unread" : ""}">${this.#text(lede)}</p>`,
      ...under.map((sentence) => `<p class="under">${escaped(sentence)}</p>`),
      ...sections.map((section) => this.#section(section)),
      notes.length === 0 ? "" : this.#notes(notesHeading, notes),
      `</main>`,
      ...notes.map((note) => this.#card(note)),
    ].join("\n");
  }

  #section({ id, heading, aside, blocks }: Section): string {
    return `<section class="sec" aria-labelledby="h-${id}"><header><h2 id="h-${id}">${escaped(heading)}</h2>${aside === "" ? "" : `<p class="aside">${escaped(aside)}</p>`}</header>
${blocks.map((block) => this.#block(id, block)).join("\n")}</section>`;
  }

  #block(id: string, block: Block): string {
    switch (block.kind) {
      case "matrix":
        return this.#matrix(block);
      case "items":
        return this.#items(block);
      case "table":
        return this.#table(id, block);
      case "accounts":
        return this.#accounts(block);
      case "line":
        return `<p class="${block.isQuiet ? "none" : ""}">${this.#text(block.text)}</p>`;
    }
  }

  #matrix({ columns, rows, legend }: MatrixBlock): string {
    const head = columns
      .map(
        ({ mark, name, note }) =>
          `<th scope="col">${partyMark(mark)}<span class="who">${escaped(name)}</span><span class="role">${escaped(note)}</span></th>`,
      )
      .join("");
    const body = rows
      .map(({ number, name, note, cells, agreed }) => {
        const title = `<th scope="row">${number === undefined ? "" : `${escaped(number)} `}<span class="pt">${escaped(name)}</span><span class="tally">${escaped(note)}</span></th>`;
        const row = cells
          .map(
            ({ stands, apart }) =>
              `<td class="cell">${stands.map((stand) => this.#stand(stand)).join("")}${apart.map((text) => `<div class="apart">${this.#text(text)}</div>`).join("")}</td>`,
          )
          .join("");
        const below =
          agreed === undefined
            ? ""
            : `<tr><td class="agreed" colspan="${columns.length + 1}">${escaped(agreed)}</td></tr>`;
        return `<tr>${title}${row}</tr>${below}`;
      })
      .join("\n");
    return `<div class="scroll" tabindex="0" role="group" aria-labelledby="h-positions"><table class="matrix" data-columns="${Math.min(columns.length, 12)}">
<thead><tr><th scope="col"><span class="hush">${escaped(this.#words.subject)}</span></th>${head}</tr></thead>
<tbody>${body}</tbody></table></div>
<p class="legend">${legend.map(legendItem).join("")}</p>`;
  }

  #stand({ sign, word, gist, by, isUnread, isOneSource, isDeclared, sources }: CellStand): string {
    const basis = isOneSource && !isUnread && sign !== "none" ? ' data-basis="one"' : "";
    const read = isUnread ? ' data-read="no"' : "";
    const declared = sign === "red-line" && !isDeclared ? ' data-declared="no"' : "";
    const unread = isUnread ? `, ${this.#words.notRead}` : "";
    return `<div class="in" data-stance="${sign}"${basis}${read}${declared}><span class="stance">${glyph(sign)}${escaped(word)}</span>${gist === undefined ? "" : `<span class="gist">${escaped(gist)}</span>`}${by === "" ? "" : `<span>${escaped(by)}${escaped(unread)}${this.#marks(sources)}</span>`}</div>`;
  }

  #items({ markers, items }: ItemsBlock): string {
    const rows = items.map(({ text, note, isUnread }, index) => {
      const marker =
        markers === "none"
          ? ""
          : `<span class="no">${markers === "numbers" ? index + 1 : letter(index)}</span>`;
      const tag = isUnread ? ` ${this.#tag()}` : "";
      return `<li${isUnread ? ' class="unread"' : ""}>${marker}<div><p>${this.#text(text)}${tag}</p>${note.length === 0 ? "" : `<p class="quiet">${this.#text(note)}</p>`}</div></li>`;
    });
    return `<ol class="list${markers === "none" ? " plain" : ""}">${rows.join("\n")}</ol>`;
  }

  #table(id: string, { head, rows }: TableBlock): string {
    const heads = head.length > 0 ? head : this.#defaultHead(id);
    const columns = heads
      .map(
        (word) =>
          `<th scope="col">${word === "" ? `<span class="hush">${escaped(this.#words.what)}</span>` : escaped(word)}</th>`,
      )
      .join("");
    const body = rows
      .map(
        ({ cells, isUnread }) =>
          `<tr${isUnread ? ' class="unread"' : ""}>${cells.map((cell, index) => `<td>${this.#text(cell)}${isUnread && index === cells.length - 1 ? ` ${this.#tag()}` : ""}</td>`).join("")}</tr>`,
      )
      .join("\n");
    return `<div class="scroll" tabindex="0" role="group" aria-labelledby="h-${id}"><table class="table"><thead><tr>${columns}</tr></thead><tbody>${body}</tbody></table></div>`;
  }

  #defaultHead(id: string): readonly string[] {
    const { when, status, what, side, days } = this.#words;
    return id === "silence" ? [side, days, what] : [when, status, what];
  }

  #accounts({ heading, aside, accounts }: AccountsBlock): string {
    const columns = accounts.map(
      ({ who, value, words, sources, isUnread }) =>
        `<div class="account${isUnread ? " unread" : ""}"><p>${this.#text(who)}</p><p class="value">${escaped(value)}</p><p class="said">“${escaped(words)}”${this.#marks(sources)}</p>${isUnread ? `<p>${this.#tag()}</p>` : ""}</div>`,
    );
    return `<p class="accounts-head">${escaped(heading)} <span class="quiet">${escaped(aside)}</span></p><div class="accounts">${columns.join("\n")}</div>`;
  }

  #notes(heading: string, notes: readonly Note[]): string {
    const rows = notes.map(
      ({ number, lead, exact, place, isUnread }) =>
        `<li id="s${number}"><span class="n">${number}</span><p>${escaped(lead)}${exact === "" ? "" : `: <span class="said">“${escaped(exact)}”</span>`} ${escaped(place)}${isUnread ? ` ${this.#tag()}` : ""}</p></li>`,
    );
    return `<section class="sec" aria-labelledby="h-sources"><header><h2 id="h-sources">${escaped(heading)}</h2></header><ol class="notes">${rows.join("\n")}</ol></section>`;
  }

  /** What a source mark opens: the exact words in the passage in which they stand. */
  #card({ number, lead, exact, before, after, place, isUnread }: Note): string {
    const words =
      exact === ""
        ? ""
        : `<blockquote><span>${escaped(before)}</span><mark>${escaped(exact)}</mark><span>${escaped(after)}</span></blockquote>`;
    const tag = isUnread ? ` ${this.#tag()}` : "";
    return `<div class="card" id="card-${number}" popover role="dialog" aria-label="${escaped(this.#words.source(number, lead))}"><p><b>${escaped(lead)}</b>${tag}</p>${words}<p class="quiet">${escaped(place)}</p></div>`;
  }

  /** Marks what nobody has read; on a page where that is everything, by a sign, so that the words stay readable. */
  #tag(): string {
    const words = escaped(this.#words.notRead);
    return this.#page.isUnread
      ? `<span class="tag"><span aria-hidden="true">?</span><span class="hush">${words}</span></span>`
      : `<span class="tag">${words}</span>`;
  }

  #text(text: Text): string {
    return text
      .map((piece) => {
        switch (piece.kind) {
          case "plain":
            return escaped(piece.text);
          case "strong":
            return `<b>${escaped(piece.text)}</b>`;
          case "said":
            return `<span class="said-in">${escaped(piece.text)}</span>`;
          case "source":
            return this.#mark(piece.number);
          case "party":
            return partyMark(piece.mark);
          case "bar":
            return ` <meter value="${piece.share.toFixed(3)}" aria-hidden="true"></meter>`;
        }
      })
      .join("");
  }

  #marks(numbers: readonly number[]): string {
    return numbers.map((number) => this.#mark(number)).join("");
  }

  #mark(number: number): string {
    return `<button type="button" class="src" popovertarget="card-${number}" aria-label="${escaped(this.#words.source(number, this.#leadByNumber.get(number) ?? ""))}">${number}</button>`;
  }
}

function partyMark({ letters, order, shape }: PartyMark): string {
  const kind = shape === "go-between" ? " go" : shape === "other" ? " by" : "";
  return `<span class="pm${kind}" data-party="${((order - 1) % 6) + 1}">${escaped(letters)}</span>`;
}

function legendItem({ sign, text }: LegendItem): string {
  if (sign === "one") return `<span><i class="sw"></i>${escaped(text)}</span>`;
  if (sign === "unread") return `<span><i class="sw dot"></i>${escaped(text)}</span>`;
  return `<span data-stance="${sign}">${glyph(sign)}${escaped(text)}</span>`;
}

function letter(index: number): string {
  return index < 26
    ? String.fromCharCode(97 + index)
    : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`;
}

/** Text from outside as HTML text; marks that turn the direction of writing become nothing. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, "");
}
