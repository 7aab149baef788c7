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
  werner wilhelm will william willy winston wolfgang yannis yasmin yasser yitzhak yulia yuri yusuf yves zachary zaid zainab zara zoe
  markus ilse budi elke lotta chidi okwudili emeka tunde segun femi kwame kwabena yaw kojo sekou mamadou ousmane moussa ibrahima boubacar
  cheikh abdoulaye modou lamine idriss souleymane bakary seydou adama jomo uhuru raila kamau njoroge wanjiru otieno odhiambo tendai tapiwa
  thabo sipho themba nkosana cyril lindiwe nomvula zanele celestin célestin jean-bosco jean-pierre jean-claude jean-marc jean-luc arjun anil
  sunil rajesh rakesh suresh ramesh vikram vijay sanjay ravi deepak manoj priya anjali sunita kavita lakshmi meera neha pooja shashi nirmala
  narendra amit ashok imran shahid nawaz shehbaz bilawal hiroshi kenji takashi akira yuki haruto naoko keiko shinzo fumio taro wei ming jing
  min-jun jae-in ji-won hyun soo siti dewi agus joko bambang retno suharto aino lauri matti pekka jukka juha timo antti eero sauli sanna
  tarja erkki kristian lasse rasmus mette bodil birgit birgitta gunnar bjorn björn leif torsten stig ulf anders håkan göran goran sigrid
  solveig ingeborg liv astri kjell trond terje geir arne halvor tomasz krzysztof marek jacek lech zbigniew wojciech agnieszka malgorzata
  katarzyna ewa jaroslaw mateusz bartosz vaclav václav jiri jiří milos miloš zdenek ivana zuzana istvan istván laszlo lászló zoltan zoltán
  gyorgy viktoriya ferenc katalin gabor gábor mihai nicolae traian radu dumitru stoyan boyko rumen kiril dragan zoran slobodan radovan
  momcilo haris alija bakir milorad vesna jelena snezana dusko edi ilir hashim albin vjosa giorgi mikheil salome zurab levan nino serzh
  armen vahan levon ilham heydar elmar nursultan kassym sadyr emomali shavkat emre mehmet recep tayyip kemal ekrem meral fatma ayse ayşe
  zeynep selim orhan murat burak cem reza hossein javad ebrahim esmail ismael akbar behrouz shirin parisa leyla masoud qasem yair benny
  naftali ehud ariel avigdor gadi yoav tzipi golda dalia shaul yossi uri rami marwan jibril hanan saeb nabih najib bashar riad nayef bandar
  turki ignacio joaquin joaquín álvaro alvaro rodolfo ernesto evo nicolás gabriela ximena camila valeria mercedes consuelo esperanza
  guadalupe rocio rocío soledad hernán hernan rubén ramón germán iván óscar andrés jesús ángel giuseppe giorgia matteo luigi enrico romano
  silvio paolo pietro stefano massimo gianni carlo aldo luca francesco alessandra chiara elisa giulia jacqueline bernadette ségolène
  segolene élodie elodie aurélie aurelie odette ghislaine yvette solange geneviève thierry didier olivier laurent benoît benoit stéphane
  stephane gilles guillaume mathieu édouard edouard gérard rené hervé loïc yannick fabrice cédric rémi heinrich dietrich gerhard helmut
  jürgen juergen joschka ulrich manfred annegret annalena christoph matthias rainer sigmar horst kai gregor ute heike sabrina anke silke
  katja britta jutta monika karsten torben holger siobhan siobhán niamh aoife ciaran ciarán declan eamon éamon brendan padraig pádraig
  seamus séamus mairead máiréad deirdre sinead sinéad micheál bertie enda rhys owain carwyn angharad sian fergus alasdair hamish euan ewan
  callum malcolm nigel clive derek gavin darren barrie rodney geoffrey jocelyn imogen philippa penelope gemma lorna shona morag tyrone
  jermaine darnell latoya keisha shanice lamar deshawn brittany tiffany ashley courtney heather kimberly kelly stacy tammy rhonda brett kyle
  tyler cody dustin travis clint randall dwight vernon clyde herb walt merle tui hemi wiremu rangi aroha moana sione semisi tevita manu ratu
  josaia sitiveni`,
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
  veronica victoria viola virginia vivian wanda wendy yasmin yulia zainab zara zoe oda amalia aurora freya hilary hillary angelina esmeralda
  ilse elke lotta wanjiru lindiwe nomvula zanele priya anjali sunita kavita lakshmi meera neha pooja nirmala naoko keiko siti dewi retno
  aino sanna tarja mette bodil birgit birgitta sigrid solveig ingeborg liv agnieszka malgorzata katarzyna ewa ivana zuzana katalin vesna
  jelena snezana vjosa salome meral fatma ayse ayşe zeynep shirin parisa leyla tzipi golda dalia hanan gabriela ximena camila valeria
  mercedes consuelo esperanza guadalupe rocio rocío soledad giorgia alessandra chiara elisa giulia jacqueline bernadette ségolène segolene
  élodie elodie aurélie aurelie odette ghislaine yvette solange geneviève annegret annalena ute heike sabrina anke silke katja britta jutta
  monika siobhan siobhán niamh aoife mairead máiréad deirdre sinead sinéad angharad sian jocelyn imogen philippa penelope gemma lorna shona
  morag latoya keisha shanice brittany tiffany ashley courtney heather kimberly kelly stacy tammy rhonda aroha moana`,
);
