import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport } from "@parley/reader";

/** A sentence alone tells little of what a report is about: the headline says it. */
const reading = (sentence: string): ReturnType<typeof readReport> =>
  readReport(`Where the peace talks stand\n\n${sentence}\n`);

/** A sentence | the status, or `none` | the mode | the parties | the people. */
const CONTACTS: readonly string[] = [
  "Norway's foreign minister, Kari Dahl, met her Swedish counterpart, Lars Berg, in Oslo on Monday. | held | meeting | Norway, Sweden | Kari Dahl, Lars Berg",
  "Kari Dahl, Norway's foreign minister, held talks with Sweden's Lars Berg in Oslo. | held | meeting | Norway, Sweden | Kari Dahl, Lars Berg",
  "Norwegian Foreign Minister Kari Dahl and Swedish Foreign Minister Lars Berg met for two hours in Oslo. | held | meeting | Norway, Sweden | Kari Dahl, Lars Berg",
  "President Ruto spoke by phone with Ethiopian Prime Minister Dawit Alemu on Tuesday. | held | call | Ethiopia | Ruto, Dawit Alemu",
  "The Kenyan president, Josephat Ruiru, telephoned Ethiopian Prime Minister Dawit Alemu on Tuesday. | held | call | Kenya, Ethiopia | Josephat Ruiru, Dawit Alemu",
  "Kenyan President Josephat Ruiru had a telephone conversation with Ethiopian Prime Minister Dawit Alemu on Tuesday. | held | call | Kenya, Ethiopia | Josephat Ruiru, Dawit Alemu",
  "Armenian and Azerbaijani negotiators sat down together in Geneva on Friday for the first time in a year. | held | meeting | Armenia, Azerbaijan | -",
  "Negotiators for the union and the company met for six hours on Monday at a downtown hotel. | held | meeting | the union, the company | -",
  "The union and management returned to the bargaining table on Monday. | held | meeting | the union, management | -",
  "The union's negotiators sat across the table from management for nine hours on Sunday. | held | meeting | the union, management | -",
  "Talks between the teachers' union and the school board broke up after midnight on Sunday. | held | meeting | teachers' union, school board | -",
  "Egypt's intelligence chief, Hassan Rashad, flew to Doha on Wednesday and met Hamas leaders there. | held | meeting | Egypt, Hamas | Hassan Rashad",
  "Egyptian intelligence chief Hassan Rashad received a Hamas delegation in Cairo on Wednesday. | held | meeting | Egypt, Hamas | Hassan Rashad",
  "A Hamas delegation arrived in Cairo on Wednesday and held talks with Egyptian officials. | held | meeting | Egypt, Hamas | -",
  "The Qatari prime minister hosted the Israeli negotiator David Peretz and Hamas officials in Doha on Thursday. | held | meeting | Qatar, Israel, Hamas | David Peretz",
  "The UN envoy, Rebeca Solis, met separately with the Yemeni government and the Houthis in Muscat on Thursday. | held | meeting | United Nations, Yemen, Houthis | Rebeca Solis",
  "The UN envoy, Rebeca Solis, held separate meetings on Thursday with the Houthis and the Yemeni government. | held | meeting | United Nations, Yemen, Houthis | Rebeca Solis",
  "UN envoy Rebeca Solis conferred with Houthi negotiator Ali Mansour in Muscat. | held | meeting | United Nations, Houthis | Rebeca Solis, Ali Mansour",
  "The two ministers spoke for 40 minutes by video link on Thursday. | held | call | - | -",
  "After a two-hour meeting with Canadian Trade Minister Anne Roy in Ottawa on Friday, the Mexican economy minister, Luis Prado, said tariffs were off the agenda. | held | meeting | Canada, Mexico | Anne Roy, Luis Prado",
  "Speaking after talks with Canadian Trade Minister Anne Roy in Ottawa, Mexico's Luis Prado said tariffs were off the agenda. | held | meeting | Canada, Mexico | Anne Roy, Luis Prado",
  "Mexico's economy minister, Luis Prado, emerged from a meeting with Canadian Trade Minister Anne Roy in Ottawa. | held | meeting | Canada, Mexico | Luis Prado, Anne Roy",
  "Luis Prado, the Mexican economy minister, who met Canada's Anne Roy in Ottawa on Friday, called it useful. | held | meeting | Canada, Mexico | Luis Prado, Anne Roy",
  "Canada's Anne Roy and Mexico's Luis Prado are to meet in Ottawa next week. | planned | meeting | Canada, Mexico | Anne Roy, Luis Prado",
  "Canadian Trade Minister Anne Roy will travel to Mexico City next week to meet Economy Minister Luis Prado. | planned | meeting | Canada | Anne Roy, Luis Prado",
  "Canadian Trade Minister Anne Roy is due to hold talks with her Mexican counterpart, Luis Prado, on Monday. | planned | meeting | Canada, Mexico | Anne Roy, Luis Prado",
  "A meeting between Canadian Trade Minister Anne Roy and Mexico's Luis Prado has been scheduled for Monday in Ottawa. | planned | meeting | Canada, Mexico | Anne Roy, Luis Prado",
  "The next round of talks between Canada and Mexico will be held in Ottawa on 12 May. | planned | meeting | Canada, Mexico | -",
  "A second meeting between the union and the company is set for Thursday. | planned | meeting | the union, the company | -",
  "The union and the company have agreed to meet again on Thursday. | planned | meeting | the union, the company | -",
  "The union and the company will resume negotiations on Thursday. | planned | meeting | the union, the company | -",
  "Acas has invited the union and the company back to the table on Thursday. | planned | meeting | the union, the company | -",
  "No further talks between the union and the company are scheduled. | not-planned | meeting | the union, the company | -",
  "No new talks have been scheduled between the union and the company. | not-planned | meeting | the union, the company | -",
  "There are no plans for a meeting between President Putin and President Zelensky. | not-planned | meeting | Russia, Ukraine | Putin, Zelensky",
  "The Kremlin said no meeting between President Putin and Volodymyr Zelensky was planned. | not-planned | meeting | Russia, Ukraine | Putin, Volodymyr Zelensky",
  "Putin has no plans to meet Zelensky, the Kremlin said. | not-planned | meeting | Russia, Ukraine | Putin, Zelensky",
  "Putin will not meet Zelensky in Istanbul, the Kremlin said. | not-planned | meeting | Russia, Ukraine | Putin, Zelensky",
  "Talks between the company and the union due to be held on Friday have been called off. | not-planned | meeting | the company, the union | -",
  "The union walked out of talks with the company on Friday after twenty minutes. | held | meeting | the union, the company | -",
  "The union pulled out of Friday's meeting with the company. | none",
  "The union refused to meet the company on Friday. | none",
  "The company denied that it had met the union on Friday. | none",
  "The company has offered to meet the union at any time. | none",
  "The union urged the company to meet its negotiators. | none",
  "The minister said he was ready to meet rebel leaders anywhere. | none",
  "The company would meet the union if the strike were suspended. | none",
  "Norway called for talks between Israel and Syria. | none",
  "Reports of a meeting between Israel and Syria were denied by both governments. | none",
  "Israel and Syria have not met since 2000. | none",
  "Iran and the United States exchanged letters through the Swiss embassy last month. | held | exchange | Iran, United States | -",
  "Iran and the United States have exchanged written proposals through Oman. | held | exchange | Iran, United States | -",
  "US envoy Paul Dorsey and Iranian Foreign Minister Reza Karimi met in Muscat on Saturday for three hours, the first such encounter since May. | held | meeting | United States, Iran | Paul Dorsey, Reza Karimi",
  "US envoy Paul Dorsey spent four hours with Iranian Foreign Minister Reza Karimi in Muscat. | held | meeting | United States, Iran | Paul Dorsey, Reza Karimi",
  "US envoy Paul Dorsey and his Iranian counterpart, Reza Karimi, huddled for four hours in Muscat. | held | meeting | United States, Iran | Paul Dorsey, Reza Karimi",
  "In Muscat on Saturday, US envoy Paul Dorsey sat down with Iranian Foreign Minister Reza Karimi. | held | meeting | United States, Iran | Paul Dorsey, Reza Karimi",
  "The Secretary of State spoke today with Japanese Foreign Minister Kenji Mori. | held | call | United States, Japan | Kenji Mori",
  "Secretary Hale met today with Japanese Foreign Minister Kenji Mori in Tokyo. | held | meeting | Japan | Hale, Kenji Mori",
  "On 4 May, a telephone conversation took place between Russian Foreign Minister Sergei Platonov and Turkish Foreign Minister Emre Kaya. | held | call | Russia, Turkey | Sergei Platonov, Emre Kaya",
  "Foreign Minister Sergei Platonov of Russia had talks with Foreign Minister Emre Kaya of Turkey in Ankara on 4 May. | held | meeting | Russia, Turkey | Sergei Platonov, Emre Kaya",
  "The Presidents of Serbia and Kosovo met in Brussels under the auspices of the European Union. | held | meeting | Serbia, Kosovo | -",
  "Leaders of Greece and Turkey met face to face in Vilnius on Wednesday. | held | meeting | Greece, Turkey | -",
  "Greek Prime Minister Nikos Vlahos held a face-to-face with Turkish President Emre Kaya in Vilnius. | held | meeting | Greece, Turkey | Nikos Vlahos, Emre Kaya",
  "Greek Prime Minister Nikos Vlahos, accompanied by Foreign Minister Eleni Doukas, met Turkish President Emre Kaya in Vilnius. | held | meeting | Greece, Turkey | Nikos Vlahos, Eleni Doukas, Emre Kaya",
  "At Monday's meeting between Nikos Vlahos, the Greek prime minister, and Emre Kaya, the Turkish president, nothing was signed. | held | meeting | Greece, Turkey | Nikos Vlahos, Emre Kaya",
  "Emre Kaya, the Turkish president, welcomed Nikos Vlahos, the Greek prime minister, to Ankara on Monday. | held | meeting | Greece, Turkey | Nikos Vlahos, Emre Kaya",
  "Britain and Ireland began three days of negotiations at Stormont on Monday. | held | meeting | Britain, Ireland | -",
  "British and Irish ministers gathered at Stormont on Monday. | held | meeting | Britain, Ireland | -",
  "Prime Minister Margaret Lowe and the Irish Taoiseach, Liam Foley, conferred at Chequers on Monday. | held | meeting | Ireland | Margaret Lowe, Liam Foley",
  "The FARC and the Colombian government opened talks in Havana on Monday. | held | meeting | FARC, Colombia | -",
  "Colombian government negotiators and FARC commanders came face to face in Havana on Monday. | held | meeting | FARC, Colombia | -",
  "Marta Reyes of the nurses' union and hospital chief executive Tom Blake met on Friday. | held | meeting | nurses' union | Marta Reyes, Tom Blake",
  "The nurses' union leader, Marta Reyes, had been on the phone with the hospital's chief executive, Tom Blake, until midnight. | held | call | nurses' union | Marta Reyes, Tom Blake",
  "\"We met the company on Friday and nothing was said about pay,\" said Marta Reyes of the nurses' union. | held | meeting | nurses' union, the company | -",
  "Lawyers for the bondholders and the government met in New York on Friday. | held | meeting | the bondholders, the government | -",
];

const listed = (words: string | undefined): readonly string[] =>
  words === undefined || words === "-" ? [] : words.split(",").map((word) => word.trim());

const plain = (name: string): string => name.toLowerCase().replace(/^the /, "");

const isNamed = (wanted: string, names: readonly string[]): boolean =>
  names.some((name) => plain(name).includes(plain(wanted)) || plain(wanted).includes(plain(name)));

for (const line of CONTACTS) {
  const [sentence = "", status = "", mode, parties, people] = line.split(" | ");
  test(`${status}: ${sentence}`, () => {
    const { contacts } = reading(sentence);
    if (status === "none") {
      assert.deepEqual(
        contacts.filter((contact) => contact.status !== "not-planned"),
        [],
      );
      return;
    }
    assert.equal(contacts.length, 1);
    const [contact] = contacts;
    assert.equal(contact?.status, status);
    assert.equal(contact.mode, mode);
    const sides = contact.sides.map(({ name }) => name);
    for (const party of listed(parties)) assert.ok(isNamed(party, sides), `${party} in ${sides.join(", ")}`);
    assert.ok(sides.length <= Math.max(2, listed(parties).length));
    const names = contact.people.map(({ name }) => name);
    assert.equal(names.length, listed(people).length);
    for (const person of listed(people))
      assert.ok(isNamed(person, names), `${person} in ${names.join(", ")}`);
  });
}
