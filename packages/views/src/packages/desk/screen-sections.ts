import type { Page, Section } from "../../page/page.ts";
import { capital, type Text } from "../../page/text.ts";
import type { Viewing } from "../../status/viewing.ts";
import { itemsSection } from "../frame.ts";
import { outlookPage } from "../outlook-page.ts";
import { packagesPage } from "../packages-page.ts";
import { enoughWords } from "../wording.ts";
import type { Solving } from "./solving.ts";

/** The page of the same problem, whose sections the screen shows below the picture. */
export function pageOn(
  language: Viewing["language"],
  { built, problem, answers, declared, outlook, isDeclared }: Solving,
): Page {
  const lines = built.declared;
  return packagesPage({
    problem,
    answers,
    basis: built.basis,
    declared: isDeclared || lines === null || declared === null ? null : { ...lines, answers: declared },
    outlook,
    language,
  });
}

/** What blocks and what to ask first, then what was declared, how far it holds, who trades what, and all assumptions. */
export function sectionsOf({ language }: Viewing, solving: Solving): readonly Section[] {
  const { outlook, problem, built } = solving;
  const page = pageOn(language, solving);
  const drawn =
    outlook === null ? [] : outlookPage({ problem, answer: outlook, basis: built.basis, language }).sections;
  const pick = (id: string): readonly Section[] => {
    const found = [page, { sections: drawn }].flatMap(({ sections }) =>
      sections.filter((section) => section.id === id),
    );
    const [first] = found;
    return first === undefined ? [] : [{ ...first, blocks: found.flatMap(({ blocks }) => blocks) }];
  };
  const once = (id: string): readonly Section[] => page.sections.filter((section) => section.id === id);
  return begun([
    ...pick("blocks"),
    ...once("ask"),
    ...once("declared"),
    ...pick("band"),
    ...once("trades"),
    ...once("frontier"),
    ...once("assumptions").map((section) => ({
      ...section,
      blocks: [...itemsSection("", "", [built.basis.whose]).blocks, ...section.blocks],
    })),
  ]);
}

/** What was taken for granted, in a few words each. */
export function shortAssumptions({ language }: Viewing, solving: Solving): readonly string[] {
  const { built, problem, outlook, isDeclared, seed } = solving;
  const words = language.desk.packages.assume;
  const lines = built.declared?.lines.length ?? 0;
  const unvalued = problem.notes.filter(({ kind }) => kind === "assumed").length;
  return [
    ...(lines === 0 ? [] : [isDeclared ? words.declaredIn(lines) : words.declaredOut(lines)]),
    language.packages.consents(enoughWords(language.packages, problem)).replace(/\.$/, ""),
    ...(unvalued === 0 ? [] : [words.noValue(unvalued)]),
    ...(outlook === null ? [] : [language.packages.seed(seed)]),
  ];
}

/** The sections with each item beginning as a sentence does. */
export function begun(sections: readonly Section[]): readonly Section[] {
  const sentence = (text: Text): Text =>
    text.map((piece, at) =>
      at === 0 && (piece.kind === "plain" || piece.kind === "strong")
        ? { ...piece, text: capital(piece.text) }
        : piece,
    );
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === "items"
        ? { ...block, items: block.items.map((item) => ({ ...item, text: sentence(item.text) })) }
        : block,
    ),
  }));
}
