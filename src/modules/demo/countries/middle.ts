import type { DemoCountry } from './demo-country.ts'

export const PL: DemoCountry = {
  population: 376,
  languages: ['pl'],
  women: 'Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Magdalena Joanna Zofia Monika Aleksandra Beata',
  men: 'Piotr Krzysztof Andrzej Tomasz Jan Paweł Michał Marcin Jakub Adam Łukasz Grzegorz Wojciech',
  surnames:
    'Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Pawłowski Michalski Król Wieczorek Jabłoński Majewski Olszewski',
  feminine: [
    [/ski$/, 'ska'],
    [/cki$/, 'cka'],
  ],
  schools:
    '1 Szkoła Podstawowa nr {n} im. {figure}\n12 Szkoła Podstawowa im. {figure}\n3 Liceum Ogólnokształcące im. {figure}\n3 Zespół Szkół Technicznych im. {figure}\n12 Szkoła Podstawowa nr {n}, {town}',
  figures:
    'Mikołaja Kopernika|Marii Skłodowskiej-Curie|Adama Mickiewicza|Juliusza Słowackiego|Fryderyka Chopina|Janusza Korczaka|Henryka Sienkiewicza|Marii Konopnickiej|Wisławy Szymborskiej|Jana Kochanowskiego|Elizy Orzeszkowej|Stanisława Staszica|Jana Matejki|Tadeusza Kościuszki|Emilii Plater|Bolesława Prusa|Stefana Żeromskiego|Juliana Tuwima|Zofii Nałkowskiej|Hugona Kołłątaja',
  towns:
    'Warszawa=Warsaw|Kraków|Wrocław|Poznań|Gdańsk|Łódź|Szczecin|Lublin|Białystok|Toruń|Rzeszów|Opole|Olsztyn|Zakopane|Zamość|Katowice|Kielce|Gdynia|Tarnów|Sandomierz|Elbląg|Suwałki',
}

export const CZ: DemoCountry = {
  population: 109,
  languages: ['cs'],
  women: 'Jana Marie Eva Hana Anna Lenka Kateřina Lucie Věra Alena Petra Veronika Tereza',
  men: 'Jan Petr Josef Pavel Martin Tomáš Jaroslav Miroslav Zdeněk Lukáš Ondřej Vojtěch Michal',
  surnames:
    'Novák Svoboda Novotný Dvořák Černý Procházka Kučera Veselý Horák Němec Pokorný Marek Pospíšil Hájek Král Jelínek Růžička Beneš Fiala Sedláček Doležal Zeman Kolář Navrátil Čermák Urban',
  feminine: [
    [/ý$/, 'á'],
    [/ek$/, 'ková'],
    [/ec$/, 'cová'],
    [/el$/, 'lová'],
    [/[ao]$/, 'ová'],
    [/$/, 'ová'],
  ],
  schools: '12 Základní škola {figure}\n3 Gymnázium {figure}\n12 Základní škola {town}\n23 Gymnázium {town}\n3 Střední průmyslová škola {town}',
  figures:
    'Karla Čapka|Jana Amose Komenského|Boženy Němcové|T. G. Masaryka|Jana Nerudy|Josefa Lady|Bedřicha Smetany|Elišky Krásnohorské|Antonína Dvořáka|Jana Husa|Olgy Havlové|Karla Hynka Máchy|Mikoláše Alše|Jaroslava Seiferta',
  towns: 'Praha=Prague|Brno|Ostrava|Plzeň=Pilsen|Olomouc|Liberec|České Budějovice|Hradec Králové|Pardubice|Zlín|Jihlava|Telč|Tábor|Opava|Kutná Hora',
}

export const SK: DemoCountry = {
  population: 54,
  languages: ['sk'],
  women: 'Mária Anna Zuzana Katarína Eva Jana Monika Lucia Martina Ivana Veronika Michaela Alžbeta',
  men: 'Peter Ján Martin Jozef Marek Tomáš Michal Pavol Juraj Matej Štefan Miroslav Andrej',
  surnames:
    'Horváth Kováč Varga Tóth Nagy Baláž Molnár Balog Lukáč Novák Polák Gajdoš Kollár Hudák Nemeth Oravec Ďurica Sedlák Takáč Hruška Mikuš Sloboda Blaho Ondruš Krajčír Bielik',
  feminine: [
    [/ec$/, 'cová'],
    [/[ao]$/, 'ová'],
    [/$/, 'ová'],
  ],
  schools:
    '12 Základná škola {figure}\n3 Gymnázium {figure}\n12 Základná škola {town}\n3 Stredná priemyselná škola {town}\n1 Základná škola s materskou školou {town}',
  figures:
    'Ľudovíta Štúra|Milana Rastislava Štefánika|Pavla Országha Hviezdoslava|Jozefa Murgaša|Mateja Bela|Andreja Sládkoviča|Boženy Slančíkovej-Timravy|Martina Kukučína|Jána Kollára|Dominika Skuteckého',
  towns: 'Bratislava|Košice|Prešov|Žilina|Nitra|Banská Bystrica|Trnava|Trenčín|Martin|Poprad|Levoča|Bardejov',
}

export const HU: DemoCountry = {
  population: 96,
  languages: ['hu'],
  women: 'Mária Erzsébet Katalin Ilona Éva Anna Zsuzsanna Judit Ágnes Eszter Réka Zsófia Boglárka',
  men: 'László István József János Zoltán Sándor Gábor Ferenc Attila Péter Tamás Balázs Bence',
  surnames:
    'Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas Balogh Papp Lakatos Takács Juhász Mészáros Simon Rácz Fekete Szilágyi Török Fehér Balázs Gál Szűcs Orsós',
  familyFirst: true,
  schools: '12 {figure} Általános Iskola\n3 {figure} Gimnázium\n12 {town}i Általános Iskola\n3 {figure} Technikum\n123 {figure} Általános Iskola és Gimnázium',
  figures:
    'Petőfi Sándor|Arany János|Bartók Béla|Kodály Zoltán|Szent-Györgyi Albert|Móra Ferenc|Szabó Magda|József Attila|Bolyai János|Kaffka Margit|Eötvös Loránd|Radnóti Miklós|Veres Péter|Teleki Blanka|Jókai Mór|Széchenyi István|Hunyadi Mátyás',
  towns: 'Budapest|Debrecen|Szeged|Miskolc|Pécs=Pécs|Győr=Győr|Nyíregyháza|Kecskemét|Székesfehérvár|Szombathely|Eger|Sopron|Veszprém|Esztergom',
}

export const SI: DemoCountry = {
  population: 21,
  languages: ['sl'],
  women: 'Marija Ana Maja Irena Mojca Nataša Barbara Petra Katja Tjaša Nina Špela Vesna',
  men: 'Franc Janez Marko Andrej Luka Matej Rok Tomaž Gregor Aleš Primož Žiga Boštjan',
  surnames:
    'Novak Horvat Kovačič Krajnc Zupančič Potočnik Kovač Mlakar Vidmar Kos Golob Turk Kralj Božič Korošec Zupan Bizjak Hribar Kotnik Rozman Kavčič Petek Oblak Kolar Hočevar Žagar',
  schools: '12 Osnovna šola {figure}\n3 Gimnazija {town}\n12 Osnovna šola {town}\n3 Srednja šola {town}',
  figures:
    'Franceta Prešerna|Ivana Cankarja|Toneta Čufarja|Primoža Trubarja|Valentina Vodnika|Franja Malgaja|Alojza Gradnika|Josipa Vandota|Jurija Vege|Antona Aškerca',
  towns: 'Ljubljana|Maribor|Celje|Kranj|Koper|Novo Mesto|Ptuj|Velenje|Murska Sobota|Nova Gorica|Bled',
}

export const HR: DemoCountry = {
  population: 39,
  languages: ['hr'],
  women: 'Marija Ana Ivana Petra Martina Katarina Nikolina Lucija Maja Jelena Tea Dubravka Sanja',
  men: 'Ivan Marko Josip Luka Tomislav Hrvoje Ante Stjepan Domagoj Filip Mislav Zoran Krešimir',
  surnames:
    'Horvat Kovačević Babić Marić Jurić Novak Kovačić Knežević Vuković Marković Petrović Matić Tomić Pavlović Kovač Božić Blažević Grgić Pavić Radić Perić Filipović Šarić Lovrić Vidović Perković',
  schools: '12 Osnovna škola {figure}\n3 Gimnazija {town}\n3 Srednja škola {figure}\n12 Osnovna škola {town}',
  figures:
    'Marina Držića|Ivane Brlić-Mažuranić|Augusta Šenoe|Ruđera Boškovića|Nikole Tesle|Vladimira Nazora|Marije Jurić Zagorke|Antuna Gustava Matoša|Tina Ujevića|Ivana Meštrovića|Slave Raškaj|Petra Zoranića',
  towns: 'Zagreb|Split|Rijeka|Osijek|Zadar|Pula|Dubrovnik|Varaždin|Šibenik|Karlovac|Vukovar|Gospić',
}
