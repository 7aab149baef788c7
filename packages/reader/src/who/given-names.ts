const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Given names by which two capitalised words are taken for a person. */
export const GIVEN_NAMES: ReadonlySet<string> = set(
  `aaron abbas denise iain klara ilona tobi lee ilze daina arturs prakash harriet esme abdel abdul abdullah abel abraham adam adel adrian agnes ahmad ahmed aidan alan albert alejandro aleksandr alessandro alex
  alexander alexandra alexei alexey alfred ali alice alicia alina alison amadou amal amanda amina amir amos amy ana anastasia anatoly andre
  andrea andreas andrei andrew andrey andrii andriy angela angelo anita ann anna anne anthony antoine anton antonio antony anwar april arif arthur
  arturo ashraf asif asma astrid august ayesha aziz barbara barry bassam beatrice ben benjamin bernard bernie beth betty bill bob boris brad
  brenda brian bridget bruce camille carl carla carlos carmen carol caroline catherine cecilia charles charlie charlotte chen cheng cheryl
  chris christian christina christine christopher clara claire claude claudia colin connor craig cristina cyrus cynthia dag dan daniel
  daniela danielle dariusz david dawn dean deborah debra denis dennis diana diane diego dieter dilma dmitri dmitriy dmitry dmytro dolores donald
  donna dora doris dorothy douglas duncan earl eduardo edward edwin eileen elaine eleanor elena eli elias elizabeth ella ellen emil emily emma
  emmanuel enrique eric erica erik ernest esther ethan eugene eva evelyn fadi faisal farid fatima felipe felix fernando fiona florence
  francesca francis francisco francois françois frank franklin fred frederick gabriel gareth gary george gerald gerard gerry gideon giovanni
  gloria gordon grace graham greg gregory gudrun guillermo gustavo guy habib hakan hamid hana hank hannah hans harold harriet harry hasan hassan
  hector heidi helen helena helga henri henrik henry herbert herman hugh hugo hussein ian ibrahim ida igor ilya ines ingrid irene irina iris
  isaac isabel isabella ismail ivan ivy jack jackie jacob jacques jalal jamal james jamie jan jane janet janice jared jason javier jean jeff
  jeffrey jennifer jens jeremy jerome jerry jessica jill jim jimmy joan joanna joe joel johan john jon jonas jonathan jordan jorge jose josé
  joseph josh joshua joy joyce juan judith judy julia julian julie julio june justin kaarina kamal kamala karen karim karin karl kate katherine
  kathleen kathryn katie keith keir ken kenneth kevin khaled khalid khalil kim kirill klaus kofi kurt laila lars laura lauren laurence
  lawrence leila len lena leo leon leonard leonid leslie lev lewis liam lila lily linda lisa lloyd lois lorenzo louis louise lucas lucia
  lucy luis luke lydia lynn madeleine magnus mahmoud mai manuel marc marcel marco marcus margaret maria mariam marie marina mario marion marisol
  mark marko marta martha martin martina mary massoud mateo matt matthew maureen maurice max maya megan mehdi melissa menachem michael michel
  michelle miguel mikael mike mikhail miles milan mohamed mohammad mohammed mohsen moira mona monica morgan moshe muhammad mustafa mykhailo nabil
  nadia nadine nancy naomi natalia natalie nathan neil nelson nicholas nick nicola nicolas nicole nikol nikola nikolai nina noah nora norman olaf ole
  oleg oleksandr oleksiy olga oliver olivia omar oscar osama otto owen pablo pamela patricia patrick paul paula pauline pavel pedro peggy
  per pete peter petr petra petro phil philip philippe phyllis pierre piet piotr rachel rafael ralph ramon randy raul ray raymond rebecca reem
  renata rene ricardo richard rick rita robert roberta roberto robin rod rodrigo roger roland rolf roman ron ronald rosa rose ross roy ruben
  rudolf rupert ruslan rustem ruth ryan sabine said saleh salim sally salma sam samantha samir samuel sandra sara sarah saul scott sean sebastian
  serge sergei sergey sergio serhiy seth shane shannon sharon shaun sheila sherif shimon shirley sidney silvia simon sofia sonia sophie stanley
  stefan stella stephanie stephen steve steven stuart sue susan suzanne svetlana sven sylvia sylvie tamara tamir tanya tara tariq tatiana ted
  teresa terrence terry theodore theresa thomas tim timothy tina todd tom tomas tony tracy trevor umar ursula valentina vanessa vera verena
  veronica victor victoria viktor vincent viola violet virginia vitaly vivian vladimir volodymyr wadih wael walid walter wanda warren wayne wendy
  werner wilhelm will william willy winston wolfgang yannis yasmin yasser yitzhak yulia yuri yusuf yves zachary zaid zainab zara zoe`,
);

/** Given names of women, by which "she" and "he" are told apart where no honorific does it. */
export const WOMENS_NAMES: ReadonlySet<string> = set(
  `denise klara ilona ilze daina esme agnes alice alicia alina alison amal amanda amina amy ana anastasia andrea angela anita ann anna anne april asma astrid ayesha barbara
  beatrice beth betty brenda bridget camille carla carmen carol caroline catherine cecilia charlotte cheryl christina christine clara claire claudia
  cristina cynthia daniela danielle dawn deborah debra diana diane dilma dolores donna dora doris dorothy eileen elaine eleanor elena elizabeth ella
  ellen emily emma erica esther eva evelyn fatima fiona florence francesca gloria grace gudrun hana hannah harriet heidi helen helena helga ida ines
  ingrid irene irina iris isabel isabella ivy jackie jane janet janice jennifer jessica jill joan joanna joy joyce judith judy julia julie june
  kaarina kamala karen karin kate katherine kathleen kathryn katie laila laura lauren leila lena lily linda lisa lois louise lucia lucy lydia
  lynn madeleine margaret maria mariam marie marina marion marisol marta martha martina mary maureen maya megan melissa michelle moira mona monica nadia
  nadine nancy naomi natalia natalie nicola nicole nina noah nora olga olivia pamela patricia paula pauline peggy petra phyllis rachel rebecca
  reem renata rita roberta rosa rose ruth sabine sally salma samantha sandra sara sarah shannon sharon sheila shirley silvia sofia sonia sophie stella
  stephanie sue susan suzanne svetlana sylvia sylvie tamara tanya tara tatiana teresa theresa tina tracy ursula valentina vanessa vera verena
  veronica victoria viola virginia vivian wanda wendy yasmin yulia zainab zara zoe oda amalia aurora freya hilary hillary angelina esmeralda`,
);
