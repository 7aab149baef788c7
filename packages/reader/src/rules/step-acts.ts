import { momentNear, type Context } from "../context.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { lowered } from "../text/tokens.ts";
import { isToCome } from "./contact-status.ts";

/** Verbs of what is done in talks; "will continue to suffer" and "will release results" are no steps. */
const DOING =
  /^(?:return|report|respond|answer|reply|meet|call|phone|telephone|send|submit|reach|verify|reopen|act|initial|compare|restore|transfer|fall|gather|debate|launch|extend|end|present|decide|discuss|vote|sign|travel|convene|brief|consult|wait|await|consider|review|contact|resume|hold|publish|announce|put|ballot|table|hand|deliver|circulate|draft|study|examine|fly|go|come|see|make|give|get|visit|reconvene|host|speak|talk|ask|forward|prepare|convey|relay|issue|pay|release|exchange|bring|take|seek|issue|write|gather|chair|lay|refer|recommend|ratify|inform|tell|set|work|continue|begin|start|complete|finalise|finalize|sit|open|attend|arrive|carry|move|appoint|name|propose|hear|dispatch|ratify|approve|rule|reply|draw|summon|assess|head|leave|cast|deploy|nominate|shuttle|restart|relaunch|negotiate|clarify|ballot|elect|walk|strike|resubmit|revise|amend|formally|join|end|suspend|lift|withdraw)$/;

/** Verbs of what is due on a day, as the present tense tells it: "the council votes on Sunday". */
const DUE =
  /^(?:convene|vote|meet|resume|begin|start|open|sit|see|return|travel|visit|sign|decide|ballot|reconvene|gather|fly|receive|host|deliver|present|expire|go|leave|head|close|end|reconvene|address|brief)$/;

/** What somebody is to do, and the verb whose subject does it. */
export interface Act {
  /** The verb that is to be done. */
  readonly verb: VerbGroup;
  /** The verb whose subject is to do it. */
  readonly by: VerbGroup;
}

/** The act that a finite verb announces: after "will", "is to", "is due to", "plans to", "agreed to"; undefined where it announces none. */
export function actOf(context: Context, sentence: Sentence, verb: VerbGroup): Act | undefined {
  if (verb.form !== "finite" || (verb.isNegated && !isOwedVerb(sentence, verb))) return undefined;
  const act = announced(context, sentence, verb);
  if (act === undefined || (act.isNegated && act !== verb)) return undefined;
  if (!isAwaiting(sentence, act) && !isDone(sentence, act)) return undefined;
  return isOnCondition(sentence, act) ? undefined : { verb: act, by: verb };
}

function announced(context: Context, sentence: Sentence, verb: VerbGroup): VerbGroup | undefined {
  const { verbs, tokens } = sentence;
  const next = verbs[verbs.indexOf(verb) + 1];
  const follows = next?.form === "infinitive" && next.from <= verb.to + 3 ? next : undefined;
  if (
    verb.lemma === "have" &&
    follows?.from === verb.to &&
    (verb.modal === undefined || verb.isFuture || verb.modal === "would")
  )
    return follows;
  // "Has yet to reply", "has still not answered": owed.
  if (
    verb.lemma === "have" &&
    verb.modal === undefined &&
    tokens[verb.to]?.lower === "yet" &&
    next?.form === "infinitive"
  )
    return next;
  if (isOwedVerb(sentence, verb)) return verb;
  if (
    verb.modal === "must" &&
    /^(?:ratify|approve|sign|vote|endorse|reply|respond|answer|decide|submit)$/.test(verb.lemma)
  )
    return verb;
  if (verb.isFuture) return verb.lemma === "be" ? undefined : verb;
  if (verb.modal === "would" && !isHypothetical(sentence, verb))
    return verb.lemma === "be" ? undefined : verb;
  if (verb.modal !== undefined) return undefined;
  if (isDueSoon(context, sentence, verb)) return verb;
  if (verb.lemma === "owe" || isAwaiting(sentence, verb)) return verb;
  if (follows === undefined) return undefined;
  const between = lowered(tokens, verb.to, follows.from);
  return isToBe(tokens[verb.head]?.lower ?? "", between) || intends(verb, between, follows)
    ? follows
    : undefined;
}

/** "Has still not replied", "have not yet responded": an answer that is owed. */
function isOwedVerb({ tokens }: Sentence, verb: VerbGroup): boolean {
  return (
    verb.isNegated &&
    verb.isPerfect &&
    /^(?:reply|respond|answer)$/.test(verb.lemma) &&
    /\b(?:yet|still)\b/.test(lowered(tokens, verb.from - 1, verb.to + 2))
  );
}

/** "Is waiting for an answer", "awaits a reply", "is preparing a counter-proposal", "has yet to reply": what is under way. */
function isAwaiting({ tokens }: Sentence, verb: VerbGroup): boolean {
  const rest = lowered(tokens, verb.to, verb.to + 7);
  const isNow = /^(?:is|are|'s|'re|’s|’re|awaits?|waits?)$/.test(tokens[verb.from]?.lower ?? "");
  if (!isNow || verb.isNegated) return false;
  if (/^(?:await|wait)$/.test(verb.lemma))
    return verb.lemma === "await" || /^(?:for|to hear|until)\b/.test(rest);
  return (
    /^(?:prepare|draft|draw|write|finali[sz]e|study|review|consider|weigh)$/.test(verb.lemma) &&
    (tokens[verb.head]?.lower ?? "").endsWith("ing") &&
    /^(?:up )?(?:\S+ ){0,5}?(?:proposals?|counter-?proposals?|counter-?offers?|offers?|text|draft|reply|response|answer|plan|document|letter|list|map|paper|memorandum|terms|recommendation)\b/.test(
      rest,
    )
  );
}

/** "Is due to", "are to", "is supposed to"; "were prepared to". */
function isToBe(head: string, between: string): boolean {
  if (/^(?:is|are|'s|'re)$/.test(head))
    return /^(?:\w+ )?(?:due|set|expected|scheduled|slated|going|about|supposed|obliged|bound|likely|still)?$/.test(
      between,
    );
  return /^(?:was|were)$/.test(head) && /^(?:\w+ )?(?:due|expected|scheduled|supposed)$/.test(between);
}

function intends(verb: VerbGroup, between: string, next: VerbGroup): boolean {
  if (/^(?:is|are|was|were|be|been)$/.test(verb.lemma) || verb.lemma === "be")
    return (
      /^(?:\w+ )?(?:prepared|ready|willing)$/.test(between) &&
      /^(?:wait|return|meet|continue|work|resume|reconvene|sit)$/.test(next.lemma)
    );
  return (
    between === "" &&
    /^(?:plan|intend|promise|pledge|agree|undertake|vow|expect|prepare|need|want|ask|offer|commit)$/.test(
      verb.lemma,
    ) &&
    (verb.lemma !== "want" || !/^(?:see|know|talk|make|go|get|take|set)$/.test(next.lemma)) &&
    (verb.lemma !== "ask" || verb.isPassive) &&
    !(verb.lemma === "vow" && /^(?:go|continue|fight)$/.test(next.lemma))
  );
}

/** In the present tense on a day to come: "the council votes on Sunday", "the envoy is due in Doha on Friday". */
function isDueSoon(context: Context, sentence: Sentence, verb: VerbGroup): boolean {
  const head = sentence.tokens[verb.head]?.lower ?? "";
  const rest = lowered(sentence.tokens, verb.to, verb.to + 4);
  if (/^(?:was|were)$/.test(head)) return /^due (?:back |home )?(?:in|at)\b/.test(rest);
  if (/^(?:is|are)$/.test(head))
    return (
      /^(?:due|expected|back) (?:back |here )?(?:in|at|here)\b/.test(rest) && comes(context, sentence, verb)
    );
  const isPresent = !verb.isPerfect && !verb.isPassive && (/[^s]s$/.test(head) || head === verb.lemma);
  return (
    isPresent &&
    DUE.test(verb.lemma) &&
    (verb.lemma !== "go" || rest.startsWith("ahead")) &&
    comes(context, sentence, verb)
  );
}

function comes(context: Context, sentence: Sentence, verb: VerbGroup): boolean {
  return isToCome(context, momentNear(context, sentence, verb.to, 14));
}

function isHypothetical({ tokens }: Sentence, verb: VerbGroup): boolean {
  const around = lowered(tokens, Math.max(0, verb.from - 14), verb.to + 16);
  return (
    verb.isPerfect ||
    /\b(?:if|unless|never|could|might|no deal|otherwise)\b/.test(around) ||
    !tokens
      .slice(0, verb.from)
      .some(({ lower }) =>
        /^(?:said|says|told|added|that|adding|saying|announced|confirmed|expected)$/.test(lower),
      )
  );
}

/** "Will hand over the officers only if", "would pay only as part of": a stance and no step. */
function isOnCondition({ tokens }: Sentence, act: VerbGroup): boolean {
  const rest = lowered(tokens, act.to, act.to + 22);
  return (
    /\bonly (?:if|when|as|once|after)\b|\b(?:if|unless|provided)\b/.test(rest.split(" ; ")[0] ?? "") ||
    /^nothing\b/.test(rest)
  );
}

function isDone({ tokens }: Sentence, { lemma, to, isPassive }: VerbGroup): boolean {
  if (lemma === "owe" || (lemma === "be" && !isPassive)) return true;
  const rest = lowered(tokens, to, to + 3);
  if (/^(?:go|fall|act|end)$/.test(lemma))
    return (
      { go: /^(?:ahead|to|back|before|home)\b/, fall: /^silent\b/, act: /^/, end: /^(?:the|its|their)\b/ }[
        lemma
      ]?.test(rest) ?? false
    );
  if (lemma === "take" && /^(?:a|an|part|time|months|weeks|years|longer)\b/.test(rest)) return false;
  if (
    /^(?:make|give|get|see|come)$/.test(lemma) &&
    /^(?:sense|up the|it|that|this|to (?:that|this|nothing)|a difference|sure|no)\b/.test(rest)
  )
    return false;
  return DOING.test(lemma);
}
