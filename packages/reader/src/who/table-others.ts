/** Organisations and movements that negotiate or mediate, in the same format as the states. */
export const ORGANISATIONS = `
Acas; AC; ACAS, Advisory, Conciliation and Arbitration Service;
African Union; AU; A.U.; 
Al Shabaab; AS; al-Shabaab, Al-Shabaab;
Alliance of Small Island States; AO; AOSIS, Aosis;
Arab League; AL; League of Arab States;
ASEAN; AS; Association of Southeast Asian Nations;
ECOWAS; EW; Ecowas, Economic Community of West African States;
European Union; EU; E.U., European, European Commission, European Council; Brussels, the bloc, the Berlaymont
Farabundo Martí National Liberation Front; FM; FMLN;
FARC; FA; Revolutionary Armed Forces of Colombia;
Fatah; FT; ;
Frelimo; FR; FRELIMO;
Group of 77; G7; G77, G-77;
Gulf Cooperation Council; GC; GCC;
Hamas; HA; ; 
Hezbollah; HE; Hizbollah, Hizbullah;
Houthis; HO; Houthi, Ansar Allah;
IGAD; IG; Igad, Intergovernmental Authority on Development;
International Committee of the Red Cross; RC; ICRC, Red Cross;
International Labour Organization; IO; ILO;
International Monetary Fund; IM; IMF, I.M.F., the Fund;
Irish Republican Army; IR; IRA, I.R.A., Provisional IRA;
Khmer Rouge; KR; ;
Kosovo Liberation Army; KL; KLA;
Kurdistan Workers' Party; PK; PKK;
M23; M2; March 23 Movement;
Moro Islamic Liberation Front; MI; MILF;
National Liberation Army; EL; ELN;
NATO; NA; Nato, North Atlantic Treaty Organization, the alliance;
OPEC; OP; Opec;
Organization of American States; OA; OAS;
OSCE; OS; Organization for Security and Co-operation in Europe;
Palestine Liberation Organization; PL; PLO, P.L.O.;
Palestinian Authority; PA; ; Ramallah
Palestinian Islamic Jihad; PJ; Islamic Jihad, PIJ;
Palestinians; PS; Palestinian;
Polisario Front; PF; Polisario;
Rapid Support Forces; RS; RSF;
Renamo; RN; RENAMO;
Sinn Féin; SF; Sinn Fein;
Social Democratic and Labour Party; SD; SDLP;
Sudanese Armed Forces; SF; SAF;
Syrian Democratic Forces; DF; SDF;
Taliban; TA; ;
Tamil Tigers; TT; LTTE, Liberation Tigers of Tamil Eelam;
Tigray People's Liberation Front; TP; TPLF, Tigrayan, Tigrayans, Tigray;
Turkish Cypriots; TC; Turkish Cypriot;
Ulster Unionist Party; UU; UUP, Ulster Unionists, Unionists;
UNITA; UI; Unita;
United Nations; UN; U.N.; UN Security Council, U.N. Security Council, Security Council, General Assembly
Vatican; VA; Holy See;
Viet Cong; VC; Vietcong;
World Bank; WB; ;
World Trade Organization; WT; WTO, W.T.O.;
`;

/**
 * Principals whom reports name without their office: name; party; office; from day; to day. The days say
 * when they held it; who they speak for is taken from here only where the report itself does not say.
 */
export const PEOPLE = `
Jimmy Carter; United States; president; 1977-01-20; 1981-01-20
Ronald Reagan; United States; president; 1981-01-20; 1989-01-20
George Bush; United States; president; 1989-01-20; 1993-01-20
Bill Clinton; United States; president; 1993-01-20; 2001-01-20
George W. Bush; United States; president; 2001-01-20; 2009-01-20
Richard Nixon; United States; president; 1969-01-20; 1974-08-09
Henry Kissinger; United States; secretary of state; 1969-01-20; 1977-01-20
Cyrus Vance; United States; secretary of state; 1977-01-20; 1980-04-28
George Shultz; United States; secretary of state; 1982-07-16; 1989-01-20
Warren Christopher; United States; secretary of state; 1993-01-20; 1997-01-17
Richard Holbrooke; United States; envoy; 1994-09-01; 1999-12-31
John Kerry; United States; secretary of state; 2013-02-01; 2017-01-20
Leonid Brezhnev; Soviet Union; general secretary; 1964-10-14; 1982-11-10
Mikhail Gorbachev; Soviet Union; general secretary; 1985-03-11; 1991-12-25
Mikhail S. Gorbachev; Soviet Union; general secretary; 1985-03-11; 1991-12-25
Boris Yeltsin; Russia; president; 1991-07-10; 1999-12-31
Menachem Begin; Israel; prime minister; 1977-06-21; 1983-10-10
Yitzhak Rabin; Israel; prime minister; 1992-07-13; 1995-11-04
Shimon Peres; Israel; foreign minister; 1992-07-14; 1995-11-22
Ehud Barak; Israel; prime minister; 1999-07-06; 2001-03-07
Anwar Sadat; Egypt; president; 1970-10-15; 1981-10-06
Anwar el-Sadat; Egypt; president; 1970-10-15; 1981-10-06
Hosni Mubarak; Egypt; president; 1981-10-14; 2011-02-11
Yasser Arafat; Palestine Liberation Organization; chairman; 1969-02-04; 2004-11-11
Yasir Arafat; Palestine Liberation Organization; chairman; 1969-02-04; 2004-11-11
Saddam Hussein; Iraq; president; 1979-07-16; 2003-04-09
Tariq Aziz; Iraq; foreign minister; 1983-01-24; 1991-03-19
Slobodan Milosevic; Serbia; president; 1989-05-08; 1997-07-23
Slobodan Milošević; Serbia; president; 1989-05-08; 1997-07-23
Franjo Tudjman; Croatia; president; 1990-05-30; 1999-12-10
Alija Izetbegovic; Bosnia and Herzegovina; president; 1990-12-20; 2000-10-05
Le Duc Tho; North Vietnam; negotiator; 1968-05-10; 1973-12-31
Nguyen Van Thieu; South Vietnam; president; 1967-09-03; 1975-04-21
Tony Blair; Britain; prime minister; 1997-05-02; 2007-06-27
Margaret Thatcher; Britain; prime minister; 1979-05-04; 1990-11-28
Bertie Ahern; Ireland; taoiseach; 1997-06-26; 2008-05-06
Gerry Adams; Sinn Féin; president; 1983-11-13; 2018-02-10
David Trimble; Ulster Unionist Party; leader; 1995-09-08; 2005-05-07
John Hume; Social Democratic and Labour Party; leader; 1979-11-28; 2001-11-11
Juan Manuel Santos; Colombia; president; 2010-08-07; 2018-08-07
F. W. de Klerk; South Africa; president; 1989-09-20; 1994-05-10
Ruhollah Khomeini; Iran; supreme leader; 1979-12-03; 1989-06-03
Kofi Annan; United Nations; secretary-general; 1997-01-01; 2006-12-31
Boutros Boutros-Ghali; United Nations; secretary-general; 1992-01-01; 1996-12-31
Javier Pérez de Cuéllar; United Nations; secretary-general; 1982-01-01; 1991-12-31
Angela Merkel; Germany; chancellor; 2005-11-22; 2021-12-08
Petro Poroshenko; Ukraine; president; 2014-06-07; 2019-05-20
François Hollande; France; president; 2012-05-15; 2017-05-14
Alexander Lukashenko; Belarus; president; 1994-07-20;
Mohammed bin Salman; Saudi Arabia; crown prince; 2017-06-21;
Abiy Ahmed; Ethiopia; prime minister; 2018-04-02;
Mohamed Hamdan Dagalo; Rapid Support Forces; general; 2013-08-01;
Bashar al-Assad; Syria; president; 2000-07-17; 2024-12-08
Kim Jong Un; North Korea; leader; 2011-12-17;
Rustem Umerov; Ukraine; negotiator; 2023-09-06;
Andriy Yermak; Ukraine; chief of staff; 2020-02-11; 2025-11-28
Steve Witkoff; United States; special envoy; 2025-01-20;
Kirill Dmitriev; Russia; envoy; 2025-02-23;
Yuri Ushakov; Russia; aide; 2012-05-22;
Vladimir Putin; Russia; president; 2012-05-07;
Sergei Lavrov; Russia; foreign minister; 2004-03-09;
Sergey Lavrov; Russia; foreign minister; 2004-03-09;
Dmitry Peskov; Russia; spokesman; 2012-05-22;
Donald Trump; United States; president; 2025-01-20;
Joe Biden; United States; president; 2021-01-20; 2025-01-20
Barack Obama; United States; president; 2009-01-20; 2017-01-20
Marco Rubio; United States; secretary of state; 2025-01-21;
Antony Blinken; United States; secretary of state; 2021-01-26; 2025-01-20
Volodymyr Zelenskyy; Ukraine; president; 2019-05-20;
Volodymyr Zelensky; Ukraine; president; 2019-05-20;
Volodymyr Zelenskiy; Ukraine; president; 2019-05-20;
Xi Jinping; China; president; 2013-03-14;
Benjamin Netanyahu; Israel; prime minister; 2022-12-29;
Mahmoud Abbas; Palestinian Authority; president; 2005-01-15;
Emmanuel Macron; France; president; 2017-05-14;
Keir Starmer; Britain; prime minister; 2024-07-05;
Friedrich Merz; Germany; chancellor; 2025-05-06;
Recep Tayyip Erdogan; Turkey; president; 2014-08-28;
Recep Tayyip Erdoğan; Turkey; president; 2014-08-28;
Narendra Modi; India; prime minister; 2014-05-26;
Ilham Aliyev; Azerbaijan; president; 2003-10-31;
Nikol Pashinyan; Armenia; prime minister; 2018-05-08;
Abdel Fattah al-Burhan; Sudan; general; 2019-08-21;
Ali Khamenei; Iran; supreme leader; 1989-06-04;
Abbas Araghchi; Iran; foreign minister; 2024-08-21;
António Guterres; United Nations; secretary-general; 2017-01-01;
Antonio Guterres; United Nations; secretary-general; 2017-01-01;
Ursula von der Leyen; European Union; president; 2019-12-01;
`;
