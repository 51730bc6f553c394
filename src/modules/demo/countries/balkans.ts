import type { DemoCountry } from './demo-country.ts'

export const BG: DemoCountry = {
  population: 64,
  languages: ['bg'],
  women: 'Мария Елена Иванка Десислава Гергана Радка Виктория Цветелина Надежда Ралица Силвия Петя Весела',
  men: 'Георги Иван Димитър Николай Петър Христо Стефан Тодор Александър Васил Пламен Красимир Мартин',
  surnames:
    'Иванов Георгиев Димитров Петров Николов Христов Стоянов Тодоров Ангелов Илиев Василев Атанасов Петков Колев Йорданов Маринов Михайлов Александров Костов Попов Стефанов Панайотов Драгнев Златев Вълков Генчев',
  feminine: [[/$/, 'а']],
  schools: '12 ОУ „{figure}“\n3 СУ „{figure}“\n1 НУ „{figure}“\n3 ПМГ „{figure}“\n3 Езикова гимназия „{figure}“\n12 {n} ОУ „{figure}“',
  figures:
    'Христо Ботев|Иван Вазов|Васил Левски|Св. св. Кирил и Методий|Отец Паисий|Елисавета Багряна|Пейо Яворов|Йордан Йовков|Георги Раковски|Петко Славейков|Вела Благоева|Акад. Никола Обрешков|Дора Габе|Неофит Рилски|Райна Княгиня',
  towns:
    'София=Sofia|Пловдив=Plovdiv|Варна=Varna|Бургас=Burgas|Русе=Ruse|Стара Загора=Stara Zagora|Плевен=Pleven|Велико Търново=Veliko Tŭrnovo|Благоевград=Blagoevgrad|Видин=Vidin|Габрово=Gabrovo|Смолян=Smolyan',
}

export const RO: DemoCountry = {
  population: 190,
  languages: ['ro'],
  women: 'Maria Elena Ioana Andreea Ana Mihaela Cristina Gabriela Alexandra Raluca Simona Daniela Ilinca',
  men: 'Andrei Ion Alexandru Mihai Gheorghe Vasile Ștefan Cristian Bogdan Radu Florin Adrian Dan',
  surnames:
    'Popa Popescu Ionescu Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Constantin Marin Rusu Lazăr Munteanu Florea Moldovan Dobre Neagu Barbu Sandu Nistor Diaconu Pavel Oprea Szabó',
  schools:
    '3 Liceul Teoretic „{figure}”\n12 Școala Gimnazială „{figure}”\n3 Colegiul Național „{figure}”\n12 Școala Gimnazială Nr. {n}, {town}\n3 Liceul Tehnologic {town}',
  figures:
    'Mihai Eminescu|Ion Creangă|Lucian Blaga|Tudor Vladimirescu|Vasile Alecsandri|Constantin Brâncuși|George Enescu|Gheorghe Lazăr|Elena Cuza|Nicolae Iorga|Hortensia Papadat-Bengescu|Henri Coandă|Ana Ipătescu|Spiru Haret|George Coșbuc|Mircea Eliade|Emil Racoviță|Regina Maria|Octavian Goga',
  towns:
    'București=Bucharest|Cluj-Napoca|Iași|Timișoara|Constanța|Brașov|Sibiu|Oradea|Craiova|Galați|Bacău|Suceava|Târgu Mureș|Alba Iulia|Tulcea|Baia Mare|Piatra Neamț',
}

export const MD: DemoCountry = {
  population: 24,
  languages: ['ro'],
  women: 'Ana Maria Natalia Elena Tatiana Doina Ludmila Viorica Diana Cristina Olga Rodica Silvia',
  men: 'Ion Vasile Andrei Sergiu Mihai Alexandru Nicolae Victor Dumitru Grigore Vladimir Pavel Igor',
  surnames:
    'Rusu Ceban Ciobanu Țurcanu Munteanu Rotaru Cebotari Popa Sîrbu Lungu Moraru Grosu Cojocaru Melnic Roșca Bordei Botnaru Guțu Cazacu Railean Postolachi Vrabie Ursu Balan Croitoru Crudu',
  schools: '123 Liceul Teoretic „{figure}”\n12 Gimnaziul „{figure}”\n12 Gimnaziul {town}\n1 Școala primară „{figure}”',
  figures:
    'Mihai Eminescu|Ștefan cel Mare|Grigore Vieru|Ion Creangă|Alexei Mateevici|Maria Bieșu|Spiru Haret|Vasile Alecsandri|Ion Druță|Dimitrie Cantemir|Alecu Russo|Natalia Dadiani',
  towns: 'Chișinău=Chisinau|Bălți=Bălţi|Cahul|Orhei|Soroca|Ungheni|Comrat|Hîncești=Hînceşti|Edineț=Edineţ',
}

export const RS: DemoCountry = {
  population: 66,
  languages: ['sr'],
  women: 'Марија Јелена Ана Милица Ивана Драгана Снежана Јована Тамара Биљана Наташа Весна Теодора',
  men: 'Марко Никола Милан Александар Стефан Драган Јован Владимир Петар Милош Дејан Зоран Лука',
  surnames:
    'Јовановић Петровић Николић Марковић Ђорђевић Стојановић Илић Станковић Павловић Милошевић Тодоровић Поповић Живковић Ристић Јанковић Стевановић Симић Лукић Костић Савић Пантелић Радовановић Вујић Миловановић Ковачевић Бојић',
  schools: '12 ОШ „{figure}“\n3 Гимназија „{figure}“\n12 ОШ „{figure}“\n3 Прва гимназија, {town}\n3 Техничка школа, {town}',
  figures:
    'Вук Караџић|Никола Тесла|Јован Јовановић Змај|Десанка Максимовић|Доситеј Обрадовић|Милутин Миланковић|Свети Сава|Михајло Пупин|Исидора Секулић|Бранко Радичевић|Надежда Петровић|Иво Андрић|Јован Цвијић|Милева Марић|Јосиф Панчић',
  towns:
    'Београд=Belgrade|Нови Сад=Novi Sad|Ниш=Niš|Крагујевац=Kragujevac|Суботица=Subotica|Ужице=Užice|Зрењанин=Zrenjanin|Ваљево=Valjevo|Краљево=Kraljevo|Сомбор=Sombor|Чачак=Čačak|Пирот=Pirot',
}

export const MK: DemoCountry = {
  population: 18,
  languages: ['mk', 'sq'],
  women: 'Марија Елена Ана Билјана Катерина Сања Ивана Весна Снежана Тања Александра Маја Арта',
  men: 'Никола Александар Стефан Марко Горан Зоран Љупчо Бојан Дејан Петар Игор Филип Арбен',
  surnames:
    'Стојановски Петровски Трајковски Николовски Ристовски Димитровски Јовановски Илиевски Попов Ангелов Георгиевски Митревски Цветковски Блажевски Спасовски Костовски Наумовски Андонов Мицевски Симоновски Велковски Темелковски Божиновски Павловски Арсов Милевски',
  feminine: [
    [/ски$/, 'ска'],
    [/ов$/, 'ова'],
  ],
  schools: '12 ООУ „{figure}“\n3 СОУ „{figure}“\n3 Гимназија „{figure}“, {town}',
  figures:
    'Гоце Делчев|Кочо Рацин|Блаже Конески|Браќа Миладинови|Св. Климент Охридски|Григор Прличев|Крсте Петков Мисирков|Никола Карев|Петар Поп Арсов|Рајко Жинзифов|Мирка Гинова',
  towns:
    'Скопје=Skopje|Битола=Bitola|Охрид=Ohrid|Прилеп=Prilep|Куманово=Kumanovo|Тетово=Tetovo|Штип=41.74,22.2|Велес=Veles|Струмица=Strumica|Крушево=41.37,21.25',
}

export const BA: DemoCountry = {
  population: 32,
  languages: ['bs', 'hr', 'sr'],
  women: 'Amina Lejla Emina Selma Jasmina Merima Ana Ivana Dragana Azra Sanela Aida Jelena',
  men: 'Adnan Emir Haris Mirza Amir Marko Ivan Nikola Damir Senad Edin Tarik Stefan',
  surnames:
    'Hodžić Hadžić Begić Delić Kovačević Suljić Halilović Imamović Marić Petrović Mujić Ibrahimović Softić Zukić Karić Babić Tomić Memić Bašić Avdić Jovanović Perić Muratović Kadić Alić Nikolić',
  schools: '12 Osnovna škola „{figure}“\n3 Gimnazija {town}\n3 Srednja škola „{figure}“\n12 Osnovna škola {town}',
  figures:
    'Meša Selimović|Mak Dizdar|Aleksa Šantić|Silvije Strahimir Kranjčević|Isak Samokovlija|Skender Kulenović|Ivo Andrić|Safvet-beg Bašagić|Mula Mustafa Bašeskija|Nafija Sarajlić|Branko Ćopić|Musa Ćazim Ćatić',
  towns: 'Sarajevo|Banja Luka|Mostar|Tuzla|Zenica|Bihać=Bihać|Travnik|Trebinje|Livno|Jajce|Višegrad=Višegrad',
}

export const AL: DemoCountry = {
  population: 24,
  languages: ['sq'],
  women: 'Elira Arta Drita Albana Mirela Blerina Ornela Teuta Valbona Entela Ermira Anila Besa',
  men: 'Arben Ilir Agron Genc Altin Besnik Dritan Gentian Ardit Klodian Fatos Erion Luan',
  surnames:
    'Hoxha Shehu Dervishi Gjoka Kola Prifti Marku Çela Bega Hysa Dushku Leka Gjini Mema Basha Toska Kraja Lika Balla Rama Musaj Zeqiri Kodra Dema Lala Vata',
  schools: '12 Shkolla 9-vjeçare “{figure}”\n3 Gjimnazi “{figure}”\n123 Shkolla e bashkuar “{figure}”\n3 Shkolla e mesme “{figure}”',
  figures:
    'Naim Frashëri|Sami Frashëri|Migjeni|Gjergj Fishta|Marin Barleti|Sevasti Qiriazi|Ismail Qemali|Asdreni|Pashko Vasa|Luigj Gurakuqi|Musine Kokalari|Kostandin Kristoforidhi|Faik Konica',
  towns: 'Tiranë=Tirana|Durrës=Durrës|Vlorë=Vlorë|Shkodër=Shkodër|Korçë=Korçë|Elbasan|Berat|Gjirokastër=Gjirokastër|Fier|Pogradec|Sarandë=Sarandë',
}
