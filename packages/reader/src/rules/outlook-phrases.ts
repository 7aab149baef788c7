import type { Judgement } from "@parley/core";

interface Phrase {
  readonly judgement: Judgement;
  readonly pattern: RegExp;
}

const NEAR =
  "(?:deal|agreement|settlement|conclusion|understanding|accord|truce|ceasefire|cease-fire|peace|compromise|breakthrough|solution|contract|resolution|treaty|understanding|finish line)";

/** Phrases that judge how near an agreement is; the first that fits a clause counts. */
export const PHRASES: readonly Phrase[] = loosened([
  {
    judgement: "uncertain",
    pattern: new RegExp(
      `\\b(?:premature|too (?:early|soon)|early days|could (?:still |yet )?(?:go either way|end (?:with|in) (?:nothing|failure)|fail|collapse|fall apart|unravel|break down)|no (?:guarantee|assurance|certainty)|remains? to be seen|(?:prospects?|outcome|future|fate)\\b[^.]{0,40}\\b(?:uncertain|unclear|in doubt|open)|(?:it is |remains? )unclear whether|(?:cautious|guarded|quiet)(?:ly)? (?:optimis\\w+|hopeful|confident)|no better than evens?|(?:much|more|a lot of|a great deal of) work (?:is |remains |still )*(?:to be done|to do|ahead|needed)|fifty-fifty|50[-–/ ]50|even (?:chance|odds)|either way|hang(?:s|ing)? in the balance|hinges? on)\\b`,
      "gi",
    ),
  },
  {
    judgement: "far",
    pattern: new RegExp(
      `\\b(?:far (?:from|apart|away)|(?:few|little|no|scant) (?:concrete |tangible |visible |real |significant )?(?:results?|progress|headway|movement)|(?:ended|concluded|finished|broke up|closed|parted) without (?:an? )?(?:[\\w-]+ ){0,2}(?:agreement|deal|breakthrough|result)|no breakthrough|a (?:very )?long way (?:from|to go|off|apart|away)|(?:miles|poles|worlds) apart|no(?:t|where| one is)? (?:any(?:where)? )?(?:close|near|closer|nearer)\\b|no (?:earthly |realistic )?(?:chance|prospect|hope) of|(?:chances?|odds|prospects?|hopes?)(?: of [^.,;]{3,60}?)? (?:at|are|were|is|was|as) (?:nil|zero|slim|remote|poor|dim|bleak|negligible)|(?:wide|big|huge|large|major|significant|deep|serious|substantial) (?:gaps?|differences|gulf|disagreements|divisions)|months away|years away|unlikely|(?:remain(?:s|ed)?|is|was|looks?|seems?) (?:distant|remote|elusive|out of reach)|not (?:yet )?in sight|canyon|has (?:not )?moved an inch|gap (?:is|remains) (?:wide|as wide))\\b`,
      "gi",
    ),
  },
  {
    judgement: "stalled",
    pattern:
      /\b(?:stall(?:s|ed|ing)?|deadlock(?:ed)?|impasse|stalemate(?:d)?|standstill|road-?block|br(?:oke|eak|oken) (?:down|off)|collaps(?:e|ed|ing)|(?:ground|grinding) to a halt|logjam|gridlock|stuck|at a dead end|hit a wall|log-jam|bogged down|frozen)\b/gi,
  },
  {
    judgement: "close",
    pattern: new RegExp(
      `\\b(?:(?:very |really |so |quite |now )?close(?:r)? to (?:an? |the |reaching |striking |clinching |concluding |finali[sz]ing |agreeing |sealing )?(?:[\\w-]+ ){0,3}${NEAR}|within (?:reach|sight|our grasp)|in sight|on the (?:verge|brink|cusp|threshold) of (?:an? |the |reaching )?(?:[\\w-]+ ){0,2}${NEAR}|nearly there|almost there|(?:(?:only |just )?a? ?(?:few|handful of|couple of)|(?:only|just) (?:two|three|four|one))(?: [\\w-]+){0,3} (?:points?|issues?|details?|questions?|items?|matters?|sticking points?|differences|disagreements?)(?: of (?:disagreement|difference))? (?:(?:are|were|is|was|had been) )?(?:still )?(?:remain\\w*|left|to (?:settle|resolve|go)|outstanding|unresolved|still open)|(?:only |just )?a? ?(?:few|handful of|couple of) (?:remaining|outstanding) (?:points?|issues?|details?|questions?|differences)|final (?:stages?|stretch|details)|days away|hours away|(?:gap|differences) (?:\\w+ ){0,3}(?:narrow\\w*|closed|closing|small|narrower)|narrow(?:ed|ing) (?:the |their |our )?(?:gaps?|differences)|90 ?(?:%|per ?cent) (?:done|agreed|there)|in principle agreed|matter of (?:days|hours|weeks|one evening)|light at the end|(?:nearer|closer) than (?:ever|before|at|in|people|you|many|most|it (?:has|had))|(?:one|two|a few|a couple of) (?:meetings|meeting|sessions|session|rounds|round) away|in one (?:long )?night)\\b`,
      "gi",
    ),
  },
]);

/** Lets quotation marks stand where the phrases have spaces: no “earthly chance” of. */
function loosened(phrases: readonly Phrase[]): readonly Phrase[] {
  return phrases.map(({ judgement, pattern }) => ({
    judgement,
    pattern: new RegExp(
      pattern.source.replaceAll(" ", '[\\s"“”]+').replaceAll('[\\s"“”]+?', '[\\s"“”]*'),
      pattern.flags,
    ),
  }));
}
