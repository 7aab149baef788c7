import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport } from "@parley/reader";

/** A sentence alone tells little of what a report is about: the headline says it. */
const reading = (sentence: string): ReturnType<typeof readReport> =>
  readReport(`Where the peace talks stand\n\n${sentence}\n`);

/** A sentence; the party, `-` where none is named, `none` where it tells no position; the stance. */
const POSITIONS: readonly (readonly string[])[] = [
  ["The union accepted the company's offer on Tuesday.", "the union", "accepts"],
  ["The union has agreed to the company's pay offer.", "the union", "accepts"],
  ["The union said yes to the company's pay offer.", "the union", "accepts"],
  ["The union signed off on the company's pay offer.", "the union", "accepts"],
  ["The union's members voted to accept the pay offer.", "the union", "accepts"],
  ["The union has dropped its objection to weekend shifts.", "the union", "accepts"],
  ["The union has no objection to weekend shifts.", "the union", "accepts"],
  ["The union gave its consent to weekend shifts.", "the union", "accepts"],
  ["The union gave ground on weekend shifts.", "the union", "accepts"],
  ["The company agreed to a 5 percent raise.", "the company", "accepts"],
  ["The company conceded a 5 percent raise.", "the company", "accepts"],
  ["Iran is willing to cap enrichment at 60 percent.", "Iran", "accepts"],
  ["Iran signalled its readiness to cap enrichment.", "Iran", "accepts"],
  ["Iran said it could live with inspections.", "Iran", "accepts"],
  ["Iran would allow inspections if sanctions were lifted.", "Iran", "accepts-if"],
  ["Iran will accept inspections only if sanctions are lifted.", "Iran", "accepts-if"],
  ["Iran would agree to inspections provided that sanctions are lifted.", "Iran", "accepts-if"],
  ["Iran is open to inspections.", "Iran", "accepts-if"],
  ["Israel would withdraw in exchange for the release of the hostages.", "Israel", "accepts-if"],
  ["The company would raise pay in return for longer shifts.", "the company", "accepts-if"],
  ["The union rejected the offer.", "the union", "rejects"],
  ["The union turned down the offer.", "the union", "rejects"],
  ["The union spurned the company's offer.", "the union", "rejects"],
  ["The union threw out the offer.", "the union", "rejects"],
  ["The union said no to the company's offer.", "the union", "rejects"],
  ["The union will not accept a two-tier pay scale.", "the union", "rejects"],
  ["The union won't budge on pensions.", "the union", "rejects"],
  ["The union called the offer an insult.", "the union", "rejects"],
  ["The union described the offer as unacceptable.", "the union", "rejects"],
  ['The union dismissed the offer as "crumbs".', "the union", "rejects"],
  ["Members of the union voted against the offer.", "the union", "rejects"],
  ["The union is opposed to weekend shifts.", "the union", "rejects"],
  ["The union opposes weekend shifts.", "the union", "rejects"],
  ["Weekend shifts are out of the question, the union said.", "the union", "rejects"],
  ['"Weekend shifts are off the table," the union said.', "the union", "rejects"],
  ["The union said the pay offer fell short.", "the union", "rejects"],
  ["The union said the pay offer was not enough.", "the union", "rejects"],
  ["The company said the demand was unaffordable.", "the company", "rejects"],
  ["The company ruled out a 12 percent raise.", "the company", "rejects"],
  ["The company has ruled out any change to pensions.", "the company", "rejects"],
  ["The company refused to reinstate the dismissed workers.", "the company", "rejects"],
  ["The company balked at reinstating the dismissed workers.", "the company", "rejects"],
  ["Russia rejected the deployment of foreign troops.", "Russia", "rejects"],
  ["Russia is against the deployment of foreign troops.", "Russia", "rejects"],
  ["Russia will never agree to the deployment of foreign troops.", "Russia", "rejects"],
  ["Russia considers the deployment of foreign troops unacceptable.", "Russia", "rejects"],
  ["For Russia, the deployment of foreign troops is a red line.", "Russia", "rejects"],
  ["The deployment of foreign troops is unacceptable to Russia.", "Russia", "rejects"],
  ["The proposal was rejected by Russia.", "Russia", "rejects"],
  ["Russia's rejection of the proposal was no surprise.", "Russia", "rejects"],
  ["Moscow has vetoed the deployment of foreign troops.", "Russia", "rejects"],
  ["Kyiv has refused to cede territory.", "Ukraine", "rejects"],
  ["Ukraine says it will not recognise the annexation.", "Ukraine", "rejects"],
  ["India refuses to open its dairy market.", "India", "rejects"],
  ["India has resisted opening its dairy market.", "India", "rejects"],
  ["The union wants a 12 percent raise.", "the union", "counters"],
  ["The union is demanding a 12 percent raise.", "the union", "counters"],
  ["The union is seeking a 12 percent raise.", "the union", "counters"],
  ["The union is asking for a 12 percent raise.", "the union", "counters"],
  ["The union insists on a 12 percent raise.", "the union", "counters"],
  ["The union insisted that pay rise by 12 percent.", "the union", "counters"],
  ["The union is holding out for a 12 percent raise.", "the union", "counters"],
  ["The union is pushing for a 12 percent raise.", "the union", "counters"],
  ["The union is pressing for a 12 percent raise.", "the union", "counters"],
  ["The union called for a 12 percent raise.", "the union", "counters"],
  ["The union countered with a 12 percent raise.", "the union", "counters"],
  ["The company offered 4 percent over two years.", "the company", "counters"],
  ["The company is offering a 4 percent raise.", "the company", "counters"],
  ["The company put a 4 percent raise on the table.", "the company", "counters"],
  ["The company tabled an offer of 4 percent.", "the company", "counters"],
  ["The union stuck to its demand for a 12 percent raise.", "the union", "counters"],
  ["The union reiterated its demand for a 12 percent raise.", "the union", "counters"],
  ["The union's demand for a 12 percent raise stands.", "the union", "counters"],
  ["Hamas insists that any deal include a permanent ceasefire.", "Hamas", "counters"],
  ["Hamas said any deal must include a permanent ceasefire.", "Hamas", "counters"],
  ["Hamas demanded guarantees that the war would end.", "Hamas", "counters"],
  ["Hamas wants Israel to withdraw from Gaza.", "Hamas", "counters"],
  ["China maintains that contributions must be voluntary.", "China", "counters"],
  ["China would prefer voluntary contributions.", "China", "counters"],
  ["The African bloc is calling for $1 trillion a year.", "African bloc", "counters"],
  ["The African bloc argued that rich countries should pay $1 trillion a year.", "African bloc", "counters"],
  ["The status of Jerusalem remains unresolved.", "-", "open"],
  ["The two sides remain divided over the status of Jerusalem.", "-", "open"],
  ["No agreement has been reached on pensions.", "-", "open"],
  ["The sides failed to agree on pensions.", "-", "open"],
  ["Pensions remain the main sticking point.", "-", "open"],
  ["Pensions are still to be settled.", "-", "open"],
  ["The company left open whether it would reinstate the workers.", "the company", "open"],
  ["The company did not rule out a 12 percent raise.", "the company", "open"],
  ["Russia said the plan could serve as a basis for negotiations.", "Russia", "basis-for-talks"],
  ["Russia called the plan a good starting point for talks.", "Russia", "basis-for-talks"],
  ["Russia said parts of the plan were acceptable.", "Russia", "acceptable-in-part"],
  ["The union met the company on Tuesday.", "none"],
  ["The union accepted an invitation to dinner.", "none"],
  ["The union refused to comment.", "none"],
  ["The company wants to see the strike end soon.", "none"],
  ["The minister rejected suggestions that he would resign.", "none"],
  ["The spokesman declined to discuss the offer.", "none"],
  ["Analysts said the union might accept the offer.", "none"],
  ["The union will decide on Friday whether to accept the offer.", "none"],
  ["If the union accepts the offer, the strike will end.", "none"],
  ["The union has not rejected the offer.", "none"],
];

const plain = (name: string): string => name.toLowerCase().replace(/^the /, "");

for (const [sentence = "", party = "", stance = "none"] of POSITIONS) {
  test(`${stance}: ${sentence}`, () => {
    const { positions } = reading(sentence);
    if (party === "none") {
      assert.deepEqual(positions, []);
      return;
    }
    assert.deepEqual(
      positions.map((position) => position.stance),
      [stance],
    );
    if (party !== "-") assert.ok(plain(party).includes(plain(positions[0]?.side?.name ?? "none")));
  });
}
