const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Nouns that make a capitalised name an organisation's. */
export const ORGANISATION_NOUNS: ReadonlySet<string> = set(
  `union unions council service services front army party committee ministry association company corp corp. inc inc. llc llp ltd ltd. plc
  group bank court agency authority organisation organization administration federation brotherhood university press commission board
  department movement alliance congress parliament assembly senate house office guild league club airlines airways railways railway
  railroad shipping lines motors industries workers teamsters dockers longshoremen nurses teachers miners pilots society institute
  foundation center centre trust district hospital hospitals schools academy fund forces force militia brigade brigades command bureau
  partners partnership holdings steel energy logistics foods chemicals coatings laboratories systems technologies studios pictures
  entertainment productions news times post journal tribune herald chronicle agency network radio television exchange cooperative
  chamber conference confederation secretariat directorate embassy consulate police guard navy coalition delegation syndicate united
  government treasury cabinet hotel presidency foreign-ministry corporation international cross crescent rovers city-council list bloc port ports terminals air retail stores foods pharma telecom mining oil petroleum cement rail mail motor aviation broadcasting breweries college producers employers chambers`,
);

/** Organs that speak for the state whose name or adjective stands before them. */
export const STATE_ORGANS: ReadonlySet<string> = set(
  `ministry department government parliament army embassy presidency office cabinet treasury administration congress senate house
  delegation forces navy police guard assembly knesset duma foreign state defense defence`,
);

/** Words for people whom a report does not name. */
export const UNNAMED: ReadonlySet<string> = set(
  `managers bosses employers source sources official officials diplomat diplomats person people insider insiders observers analysts experts aides advisers
  negotiators envoys mediators lawyers representatives delegates members member participant participants spokesman spokeswoman
  spokesperson minister ministers lawmakers reporters journalists media reports critics supporters bystander witness witnesses
  economists executives executive attendee attendees officer officers commander commanders correspondent leaders lawyer aide adviser envoy negotiator delegate mediator`,
);

/** Capitalised words that begin no name. */
export const NO_NAMES: ReadonlySet<string> = set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december christmas easter ramadan thanksgiving the a an in on at by for from with without but and or if when while after before since as
  it he she they we you i this that these those his her its their our my your there here what who which where why how both neither either
  no not yes none nobody all some many most few each every one two three four five six seven eight nine ten once then now today yesterday
  tomorrow asked also another other others such so yet still only even just during under over between among until although though because
  however meanwhile moreover nevertheless according despite unlike following earlier later last next new old first second third more less
  north south east west northern southern eastern western central good nothing something everything anyone everyone someone whether let
  had has have was were is are be been do does did can could will would shall should may might must sources officials negotiators
  talks negotiations meeting like plus per via about above against inside outside near early late senior top leading veteran outgoing incoming acting ex`,
);

/** Names of months and days. */
export const MONTH_OR_DAY: RegExp =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/;

/** What a minister or secretary is minister or secretary of, where it stands between the office and the name. */
export const PORTFOLIOS: ReadonlySet<string> = set(
  `trade foreign affairs defence defense finance labour labor health education justice interior home energy environment climate economy
  economic development agriculture fisheries transport commerce industry national reconciliation security state treasury housing and
  the welfare culture science planning water resources mines employment immigration peace external internal relations cooperation`,
);

/** Common nouns before a name that are no person's: "the city of", "port Addo", "company X". */
export const NO_PERSONS: ReadonlySet<string> = set(
  `city town port river lake mount mountain island province state county district region village capital company group firm newspaper
  agency network channel station paper magazine broadcaster bank union club team ship vessel airline hotel hospital school university
  street road bridge airport base camp valley bay strait gulf sea plan operation conference cup prize act law bill case programme program
  talks near nearby neighbouring neighboring of in at from to party movement front army house court studio band website app platform`,
);
