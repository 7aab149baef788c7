/**
 * States: name; letters; adjectives and people; seats of government that speak for it; the last day of those
 * that are no more. One line each, in the format that users extend (docs/parties.md).
 */
export const STATES = `
Afghanistan; AF; Afghan, Afghans; Kabul
Albania; AL; Albanian, Albanians; Tirana
Algeria; DZ; Algerian, Algerians; Algiers
Angola; AO; Angolan, Angolans; Luanda
Antigua and Barbuda; AG; Antiguan, Antiguans; Saint John's
Argentina; AR; Argentine, Argentinian, Argentines; Buenos Aires
Armenia; AM; Armenian, Armenians; Yerevan
Australia; AU; Australian, Australians; Canberra
Austria; AT; Austrian, Austrians; Vienna
Azerbaijan; AZ; Azerbaijani, Azerbaijanis, Azeri, Azeris; Baku
Bahamas; BS; Bahamian, Bahamians; Nassau
Bahrain; BH; Bahraini, Bahrainis; Manama
Bangladesh; BD; Bangladeshi, Bangladeshis; Dhaka
Barbados; BB; Barbadian, Barbadians; Bridgetown
Belarus; BY; Belarusian, Belarusians; Minsk
Belgium; BE; Belgian, Belgians; Brussels
Belize; BZ; Belizean, Belizeans; Belmopan
Benin; BJ; Beninese; Cotonou
Bhutan; BT; Bhutanese; Thimphu
Bolivia; BO; Bolivian, Bolivians; La Paz
Bosnia and Herzegovina; BA; Bosnian, Bosnians, Bosnia; Sarajevo
Botswana; BW; Botswanan; Gaborone
Brazil; BR; Brazilian, Brazilians; Brasilia, Brasília
Britain; GB; British, Britons, United Kingdom, UK, U.K., Great Britain; London, Downing Street, Whitehall, Westminster, gov.uk, the Foreign Office, MI6
Brunei; BN; Bruneian, Bruneians; Bandar Seri Begawan
Bulgaria; BG; Bulgarian, Bulgarians; Sofia
Burkina Faso; BF; Burkinabe; Ouagadougou
Burundi; BI; Burundian, Burundians; Bujumbura
Cambodia; KH; Cambodian, Cambodians; Phnom Penh
Cameroon; CM; Cameroonian, Cameroonians; Yaounde
Canada; CA; Canadian, Canadians; Ottawa
Cape Verde; CV; Cape Verdean, Cabo Verde; Praia
Central African Republic; CF; Central African; Bangui
Chad; TD; Chadian, Chadians; N'Djamena
Chile; CL; Chilean, Chileans; Santiago
China; CN; Chinese, People's Republic of China; Beijing, Peking
Colombia; CO; Colombian, Colombians; Bogota, Bogotá
Comoros; KM; Comorian, Comorians; Moroni
Costa Rica; CR; Costa Rican, Costa Ricans; San José
Croatia; HR; Croatian, Croatians, Croats, Croat; Zagreb
Cuba; CU; Cuban, Cubans; Havana
Cyprus; CY; Cypriot, Cypriots, Greek Cypriot, Greek Cypriots; Nicosia
Czech Republic; CZ; Czech, Czechs, Czechia; Prague
Czechoslovakia; CS; Czechoslovak, Czechoslovaks;
Democratic Republic of Congo; CD; Congolese, Congo, DRC, DR Congo, Democratic Republic of the Congo; Kinshasa
Denmark; DK; Danish, Danes; Copenhagen
Djibouti; DJ; Djiboutian;
Dominican Republic; DO; Dominican, Dominicans; Santo Domingo
East Germany; DD; East German, East Germans, German Democratic Republic; East Berlin; 1990-10-02
East Timor; TL; Timorese, East Timorese, Timor-Leste; Dili
Ecuador; EC; Ecuadorean, Ecuadorian, Ecuadoreans; Quito
Egypt; EG; Egyptian, Egyptians; Cairo
El Salvador; SV; Salvadoran, Salvadorans; San Salvador
Equatorial Guinea; GQ; Equatoguinean; Malabo
Eritrea; ER; Eritrean, Eritreans; Asmara
Estonia; EE; Estonian, Estonians; Tallinn
Eswatini; SZ; Swazi, Swazis, Swaziland; Mbabane
Ethiopia; ET; Ethiopian, Ethiopians; Addis Ababa
Fiji; FJ; Fijian, Fijians; Suva
Finland; FI; Finnish, Finns; Helsinki
France; FR; French; Paris, the Elysee, the Élysée, the Quai d'Orsay
Gabon; GA; Gabonese; Libreville
Gambia; GM; Gambian, Gambians; Banjul
Georgia; GE; Georgian, Georgians; Tbilisi
Germany; DE; German, Germans, West Germany, West German; Berlin, Bonn
Ghana; GH; Ghanaian, Ghanaians; Accra
Greece; GR; Greek, Greeks; Athens
Grenada; GD; Grenadian, Grenadians;
Guatemala; GT; Guatemalan, Guatemalans; Guatemala City
Guinea; GN; Guinean, Guineans; Conakry
Guinea-Bissau; GW; Bissau-Guinean; Bissau
Guyana; GY; Guyanese; Georgetown
Haiti; HT; Haitian, Haitians; Port-au-Prince
Honduras; HN; Honduran, Hondurans; Tegucigalpa
Hungary; HU; Hungarian, Hungarians; Budapest
Iceland; IS; Icelandic, Icelanders; Reykjavik
Faroe Islands; FO; Faroese, Faroes; Torshavn, Tórshavn
India; IN; Indian, Indians; New Delhi, Delhi
Indonesia; ID; Indonesian, Indonesians; Jakarta
Iran; IR; Iranian, Iranians, Islamic Republic; Tehran, Teheran
Iraq; IQ; Iraqi, Iraqis; Baghdad
Ireland; IE; Irish; Dublin
Israel; IL; Israeli, Israelis; Jerusalem, Tel Aviv, Mossad, the Mossad, Shin Bet, the Shin Bet, IDF, the IDF, the Knesset
Italy; IT; Italian, Italians; Rome
Ivory Coast; CI; Ivorian, Ivorians, Côte d'Ivoire; Abidjan, Yamoussoukro
Jamaica; JM; Jamaican, Jamaicans; Kingston
Japan; JP; Japanese; Tokyo
Jordan; JO; Jordanian, Jordanians; Amman
Kazakhstan; KZ; Kazakh, Kazakhs; Astana
Kenya; KE; Kenyan, Kenyans; Nairobi
Kiribati; KI; I-Kiribati; Tarawa
Kosovo; XK; Kosovar, Kosovars, Kosovan; Pristina
Kuwait; KW; Kuwaiti, Kuwaitis; Kuwait City
Kyrgyzstan; KG; Kyrgyz; Bishkek
Laos; LA; Laotian, Laotians, Lao; Vientiane
Latvia; LV; Latvian, Latvians; Riga
Lebanon; LB; Lebanese; Beirut
Lesotho; LS; Basotho; Maseru
Liberia; LR; Liberian, Liberians; Monrovia
Libya; LY; Libyan, Libyans; Tripoli, Tobruk, Benghazi
Liechtenstein; LI; Liechtensteiner; Vaduz
Lithuania; LT; Lithuanian, Lithuanians; Vilnius
Luxembourg; LU; Luxembourgish, Luxembourger; 
Madagascar; MG; Malagasy; Antananarivo
Malawi; MW; Malawian, Malawians; Lilongwe
Malaysia; MY; Malaysian, Malaysians; Kuala Lumpur, Putrajaya
Maldives; MV; Maldivian, Maldivians; Malé
Mali; ML; Malian, Malians; Bamako
Malta; MT; Maltese; Valletta
Marshall Islands; MH; Marshallese; Majuro
Mauritania; MR; Mauritanian; Nouakchott
Mauritius; MU; Mauritian, Mauritians; Port Louis
Mexico; MX; Mexican, Mexicans; Mexico City
Micronesia; FM; Micronesian, Micronesians; Palikir
Moldova; MD; Moldovan, Moldovans; Chisinau
Mongolia; MN; Mongolian, Mongolians; Ulaanbaatar
Montenegro; ME; Montenegrin, Montenegrins; Podgorica
Morocco; MA; Moroccan, Moroccans; Rabat
Mozambique; MZ; Mozambican, Mozambicans; Maputo
Myanmar; MM; Burmese, Burma; Naypyidaw, Rangoon
Namibia; NA; Namibian, Namibians; Windhoek
Nauru; NR; Nauruan, Nauruans;
Nepal; NP; Nepali, Nepalese; Kathmandu
Netherlands; NL; Dutch, Holland; The Hague, Amsterdam
New Zealand; NZ; New Zealanders; Wellington
Nicaragua; NI; Nicaraguan, Nicaraguans; Managua
Niger; NE; Nigerien, Nigeriens; Niamey
Nigeria; NG; Nigerian, Nigerians; Abuja
North Korea; KP; North Korean, North Koreans, DPRK; Pyongyang
North Macedonia; MK; Macedonian, Macedonians, Macedonia; Skopje
North Vietnam; NV; North Vietnamese; Hanoi; 1976-07-01
Norway; NO; Norwegian, Norwegians; Oslo
Oman; OM; Omani, Omanis; Muscat
Pakistan; PK; Pakistani, Pakistanis; Islamabad, Rawalpindi
Palau; PW; Palauan, Palauans; Ngerulmud
Panama; PA; Panamanian, Panamanians; Panama City
Papua New Guinea; PG; Papua New Guinean; Port Moresby
Paraguay; PY; Paraguayan, Paraguayans; Asunción, Asuncion
Peru; PE; Peruvian, Peruvians; Lima
Philippines; PH; Philippine, Filipino, Filipinos; Manila
Poland; PL; Polish, Poles; Warsaw
Portugal; PT; Portuguese; Lisbon
Qatar; QA; Qatari, Qataris; Doha
Romania; RO; Romanian, Romanians; Bucharest
Russia; RU; Russian, Russians, Russian Federation; Moscow, the Kremlin, kremlin.ru, mid.ru, the FSB, FSB, the Duma, the Russian Foreign Ministry
Rwanda; RW; Rwandan, Rwandans; Kigali
Saint Lucia; LC; Saint Lucian, St. Lucia, St Lucia; Castries
Samoa; WS; Samoan, Samoans; Apia
Saudi Arabia; SA; Saudi, Saudis, Saudi Arabian, Kingdom of Saudi Arabia; Riyadh, Jeddah
Senegal; SN; Senegalese; Dakar
Serbia; RS; Serbian, Serbs, Serb, Serbians; Belgrade
Seychelles; SC; Seychellois; 
Sierra Leone; SL; Sierra Leonean, Sierra Leoneans; Freetown
Singapore; SG; Singaporean, Singaporeans;
Slovakia; SK; Slovak, Slovaks; Bratislava
Slovenia; SI; Slovenian, Slovenians, Slovene; Ljubljana
Solomon Islands; SB; Solomon Islander; Honiara
Somalia; SO; Somali, Somalis; Mogadishu
South Africa; ZA; South African, South Africans; Pretoria
South Korea; KR; South Korean, South Koreans, Republic of Korea; Seoul
South Sudan; SS; South Sudanese; Juba
South Vietnam; SV; South Vietnamese; Saigon; 1975-04-30
Soviet Union; SU; Soviet, Soviets, USSR, U.S.S.R.; Moscow, the Kremlin; 1991-12-25
Spain; ES; Spanish, Spaniards; Madrid
Sri Lanka; LK; Sri Lankan, Sri Lankans; Colombo
Sudan; SD; Sudanese; Khartoum, Port Sudan
Suriname; SR; Surinamese; Paramaribo
Sweden; SE; Swedish, Swedes; Stockholm
Switzerland; CH; Swiss; Bern, Berne
Syria; SY; Syrian, Syrians; Damascus
Taiwan; TW; Taiwanese; Taipei
Tajikistan; TJ; Tajik, Tajiks; Dushanbe
Tanzania; TZ; Tanzanian, Tanzanians; Dar es Salaam, Dodoma
Thailand; TH; Thai, Thais; Bangkok
Togo; TG; Togolese; Lomé
Tonga; TO; Tongan, Tongans; Nuku'alofa
Trinidad and Tobago; TT; Trinidadian, Trinidadians; Port of Spain
Tunisia; TN; Tunisian, Tunisians; Tunis
Turkey; TR; Turkish, Turks, Türkiye, Turkiye; Ankara
Turkmenistan; TM; Turkmen; Ashgabat
Tuvalu; TV; Tuvaluan, Tuvaluans; Funafuti
Uganda; UG; Ugandan, Ugandans; Kampala
Ukraine; UA; Ukrainian, Ukrainians; Kyiv, Kiev, Bankova, president.gov.ua, mfa.gov.ua
United Arab Emirates; AE; Emirati, Emiratis, UAE, U.A.E.; Abu Dhabi, Dubai
United States; US; American, Americans, U.S., US, USA, U.S.A., America, United States of America; Washington, the White House, the State Department, the Pentagon, Capitol Hill, whitehouse.gov, state.gov, the CIA, CIA, Central Intelligence Agency, the FBI, FBI, the Trump administration, the Biden administration, the Treasury Department, the Oval Office
Uruguay; UY; Uruguayan, Uruguayans; Montevideo
Uzbekistan; UZ; Uzbek, Uzbeks; Tashkent
Vanuatu; VU; Vanuatuan, ni-Vanuatu; Port Vila
Venezuela; VE; Venezuelan, Venezuelans; Caracas, Miraflores
Vietnam; VN; Vietnamese; Hanoi
Yemen; YE; Yemeni, Yemenis; Sanaa, Sana'a, Aden
Yugoslavia; YU; Yugoslav, Yugoslavs; Belgrade; 2003-02-04
Zambia; ZM; Zambian, Zambians; Lusaka
Zimbabwe; ZW; Zimbabwean, Zimbabweans; Harare
`;
