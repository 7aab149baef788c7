import { lowered } from "../text/tokens.ts";
import type { ContactMode } from "@parley/core";
import type { Context } from "../context.ts";
import type { NounPhrase } from "../grammar/phrases.ts";
import { type Sentence, nounFrom } from "../grammar/sentence.ts";
import { MEETINGS, CALLS, EXCHANGES } from "./contact-words.ts";

/** Heads on which "of talks" may hang: "three days of talks", "the end of the sixth round". */
const SPAN_OF =
  /^(?:days?|months?|weeks?|hours?|minutes?|years?|rounds?|series|end|start|close|opening|beginning|conclusion|cycle|phase|stage|sessions?|set|kind|sort|number|couple|half|bout|flurry|string|spate|eve|heels|wake)$/;

/** The word of a phrase that makes it a contact: its head, or the noun that "of" hangs on. */
export function triggerIn({ tokens }: Sentence, noun: NounPhrase): number | undefined {
  for (const at of [noun.head, noun.to - 1]) {
    const lower = tokens[at]?.lower ?? "";
    if (at !== noun.head && !SPAN_OF.test(tokens[noun.head]?.lower ?? "") && tokens[noun.head]?.tag !== "NUM")
      continue;
    if (MEETINGS.test(lower) || CALLS.test(lower) || EXCHANGES.test(lower)) return at;
  }
  return undefined;
}

/** Phrases that look like a contact and are none: "press conference", "the talks process", "exchange rate". */
export function isNoEvent(context: Context, sentence: Sentence, noun: NounPhrase, at: number): boolean {
  const { tokens } = sentence;
  const before = tokens[at - 1]?.lower ?? "";
  const after = tokens[at + 1]?.lower ?? "";
  if (/^(?:phone|telephone)$/.test(tokens[at]?.lower ?? "")) return true;
  if (
    tokens[at]?.lower === "talk" &&
    (!/^(?:a|an|his|her|their|another)$/.test(tokens[noun.from]?.lower ?? "") || after === "of")
  )
    return true;
  if (/^calls?$/.test(tokens[at]?.lower ?? "") && !isPhoneCall(tokens, noun, at)) return true;
  const isRound = /^(?:rounds?|sessions?)$/.test(tokens[at]?.lower ?? "");
  if (
    isRound &&
    !MEETINGS.test(tokens[noun.to - 1]?.lower ?? "") &&
    at === noun.head &&
    after === "of" &&
    !/^(?:about|some|\d+)$/.test(tokens[at + 2]?.lower ?? "") &&
    tokens[at + 2]?.tag !== "NUM"
  )
    return true;
  if (
    /^(?:since|until)$/.test(tokens[noun.from - 1]?.lower ?? "") &&
    sentence.verbs.some(({ from }) => from === noun.to)
  )
    return true;
  if (IDLE.test(lowered(tokens, noun.to, noun.to + 12).split(/ [.,;] /)[0] ?? "")) return true;
  const isTold = tokens[noun.to]?.text === "," && tokens[noun.to + 1]?.lower === "which";
  if ((isOnlyWished(tokens, noun.from) && !isTold) || isWithOutsiders(context, sentence, noun)) return true;
  const words = tokens.slice(noun.from, noun.to).map(({ lower }) => lower);
  if (
    /^(?:press|news|video|party|training|cabinet|committee|board|conciliation)$/.test(before) &&
    /^(?:conference|call|briefing|meeting|session|round)/.test(tokens[at]?.lower ?? "")
  )
    return before !== "video";
  if (/^exchanges?$/.test(tokens[at]?.lower ?? "")) {
    const rest = lowered(tokens, at, at + 8);
    return (
      !/exchanges? of (?:\w+ )?(?:letters|views|proposals|messages|notes|drafts|documents|papers|texts)/.test(
        rest,
      ) ||
      words.includes("stock") ||
      before === "prisoner"
    );
  }
  if (
    tokens[at]?.lower === "call" &&
    /^(?:for|to|on)$/.test(after) &&
    before !== "phone" &&
    before !== "telephone"
  )
    return true;
  if (
    /^(?:round|rounds|session|sessions|conversation|conversations|conference|mediation|bargaining)$/.test(
      tokens[at]?.lower ?? "",
    ) &&
    words.length === 1
  )
    return true;
  return false;
}

/** "Have been stalled since January", "are on hold": talks that do not take place. */
const IDLE =
  /\b(?:(?:is|are|was|were|been|remain|remains|remained) (?:\w+ly )?(?:stalled|deadlocked|frozen|stuck|on hold|on ice|at an impasse|at a standstill|suspended)|have stalled|had stalled)\b/;

/** A call by telephone and no demand: "a phone call", "the call between A and B", "the call, which lasted". */
function isPhoneCall(tokens: Sentence["tokens"], noun: NounPhrase, at: number): boolean {
  const own = lowered(tokens, noun.from, at);
  if (/\b(?:phone|telephone|video|conference)\b/.test(own)) return true;
  const isPlural = tokens[at]?.lower === "calls";
  if (/^(?:between|with)$/.test(tokens[noun.to]?.lower ?? "")) return true;
  return (
    !isPlural &&
    /^(?:the|that|this|their|a|no)(?: \S+)?$/.test(own) &&
    /^(?:,|\.|lasted|took|was|is|on|had|at)$/.test(tokens[noun.to]?.lower ?? ".")
  );
}

/** "Held out for direct talks", "preparations for the second round": what is wished for or prepared. */
function isOnlyWished(tokens: Sentence["tokens"], from: number): boolean {
  if (tokens[from - 1]?.lower !== "for") return false;
  return /\b(?:preparations?|prepar(?:e|es|ed|ing)|ready|hopes?|press(?:ed|es|ing)?|push(?:ed|es|ing)?|call(?:ed|s|ing)?|calls|h[eo]ld out|ask(?:ed|s|ing)?|appeal(?:ed|s)?|wait(?:ed|ing)?|argu(?:ed|es)|deadline|venue|date|agenda|conditions?|basis|framework|need|case|chances?|timetable) for$/.test(
    lowered(tokens, Math.max(0, from - 4), from),
  );
}

/** "Consultations with growers", "a meeting with its lawyers": with people who are no side of the talks. */
function isWithOutsiders(context: Context, sentence: Sentence, noun: NounPhrase): boolean {
  const other = sentence.tokens[noun.to]?.lower === "with" ? nounFrom(sentence, noun.to + 1) : undefined;
  if (other === undefined) return false;
  const who = context.cast.member(sentence, other);
  return who === undefined && sentence.tokens[other.head]?.isCapital !== true;
}

/** Whether the phrase names a meeting, a call or an exchange; undefined where it names the telephone alone. */
export function modeOf({ tokens }: Sentence, noun: NounPhrase, at: number): ContactMode | undefined {
  const words = lowered(tokens, noun.from, noun.to + 3);
  const head = tokens[at]?.lower ?? "";
  if (EXCHANGES.test(head)) return "exchange";
  if (
    /\b(?:phone|telephone|video)\b/.test(words) &&
    /^(?:call|calls|conversation|conversations|talks|discussion|phone|telephone)$/.test(head)
  )
    return "call";
  if (/^calls?$/.test(head)) return "call";
  if (/^(?:phone|telephone)$/.test(head)) return undefined;
  return "meeting";
}
