const ONES: Readonly<Record<string, number>> = Object.fromEntries(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value]),
);
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, index) => [word, 20 + index * 10]),
);

/** The number that a word or figure says, "28", "1,600", "twenty-three", "a"; undefined for any other word. */
export function numberOf(word: string): number | undefined {
  const text = word.toLowerCase().replaceAll(",", "");
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (text === "a" || text === "an") return 1;
  if (text === "dozen") return 12;
  const [ten = "", one = ""] = text.split("-");
  if (TENS[ten] !== undefined)
    return one === "" ? TENS[ten] : ONES[one] === undefined ? undefined : TENS[ten] + ONES[one];
  return ONES[text];
}

const NUMBER =
  "(?:\\d+(?:[.,]\\d+)?|half(?: an?)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-\\w+)?|thirty(?:-\\w+)?|forty(?:-\\w+)?|fifty(?:-\\w+)?|sixty|ninety)";
const LENGTH = new RegExp(
  `\\b(${NUMBER})(?: (and a half|and a quarter))?[ -](hours?|hrs?|minutes?|mins?)(?:-long)?(?: and (?:a (half)|(${NUMBER}) (minutes?)))?\\b`,
  "i",
);

/** The first length of time in the words, in minutes: "five-hour", "an hour and a half", "20 minutes". */
export function minutesIn(
  words: string,
): { readonly minutes: number; readonly start: number; readonly end: number } | undefined {
  const found = LENGTH.exec(words);
  if (found?.[1] === undefined || found[3] === undefined) return undefined;
  const whole = /^half/i.test(found[1]) ? 0.5 : (numberOf(found[1]) ?? 0);
  const part = found[2] === undefined ? 0 : found[2] === "and a half" ? 0.5 : 0.25;
  const isHours = /^h/i.test(found[3]);
  const tail = found[4] === undefined ? (numberOf(found[5] ?? "") ?? 0) : 30;
  const minutes = (whole + part) * (isHours ? 60 : 1) + tail;
  return minutes <= 0 ? undefined : { minutes, start: found.index, end: found.index + found[0].length };
}
