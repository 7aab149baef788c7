import { SaxesParser } from "saxes";
import { refuse } from "../problem/result.ts";

/** An element of an XML document: its name, its attributes and the elements inside it. Text is left out. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

/** The outermost element of a document; refuses what is not well-formed, naming the file, line and column. */
export function parseXml(text: string, file: string): Element {
  const parser = new SaxesParser();
  const open: { name: string; attributes: Record<string, string>; children: Element[] }[] = [];
  let root: Element | null = null;
  parser.on("error", ({ message }) => {
    const [line, column, ...what] = message.split(":");
    refuse("xml", `${file}, line ${line}, column ${column}: ${what.join(":").trim()}`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    root = open.pop() ?? null;
  });
  parser.write(text.replace(/^\uFEFF/, "")).close();
  return root ?? refuse("xml", `${file} holds no element.`);
}

/** All elements of a name at any depth, in order. */
export function elementsOf(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    child.name === name ? [child, ...elementsOf(child, name)] : elementsOf(child, name),
  );
}

/** The elements of a name directly inside. */
export function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name);
}
