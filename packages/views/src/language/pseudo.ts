const LETTERS: Readonly<Record<string, string>> = {
  a: "ا",
  b: "ب",
  c: "چ",
  d: "د",
  e: "ە",
  f: "ف",
  g: "گ",
  h: "ه",
  i: "ي",
  j: "ج",
  k: "ك",
  l: "ل",
  m: "م",
  n: "ن",
  o: "ۆ",
  p: "پ",
  q: "ق",
  r: "ر",
  s: "س",
  t: "ت",
  u: "و",
  v: "ڤ",
  w: "ؤ",
  x: "خ",
  y: "ى",
  z: "ز",
};

/** The words in letters that run from right to left; what stands in `keep` stays as it is. */
function turned(words: string, keep: readonly string[]): string {
  const [first, ...rest] = keep;
  if (first === undefined)
    return words.replace(/[a-z]/gi, (letter) => LETTERS[letter.toLowerCase()] ?? letter);
  return words
    .split(first)
    .map((part) => turned(part, rest))
    .join(first);
}

/** Every text among the arguments that a person wrote: names and words, which no language turns. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return /[\p{Lu}\s]/u.test(value) ? [value] : [];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(textsIn);
}

/**
 * A language made from another for tests of the layout: every word in letters that run from right to left, names
 * and quoted words as they are. A message that is missing in one is missing in the other.
 */
export function pseudo<Words>(words: Words): Words {
  return turnedValue(words, []) as Words; // the shape is kept member by member
}

function turnedValue(value: unknown, keep: readonly string[]): unknown {
  if (typeof value === "string") return turned(value, keep);
  if (typeof value === "function")
    return (...given: readonly unknown[]): unknown => {
      const texts = textsIn(given).toSorted((a, b) => b.length - a.length);
      return turnedValue(Reflect.apply(value, undefined, given), texts);
    };
  if (Array.isArray(value)) return value.map((item) => turnedValue(item, keep));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, turnedValue(item, keep)]));
}
