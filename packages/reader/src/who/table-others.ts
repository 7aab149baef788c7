/** Organisations and movements that negotiate or mediate, in the same format as the states. */
export const ORGANISATIONS = `
African Union; AU; A.U.; 
Arab League; AL; League of Arab States;
ASEAN; AS; Association of Southeast Asian Nations;
ECOWAS; EW; Economic Community of West African States;
European Commission; EC; ;
European Union; EU; E.U., European; 
Farabundo Martí National Liberation Front; FM; FMLN;
FARC; FA; Revolutionary Armed Forces of Colombia;
Hamas; HA; ; 
Hezbollah; HE; Hizbollah, Hizbullah;
Houthis; HO; Houthi, Ansar Allah;
International Monetary Fund; IM; IMF, I.M.F., the Fund;
International Committee of the Red Cross; RC; ICRC, Red Cross;
Irish Republican Army; IR; IRA, I.R.A., Provisional IRA;
Kosovo Liberation Army; KL; KLA;
Kurdistan Workers' Party; PK; PKK;
National Liberation Army; EL; ELN;
NATO; NA; Nato, North Atlantic Treaty Organization, the alliance;
OPEC; OP; Opec;
OSCE; OS; Organization for Security and Co-operation in Europe;
Palestinian Authority; PA; ; Ramallah
Palestine Liberation Organization; PL; PLO, P.L.O.;
Palestinians; PS; Palestinian;
Rapid Support Forces; RS; RSF;
Sinn Féin; SF; Sinn Fein;
Social Democratic and Labour Party; SD; SDLP;
Taliban; TA; ;
Tigray People's Liberation Front; TP; TPLF, Tigrayan, Tigrayans, Tigray;
Turkish Cypriots; TC; Turkish Cypriot;
Ulster Unionist Party; UU; UUP, Ulster Unionists, Unionists;
United Nations; UN; U.N., UN Security Council, Security Council;
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
