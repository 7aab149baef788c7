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
      `\\b(?:premature|too (?:early|soon)|early days|could (?:still |yet )?(?:go either way|end (?:with|in) (?:nothing|failure)|fail|collapse|fall apart|unravel|break down)|no (?:guarantee|assurance|certainty)|remains? to be seen|(?:prospects?|outcome|future|fate)\\b[^.]{0,40}\\b(?:uncertain|unclear|in doubt|open)|(?:it is |remains? )unclear whether|(?:cautious|guarded|quiet)(?:ly)? (?:optimis\\w+|hopeful|confident)|no better than evens?|(?:much|more|a lot of|a great deal of) work (?:is |remains |still )*(?:to be done|to do|ahead|needed)|far from (?:certain|assured|guaranteed|a done deal)|(?:agreement|deal|settlement|accord|breakthrough|solution|truce|compromise) (?:is|was|remains|remained|are) (?:still |indeed |very much )?(?:possible|achievable|doable|feasible|reachable)|(?:work|ground|way) (?:still )?(?:to be (?:done|covered)|to (?:do|cover|go))|fragile (?:point|moment|stage)|(?:cautious|cautiously|guarded|guardedly) (?:optimis\\w+|hopeful)|fifty-fifty|50[-–/ ]50|even (?:chance|odds)|either way|hang(?:s|ing)? in the balance|hinges? on)\\b`,
      "gi",
    ),
  },
  {
    judgement: "far",
    pattern: new RegExp(
      `\\b(?:far (?:from(?! (?:certain|assured|guaranteed|a done))|apart|away)|at odds|(?:hopes?|prospects?|chances?)(?: (?:of|for) [^.,;]{3,60}?)? (?:(?:are|were|is|was|have|had|has) )?(?:fad(?:e|ed|ing)|dimm?(?:ed|ing)?|reced(?:ed|ing)|dash(?:ed)?|shrink(?:ing)?|shrank|evaporat(?:ed|ing))|no sign of (?:an? )?(?:[\\w-]+ ){0,2}${NEAR}|(?:gaps?|differences|gulf|divisions) (?:\\w+ ){0,5}?(?:remain(?:s|ed)?|are|is|were|was|has|have) (?:\\w+ )?(?:wide|widened|widening|big|huge|large|deep|enormous|vast|substantial|significant|considerable|unbridgeable|grown)|fantasy to (?:say|think)|nothing (?:to show|on [\\w ]{3,20} there is)|nowhere (?:fast|near)|went nowhere|little to show|(?:few|little|no|scant) (?:concrete |tangible |visible |real |significant )?(?:results?|progress|headway|movement)|(?:ended|concluded|finished|broke up|closed|parted) without (?:an? )?(?:[\\w-]+ ){0,2}(?:agreement|deal|breakthrough|result)|no breakthrough|a (?:very )?long way (?:from|to go|off|apart|away)|(?:miles|poles|worlds) apart|no(?:t|where| one is)? (?:any(?:where)? )?(?:close|near|closer|nearer)\\b|no (?:earthly |realistic )?(?:chance|prospect|hope) of|(?:chances?|odds|prospects?|hopes?)(?: of [^.,;]{3,60}?)? (?:at|are|were|is|was|as) (?:nil|zero|slim|remote|poor|dim|bleak|negligible)|(?:wide|big|huge|large|major|significant|deep|serious|substantial) (?:gaps?|differences|gulf|disagreements|divisions)|months away|years away|unlikely|(?:remain(?:s|ed)?|is|was|looks?|seems?) (?:distant|remote|elusive|out of reach)|not (?:yet )?in sight|canyon|has (?:not )?moved an inch|gap (?:is|remains) (?:wide|as wide))\\b`,
      "gi",
    ),
  },
  {
    judgement: "stalled",
    pattern:
      /\b(?:stall(?:s|ed|ing)?|deadlock(?:ed)?|impasse|stalemate(?:d)?|standstill|road-?block|br(?:oke|eak|oken) (?:down|off)|collaps(?:e|ed|ing)|(?:ground|grinding) to a halt|logjam|gridlock|stuck|run aground|ran aground|suspended indefinitely|on hold|on ice|in limbo|in deep freeze|at a dead end|hit a wall|log-jam|bogged down|frozen)\b/gi,
  },
  {
    judgement: "close",
    pattern: new RegExp(
      `\\b(?:(?:very |really |so |quite |now )?close(?:r)? to (?:an? |the |reaching |striking |clinching |concluding |finali[sz]ing |agreeing |sealing )?(?:[\\w-]+ ){0,3}${NEAR}|within (?:reach|sight|our grasp|touching distance|striking distance|days|hours)|(?:agreement|deal|accord|settlement|breakthrough|truce|compromise|solution) (?:is|was|seems|looks|appears) (?:very |quite |now )?(?:near|close|imminent|at hand|likely|all but done)|near(?:s|ed|ing) (?:an? |the )?(?:[\\w-]+ ){0,3}(?:deal|agreement|settlement|accord|truce|compromise)|(?:inch|edg|mov|creep|com|draw)(?:e|es|ed|ing)? (?:closer |nearer )?(?:to|toward|towards) (?:an? |the )?(?:[\\w-]+ ){0,2}(?:deal|agreement|settlement|accord|truce|compromise|understanding)|(?:very|really|extremely|incredibly|pretty|tantalisingly|tantalizingly) close|(?:most|nearly all|almost all|the bulk) of the (?:issues|points|differences|text|articles|matters|chapters) (?:have been|has been|are|were|had been) (?:resolved|settled|agreed|closed)|(?:significant|good|substantial|great|considerable|real|major|encouraging|solid|tremendous) progress|about 90|(?:only|just) (?:one|two|three|four) (?:\\w+ )?(?:issues?|points?|questions?|articles) (?:remain|left)|in sight|on the (?:verge|brink|cusp|threshold) of (?:an? |the |reaching )?(?:[\\w-]+ ){0,2}${NEAR}|nearly there|almost there|(?:(?:only |just )?a? ?(?:few|handful of|couple of)|(?:only|just) (?:two|three|four|one))(?: [\\w-]+){0,3} (?:points?|issues?|details?|questions?|items?|matters?|sticking points?|differences|disagreements?)(?: of (?:disagreement|difference))? (?:(?:are|were|is|was|had been) )?(?:still )?(?:remain\\w*|left|to (?:settle|resolve|go)|outstanding|unresolved|still open)|(?:only |just )?a? ?(?:few|handful of|couple of) (?:remaining|outstanding) (?:points?|issues?|details?|questions?|differences)|final (?:stages?|stretch|details)|days away|hours away|(?:gap|differences) (?:\\w+ ){0,3}(?:narrow\\w*|closed|closing|small|narrower)|narrow(?:ed|ing) (?:the |their |our )?(?:gaps?|differences)|90 ?(?:%|per ?cent) (?:done|agreed|there)|in principle agreed|matter of (?:days|hours|weeks|one evening)|light at the end|(?:nearer|closer) than (?:ever|before|at|in|people|you|many|most|it (?:has|had))|(?:one|two|a few|a couple of) (?:meetings|meeting|sessions|session|rounds|round) away|in one (?:long )?night)\\b`,
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
