/** A language by its commonest words; the share of them tells it from its neighbours. */
interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** Its English name. */
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

const language = (code: string, name: string, words: string): Language => ({
  code,
  name,
  words: new Set(words.split(" ")),
});

const LATIN: readonly Language[] = [
  language(
    "en",
    "English",
    "the of and to in a that is was for on with as by at from it he be said his has are were not have but had an will who they which their this or its would she been after",
  ),
  language(
    "de",
    "German",
    "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen",
  ),
  language(
    "fr",
    "French",
    "le la les de des et à en un une du dans que pour qui sur est au par il avec ne se pas plus sont ce ont a été cette aux leur mais nous vous elle être",
  ),
  language(
    "es",
    "Spanish",
    "el la los las de del y en que un una por con para se su al es lo como más no ha sus o fue este entre cuando muy sin sobre también hasta hay donde",
  ),
  language(
    "pt",
    "Portuguese",
    "o a os as de do da dos das e em um uma que para com não se por mais no na ao é foi como mas seu sua são entre quando muito nos já também pelo pela",
  ),
  language(
    "it",
    "Italian",
    "il lo la i gli le di del della dei e che un una in per con non è si da al alla nel sono più come anche ha ma dal delle suo questo tra",
  ),
  language(
    "nl",
    "Dutch",
    "de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit door naar heeft wordt hebben nog over worden",
  ),
  language(
    "pl",
    "Polish",
    "i w na z do że się nie jest to o jak po od za przez ale dla być tym oraz są już tylko tego przed może",
  ),
  language(
    "tr",
    "Turkish",
    "ve bir bu için ile da de olarak olan daha çok en gibi kadar sonra ise ancak ama değil üzere her göre",
  ),
  language(
    "sv",
    "Swedish",
    "och i att det som en på är av för med den till inte har de ett om men från var kan vid efter",
  ),
  language("ro", "Romanian", "și în de la a cu pe din că o nu este un pentru mai au care s-a fi sunt după"),
  language(
    "id",
    "Indonesian",
    "yang dan di dengan untuk pada ini dari dalam tidak akan itu oleh juga adalah ke karena mereka telah",
  ),
];

const SCRIPTS: readonly (readonly [RegExp, string, string])[] = [
  [/[іїєґ]/iu, "uk", "Ukrainian"],
  [/\p{Script=Cyrillic}/u, "ru", "Russian"],
  [/[پچژگ]/u, "fa", "Persian"],
  [/\p{Script=Arabic}/u, "ar", "Arabic"],
  [/\p{Script=Hebrew}/u, "he", "Hebrew"],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, "ja", "Japanese"],
  [/\p{Script=Hangul}/u, "ko", "Korean"],
  [/\p{Script=Han}/u, "zh", "Chinese"],
  [/\p{Script=Greek}/u, "el", "Greek"],
  [/\p{Script=Devanagari}/u, "hi", "Hindi"],
  [/\p{Script=Ethiopic}/u, "am", "Amharic"],
  [/\p{Script=Georgian}/u, "ka", "Georgian"],
  [/\p{Script=Armenian}/u, "hy", "Armenian"],
];

/** The language of a report; undefined where there are too few words to tell. */
export interface Told {
  readonly code: string;
  readonly name: string;
}

/** Tells the language by script and by the share of each language's commonest words. */
export function languageOf(text: string): Told | undefined {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 12) return undefined;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return byScript(sample);
  const words = sample.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
  const scored = LATIN.map((candidate) => ({ candidate, share: share(words, candidate) })).toSorted(
    (a, b) => b.share - a.share,
  );
  const [best] = scored;
  if (best === undefined || best.share < 0.12) {
    return words.length < 25 && best?.candidate.code === "en" && best.share > 0.05
      ? best.candidate
      : undefined;
  }
  return { code: best.candidate.code, name: best.candidate.name };
}

function share(words: readonly string[], { words: known }: Language): number {
  return words.filter((word) => known.has(word)).length / Math.max(1, words.length);
}

function byScript(sample: string): Told | undefined {
  const found = SCRIPTS.map(([pattern, code, name], order) => ({
    code,
    name,
    order,
    count: sample.match(new RegExp(pattern, `${pattern.flags}g`))?.length ?? 0,
  }));
  const total = sample.match(/\p{L}/gu)?.length ?? 1;
  // Letters that only one of two languages of a script has decide for it even where they are few.
  const telling = found.find(
    ({ code, count }) => (code === "uk" || code === "fa" || code === "ja") && count > total / 100,
  );
  const best = telling ?? found.toSorted((a, b) => b.count - a.count || a.order - b.order)[0];
  return best === undefined || best.count === 0 ? undefined : { code: best.code, name: best.name };
}
