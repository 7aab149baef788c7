/** What somebody does with words, as the cue verb says it. */
export type CueClass =
  "says" | "denies" | "asks" | "proposes" | "promises" | "hopes" | "characterises" | "thinks";

const verbs = (words: string): readonly string[] => words.split(" ");

const CLASSES: Readonly<Record<CueClass, readonly string[]>> = {
  says: verbs(
    "say add state note announce declare claim argue insist stress emphasise emphasize explain acknowledge admit " +
      "concede confirm reveal disclose suggest warn write report reply respond answer reiterate repeat maintain assert " +
      "allege contend comment remark observe conclude predict complain boast joke quip recall recount testify tweet post " +
      "signal hint indicate imply underline underscore affirm reaffirm caution counter grumble mutter lament protest " +
      "estimate mention elaborate continue clarify convey tell inform assure remind advise notify inform brief agree " +
      "cite declare stipulate proclaim murmur shout cry whisper interject sigh chant recommend rule find show reckon " +
      "accuse blame dismiss",
  ),
  denies: verbs("deny reject dispute rebut refute"),
  asks: verbs("ask demand call urge request appeal wonder inquire enquire beg plead press"),
  proposes: verbs("propose offer suggest"),
  promises: verbs("promise pledge vow threaten swear undertake guarantee"),
  hopes: verbs("hope"),
  characterises: verbs(
    "describe characterise characterize term dub label brand praise criticise criticize condemn hail welcome portray denounce slam blast put",
  ),
  thinks: verbs(
    "believe think feel expect fear doubt understand know consider regard see view worry assume suspect guess anticipate",
  ),
};

/** The class of each cue verb by its lemma; the first class that lists it counts. */
export const cueClassByLemma: ReadonlyMap<string, CueClass> = new Map(
  (Object.entries(CLASSES) as [CueClass, readonly string[]][])
    .toReversed()
    .flatMap(([name, lemmas]) => lemmas.map((lemma) => [lemma, name] as const)),
);

/** Verbs whose first object is who is told: "told reporters that". */
export const ADDRESSING: ReadonlySet<string> = new Set(
  verbs("tell inform assure remind advise notify brief warn ask urge promise persuade convince"),
);

/** Verbs that make no attribution without "that", a colon or quotation marks after them. */
export const NEEDS_COMPLEMENT: ReadonlySet<string> = new Set(
  verbs(
    "report find show call cite rule press see view know understand consider regard feel expect agree signal " +
      "indicate suggest observe maintain continue recall post write answer respond reject dispute offer propose demand request " +
      "appeal accuse blame dismiss urge brief convey underline welcome condemn praise criticise criticize label recommend " +
      "guarantee undertake estimate conclude confirm disclose reveal repeat advise mention doubt fear deny describe term dub " +
      "brand hail portray denounce slam blast clarify stress emphasise emphasize comment complain worry assume suspect acknowledge " +
      "announce state declare claim argue stipulate ask wonder note imply predict explain",
  ),
);

/** "Expressed hope that", "voiced concern about": verbs and the nouns that make them cues. */
export const EXPRESSING: ReadonlySet<string> = new Set(verbs("express voice give make issue offer show"));
/** Nouns that after a verb like "express" tell what somebody says or holds. */
export const EXPRESSED: ReadonlySet<string> = new Set(
  verbs(
    "hope optimism pessimism concern confidence doubt fear readiness willingness support scepticism skepticism regret gratitude appreciation satisfaction disappointment belief worry conviction commitment view opinion",
  ),
);

/** Verbs of refusing to speak, before an infinitive or a noun: "declined to comment", "refused details". */
export const DECLINING: ReadonlySet<string> = new Set(verbs("decline refuse"));
/** What is declined where somebody declines to speak. */
export const SPEAKING: ReadonlySet<string> = new Set(
  verbs(
    "comment say disclose reveal provide give discuss elaborate answer specify describe confirm name identify share tell go offer explain detail speculate speak divulge talk release publish respond characterise characterize",
  ),
);
