import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport } from "@parley/reader";

/** A sentence alone tells little of what a report is about: the headline says it. */
const reading = (sentence: string): ReturnType<typeof readReport> =>
  readReport(`Where the peace talks stand\n\n${sentence}\n`);

/** A sentence; the judgement, or `none`. */
const OUTLOOKS: readonly (readonly string[])[] = [
  ["The two sides are close to a deal.", "close"],
  ["A deal is within reach, the mediator said.", "close"],
  ["An agreement is near, the mediator said.", "close"],
  ["The sides are nearing a deal.", "close"],
  ["Negotiators are inching toward an agreement.", "close"],
  ["Israel and Hamas edged closer to a deal on Monday.", "close"],
  ['"We are very close," the envoy said of the talks.', "close"],
  ['"We\'re almost there," the negotiator said.', "close"],
  ["The talks are in their final stages.", "close"],
  ["The deal is 90 percent done, the envoy said.", "close"],
  ["Most of the issues have been resolved, the envoy said.", "close"],
  ["Only one issue remains, the negotiator said.", "close"],
  ["There is only one issue left in the talks, she said.", "close"],
  ["The two sides had been within touching distance of a deal.", "close"],
  ["A breakthrough is imminent, officials said.", "close"],
  ["A breakthrough could come within days, officials said.", "close"],
  ["The talks made significant progress, the envoy said.", "close"],
  ["There has been good progress in the talks, the minister said.", "close"],
  ['"An agreement is possible," the minister said.', "uncertain"],
  ["A deal is possible but far from certain.", "uncertain"],
  ["A deal was still possible, observers said.", "uncertain"],
  ["It is too early to talk of a deal, the minister said.", "uncertain"],
  ["Talk of a deal is premature, the minister said.", "uncertain"],
  ["It is unclear whether the talks will succeed.", "uncertain"],
  ["The outcome of the talks is uncertain.", "uncertain"],
  ["There is no guarantee of a deal, the envoy said.", "uncertain"],
  ["There is still work to be done, the minister said of the talks.", "uncertain"],
  ["There's a lot of work to do before a deal, the minister said.", "uncertain"],
  ["The talks hang in the balance.", "uncertain"],
  ["The fate of the deal remained in doubt.", "uncertain"],
  ['"I am cautiously optimistic," the envoy said of the talks.', "uncertain"],
  ["Prospects for a deal remained unclear.", "uncertain"],
  ["The two sides remain far apart.", "far"],
  ["The two sides are still a long way from agreement.", "far"],
  ["The gaps between the two sides remain wide.", "far"],
  ["Wide gaps remain between the two sides.", "far"],
  ["The gap between the two sides has widened.", "far"],
  ["The talks ended without a breakthrough.", "far"],
  ["The talks ended without agreement.", "far"],
  ["The talks yielded no results.", "far"],
  ["The talks produced little progress.", "far"],
  ["There was no sign of a breakthrough in the talks.", "far"],
  ["A deal is not in sight, the minister said.", "far"],
  ["Hopes of a deal are fading.", "far"],
  ["Hopes for a quick deal dimmed on Friday.", "far"],
  ["A deal looks unlikely, analysts said.", "far"],
  ['"We are nowhere near a deal," the negotiator said.', "far"],
  ["\"It's fantasy to say we're close,\" the union leader said of the talks.", "far"],
  ["The differences between the sides are enormous.", "far"],
  ["Significant differences remain between the sides.", "far"],
  ["The talks are at a standstill.", "stalled"],
  ["The talks have stalled.", "stalled"],
  ["The talks are deadlocked.", "stalled"],
  ["The talks collapsed on Friday.", "stalled"],
  ["The talks broke down on Friday.", "stalled"],
  ["Negotiations have reached an impasse.", "stalled"],
  ["Negotiations have hit a wall.", "stalled"],
  ["The talks have run aground.", "stalled"],
  ["The negotiations were suspended indefinitely.", "stalled"],
  ["The talks are on hold.", "stalled"],
  ["The peace process is frozen.", "stalled"],
  ["The close relationship between the two sides has lasted for years.", "none"],
  ["The shop will close on Friday.", "none"],
  ["The minister was close to tears.", "none"],
  ["The factory is far from the city.", "none"],
];

for (const [sentence = "", judgement = ""] of OUTLOOKS) {
  test(`${judgement}: ${sentence}`, () => {
    assert.deepEqual(
      reading(sentence).outlooks.map((outlook) => outlook.judgement),
      judgement === "none" ? [] : [judgement],
    );
  });
}
