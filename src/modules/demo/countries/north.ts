import type { DemoCountry } from './demo-country.ts'

export const DK: DemoCountry = {
  population: 59,
  languages: ['da'],
  women: 'Anne Mette Kirsten Hanne Lone Camilla Ida Freja Sofie Maja Karen Louise Signe',
  men: 'Lars Niels Søren Jens Peter Mikkel Rasmus Emil Frederik Anders Jakob Christian Thomas',
  surnames:
    'Nielsen Jensen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Madsen Kristensen Olsen Thomsen Møller Poulsen Knudsen Mortensen Holm Lund Schmidt Eriksen Bech Dahl Kjær Lauritsen',
  schools: '1 {town} Skole\n12 {figure}skolen\n2 {town} Friskole\n3 {town} Gymnasium\n12 Sankt Knuds Skole, {town}\n1 Søndermarksskolen',
  figures: 'H.C. Andersen-|Grundtvigs|Tycho Brahe-|Karen Blixen-|Niels Bohr-|Ørsteds|Niels Steensens-|Inge Lehmann-',
  towns: 'København=Copenhagen|Aarhus=56.16,10.21|Odense|Aalborg|Esbjerg|Roskilde|Ribe|Svendborg|Viborg|Helsingør',
}

export const FI: DemoCountry = {
  population: 56,
  languages: ['fi', 'sv'],
  women: 'Aino Helmi Sofia Venla Eeva Kaisa Päivi Tuula Hanna Riikka Johanna Ilona Saara',
  men: 'Eino Onni Väinö Juhani Mikko Antti Jari Timo Lauri Olli Petri Ville Heikki',
  surnames:
    'Korhonen Virtanen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen Lehtinen Saarinen Salminen Heinonen Niemi Heikkilä Kinnunen Salonen Turunen Laitinen Tuominen Rantanen Karjalainen Jokinen Mattila',
  schools: '12 {of} koulu\n2 {of} yläkoulu\n3 {of} lukio\n12 {of} normaalikoulu\n3 {of} yhteiskoulu\n1 {figure} koulu\n12 {of} yhtenäiskoulu',
  figures:
    'Aleksis Kiven|Minna Canthin|Elias Lönnrotin|Tove Janssonin|Jean Sibeliuksen|Eino Leinon|Akseli Gallen-Kallelan|Fredrika Runebergin|J. L. Runebergin|Zachris Topeliuksen|Helene Schjerfbeckin|Edelfeltin',
  towns:
    'Helsinki==Helsingin|Espoo==Espoon|Tampere==Tampereen|Oulu==Oulun|Turku==Turun|Jyväskylä==Jyväskylän|Kuopio==Kuopion|Lahti==Lahden|Rovaniemi==Rovaniemen|Vaasa==Vaasan|Joensuu==Joensuun|Porvoo==Porvoon|Pori==Porin|Kajaani==Kajaanin|Savonlinna==Savonlinnan|Rauma==Rauman|Kemi==Kemin|Kokkola==Kokkolan',
}

export const SE: DemoCountry = {
  population: 105,
  languages: ['sv'],
  women: 'Anna Maria Karin Eva Lena Kerstin Sara Emma Elin Johanna Astrid Maja Ulrika',
  men: 'Lars Anders Johan Per Erik Karl Nils Mikael Oskar Gustav Björn Henrik Axel',
  surnames:
    'Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson Lindberg Lindström Lindqvist Bergström Lundgren Sandberg Holm Nyström Wikström Hedlund Sjöberg Forsberg Ekström Åkesson',
  schools: '12 {figure}skolan\n1 Centralskolan i {town}\n3 {town} gymnasium\n12 Norra skolan, {town}\n2 Högstadiet i {town}\n3 {figure}gymnasiet',
  figures: 'Selma Lagerlöf|Linné|Astrid Lindgren|Celsius|Fredrika Bremer|Elsa Beskow|Polhem|Berzelius|Karlfeldt|Strindbergs|Sven Hedin|Ellen Key-',
  towns: 'Stockholm|Göteborg=57.71,11.97|Malmö|Uppsala|Linköping|Örebro|Västerås|Umeå|Lund|Kiruna|Kalmar|Visby|Falun|Luleå',
}

export const NO: DemoCountry = {
  population: 55,
  languages: ['nb', 'nn'],
  women: 'Ingrid Kari Anne Marit Liv Solveig Nora Ida Silje Hilde Astrid Tonje Ragnhild',
  men: 'Ola Lars Bjørn Kjell Morten Øyvind Håkon Magnus Sindre Torbjørn Eirik Geir Henrik',
  surnames:
    'Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Berg Haugen Hagen Bakken Solberg Moen Strand Lie Eide Dahl Lund Aasen Bakke Fossum Nygård Ødegård',
  schools: '1 {town} barneskole\n2 {town} ungdomsskole\n3 {town} videregående skole\n12 {figure} skole\n3 {figure} videregående skole\n12 Nordre {town} skole',
  figures: 'Henrik Wergeland|Fridtjof Nansen|Camilla Collett|Edvard Grieg|Sigrid Undset|Niels Henrik Abel|Ole Bull|Roald Amundsen|Petter Dass|Amalie Skram',
  towns: 'Oslo|Bergen|Trondheim|Stavanger|Tromsø|Bodø|Drammen|Ålesund|Lillehammer|Hamar|Røros|Alta|Molde|Arendal',
}

export const IS: DemoCountry = {
  population: 4,
  languages: ['is'],
  women: 'Guðrún Anna Kristín Sigríður Margrét Helga Sigrún Ingibjörg Jóhanna María Katrín Ragnheiður Þórdís',
  men: 'Jón Sigurður Guðmundur Gunnar Ólafur Einar Magnús Kristján Stefán Jóhann Björn Árni Þórður',
  surnames:
    'Jóns Sigurðs Guðmunds Gunnars Ólafs Einars Magnúsar Kristjáns Stefáns Jóhanns Björns Árna Þórðar Helga Halldórs Péturs Páls Ragnars Baldurs Arnar Haralds Inga Sveins Tryggva Hauks Birgis',
  feminine: [[/son$/, 'dóttir']],
  schools: '12 {of}skóli\n12 Grunnskóli {of}\n3 Fjölbrautaskóli {of}\n12 Hlíðaskóli\n12 Breiðholtsskóli',
  figures: 'Jónas Hallgrímsson',
  towns:
    'Reykjavík=Reykjavík=Reykjavíkur|Akureyri==Akureyrar|Kópavogur=Kópavogur=Kópavogs|Ísafjörður=Ísafjörður=Ísafjarðar|Húsavík=66.04,-17.34=Húsavíkur|Selfoss==Selfoss|Keflavík=Keflavík=Keflavíkur',
}

export const EE: DemoCountry = {
  population: 14,
  languages: ['et'],
  women: 'Liis Kadri Tiina Mari Anu Katrin Piret Maarja Riina Kersti Triin Ülle Helena',
  men: 'Andres Toomas Jaan Mart Rein Peeter Tõnu Priit Margus Siim Kristjan Urmas Indrek',
  surnames: 'Tamm Saar Sepp Mägi Kask Kukk Rebane Ilves Pärn Koppel Lepik Oja Kuusk Raudsepp Kaasik Luik Põder Kangur Lepp Uibo Vaher Järv Mets Kivi Aas Teder',
  schools: '12 {of} Põhikool\n23 {of} Gümnaasium\n3 {of} Reaalkool\n1 {of} Algkool\n23 {figure} Gümnaasium',
  figures: 'Kristjan Jaak Petersoni|Lydia Koidula|Gustav Adolfi|Miina Härma|Carl Robert Jakobsoni|Hugo Treffneri|A. H. Tammsaare|Marie Underi',
  towns:
    'Tallinn==Tallinna|Tartu==Tartu|Narva==Narva|Pärnu==Pärnu|Viljandi==Viljandi|Kuressaare==Kuressaare|Võru==Võru|Haapsalu==Haapsalu|Paide==Paide|Rakvere==Rakvere',
}

export const LV: DemoCountry = {
  population: 19,
  languages: ['lv'],
  women: 'Anna Ilze Inese Kristīne Līga Dace Ieva Zane Laura Sandra Baiba Agnese Elīna',
  men: 'Jānis Andris Juris Edgars Mārtiņš Aigars Guntis Pēteris Valdis Kārlis Artūrs Raimonds Uldis',
  surnames:
    'Bērziņš Kalniņš Ozoliņš Jansons Ozols Liepiņš Krūmiņš Balodis Eglītis Zariņš Pētersons Vītols Kļaviņš Kārkliņš Vanags Zvirbulis Lācis Siliņš Apinis Grīnbergs Priede Skuja Celmiņš Birznieks Jurjāns Rozītis',
  feminine: [
    [/is$/, 'e'],
    [/(š|s)$/, 'a'],
  ],
  schools: '12 {of} pamatskola\n3 {of} Valsts ģimnāzija\n23 {of} vidusskola\n1 {of} sākumskola\n23 {of} {n}. vidusskola\n3 {figure} ģimnāzija',
  figures: 'Raiņa|Aspazijas|Krišjāņa Barona|Friča Brīvzemnieka|Annas Brigaderes|Rūdolfa Blaumaņa|Jāzepa Vītola|Krišjāņa Valdemāra',
  towns:
    'Rīga=Riga=Rīgas|Daugavpils==Daugavpils|Liepāja=Liepāja=Liepājas|Jelgava==Jelgavas|Jūrmala=Jūrmala=Jūrmalas|Ventspils==Ventspils|Rēzekne=Rēzekne=Rēzeknes|Valmiera==Valmieras|Cēsis=Cēsis=Cēsu|Kuldīga=Kuldīga=Kuldīgas|Talsi==Talsu',
}

export const LT: DemoCountry = {
  population: 29,
  languages: ['lt'],
  women: 'Rasa Daiva Jurgita Rūta Aušra Eglė Inga Vaida Gintarė Milda Ieva Lina Asta',
  men: 'Jonas Vytautas Tomas Andrius Mindaugas Darius Saulius Gediminas Rimantas Kęstutis Marius Algirdas Paulius',
  surnames:
    'Kazlauskas Stankevičius Petrauskas Jankauskas Žukauskas Butkus Balčiūnas Paulauskas Urbonas Navickas Ramanauskas Sakalauskas Vasiliauskas Rimkus Šimkus Kavaliauskas Mockus Bagdonas Gudaitis Adomaitis Baranauskas Norkus Laurinaitis Kairys Mažeika Daukantas',
  feminine: [
    [/auskas$/, 'auskienė'],
    [/aitis$/, 'aitytė'],
    [/(us|as|a)$/, 'ienė'],
    [/ys$/, 'ytė'],
    [/is$/, 'ienė'],
  ],
  schools: '23 {of} {figure} gimnazija\n12 {of} {figure} progimnazija\n1 {of} pradinė mokykla\n3 {of} gimnazija\n12 {of} pagrindinė mokykla',
  figures:
    'Maironio|Vinco Kudirkos|Kristijono Donelaičio|Žemaitės|Simono Daukanto|Jono Basanavičiaus|Salomėjos Nėries|Balio Sruogos|Martyno Mažvydo|Antano Baranausko|Gabrielės Petkevičaitės-Bitės',
  towns:
    'Vilnius==Vilniaus|Kaunas==Kauno|Klaipėda=Klaipėda=Klaipėdos|Šiauliai=Šiauliai=Šiaulių|Panevėžys=Panevėžys=Panevėžio|Alytus==Alytaus|Marijampolė=Marijampolė=Marijampolės|Utena==Utenos|Telšiai=Telšiai=Telšių|Palanga==Palangos',
}
