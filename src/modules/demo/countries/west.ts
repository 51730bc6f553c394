import type { DemoCountry } from './demo-country.ts'

export const AT: DemoCountry = {
  population: 91,
  languages: ['de'],
  women: 'Anna Katharina Maria Elisabeth Barbara Johanna Theresa Magdalena Ursula Sabine Veronika Lena Eva',
  men: 'Lukas Michael Thomas Florian Stefan Andreas Matthias Josef Franz Georg Martin Wolfgang Johannes',
  surnames:
    'Gruber Huber Bauer Wagner Müller Pichler Steiner Moser Mayer Hofer Leitner Berger Fuchs Eder Fischer Schmid Winkler Weber Schwarz Maier Reiter Schneider Lang Baumgartner Auer Wimmer',
  schools: '3 Bundesgymnasium {town}\n1 Volksschule {town}\n2 Mittelschule {town}\n23 BRG {figure}\n12 {figure}-Schule {town}\n3 HTL {town}',
  figures:
    'Adalbert Stifter|Peter Rosegger|Joseph Haydn|Bertha von Suttner|Anton Bruckner|Franz Schubert|Marie von Ebner-Eschenbach|Johannes Kepler|Lise Meitner|Maria Theresia',
  towns:
    'Wien=Vienna|Graz|Linz|Salzburg|Innsbruck|Klagenfurt=Klagenfurt am Wörthersee|Villach|Steyr|Bregenz|Eisenstadt|Krems=Krems an der Donau|Leoben|Dornbirn',
}

export const DE: DemoCountry = {
  population: 836,
  languages: ['de'],
  women: 'Anna Katrin Susanne Claudia Julia Sabine Heike Petra Lena Miriam Franziska Ulrike Ayşe Greta',
  men: 'Thomas Michael Andreas Stefan Jan Markus Jens Tobias Sebastian Matthias Christoph Felix Emre Jonas',
  surnames:
    'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hartmann Lange Werner Krause Lehmann Köhler Vogel Yılmaz Brandt',
  schools:
    '23 {figure}-Gymnasium {town}\n12 {figure}-Schule {town}\n1 Grundschule {town}\n2 Realschule {town}\n23 Gesamtschule {town}\n1 Grundschule am Stadtpark {town}\n23 Gymnasium {town}\n2 Gemeinschaftsschule {town}\n3 Berufskolleg {town}',
  figures:
    'Goethe|Friedrich-Schiller|Albert-Einstein|Geschwister-Scholl|Alexander-von-Humboldt|Sophie-Scholl|Lessing|Heinrich-Heine|Johannes-Gutenberg|Annette-von-Droste-Hülshoff|Käthe-Kollwitz|Maria-Sibylla-Merian|Erich-Kästner|Immanuel-Kant|Wilhelm-Busch|Hildegard-von-Bingen|Carl-Friedrich-Gauß|Dietrich-Bonhoeffer|Bettina-von-Arnim|Clara-Schumann|Astrid-Lindgren|Anne-Frank|Lise-Meitner|Johann-Sebastian-Bach',
  towns:
    'Berlin|Hamburg|München=Munich|Köln|Frankfurt am Main|Stuttgart|Leipzig|Dresden|Nürnberg=49.45,11.08|Bremen|Hannover|Münster|Rostock|Freiburg|Kiel|Erfurt|Jena|Kassel|Mainz|Trier|Greifswald=54.09,13.38|Passau|Görlitz|Bamberg|Osnabrück|Tübingen|Weimar|Lübeck',
}

export const LI: DemoCountry = {
  population: 1,
  languages: ['de'],
  women: 'Anna Maria Sonja Brigitte Martina Doris Silvia Nicole Petra Claudia Katharina Laura Elena',
  men: 'Peter Marco Daniel Thomas Patrick Christian Josef Norman Simon Adrian Fabian Martin Andreas',
  surnames:
    'Frick Büchel Marxer Hasler Ospelt Beck Vogt Sele Schädler Kaiser Frommelt Ritter Wohlwend Meier Hilti Batliner Matt Oehri Kieber Nägele Wanger Risch Banzer Konrad Quaderer Gassner',
  schools: '1 Gemeindeschule {town}\n2 Realschule {town}\n23 Gymnasium {town}\n2 Oberschule {town}\n1 Primarschule {town}',
  figures: 'Josef Gabriel Rheinberger|Peter Kaiser',
  towns: 'Vaduz|Schaan|Balzers|Triesen|Eschen|Mauren|Triesenberg|Ruggell',
}

export const LU: DemoCountry = {
  population: 7,
  languages: ['lb', 'fr', 'de'],
  women: 'Marie Anne Christiane Martine Sylvie Nathalie Claudine Joëlle Danielle Carole Michèle Sandra Léa',
  men: 'Jean Marc Claude Romain Guy Luc Paul Patrick Serge Tom Pit Georges Gilles',
  surnames:
    'Schmit Muller Weber Wagner Hoffmann Thill Schroeder Reuter Klein Becker Kieffer Kremer Faber Meyer Schneider Weis Schiltz Simon Hansen Majerus Ries Meyers Kayser Steffen Ferreira Da_Silva',
  schools: '3 Lycée {figure}\n1 Schoul {town}\n23 Lycée classique de {town}\n23 Lycée technique de {town}\n12 École fondamentale {town}',
  figures: 'Michel-Rodange|Robert-Schuman|Aline-Mayrisch|Nic-Biever|Edward-Steichen|Ermesinde|Joseph-Bech',
  towns: 'Luxembourg|Esch-sur-Alzette|Differdange|Dudelange|Ettelbruck|Diekirch|Echternach|Wiltz|Clervaux|Grevenmacher',
}

export const BE: DemoCountry = {
  population: 118,
  languages: ['nl', 'fr', 'de'],
  women: 'An Els Katrien Lies Sofie Griet Charlotte Camille Delphine Aurélie Nathalie Hilde Fatima',
  men: 'Jan Luc Wim Koen Bart Pieter Olivier Benoît Xavier Thierry Maxime Dirk Youssef',
  surnames:
    'Peeters Janssens Maes Jacobs Mertens Willems Claes Goossens Wouters De_Smet Dubois Lambert Dupont Martin Simon Leroy Lemaire Renard Delvaux Vermeulen Hermans Aerts Michiels Van_Damme Gérard El_Amrani',
  schools:
    '23 Koninklijk Atheneum {town}\n1 Basisschool De Regenboog, {town}\n23 Athénée royal {figure}\n1 École communale de {town}\n23 Sint-Jozefscollege {town}\n23 Collège Saint-Michel, {town}\n12 Freinetschool {town}',
  figures: 'Jean Rey|Gatti de Gamond|Émile Verhaeren|Isabelle Gatti|Maurice Maeterlinck|Maurice Destenay|Jules Destrée|Georges Simenon|Victor Horta',
  towns: 'Brussel=Brussels|Antwerpen=Antwerp|Gent=51.05,3.72|Brugge|Leuven|Namur|Liège=Liège|Charleroi|Mons|Tournai|Hasselt|Mechelen|Eupen|Kortrijk',
}

export const NL: DemoCountry = {
  population: 180,
  languages: ['nl'],
  women: 'Anna Marieke Sanne Femke Ilse Lotte Marloes Ingrid Esther Judith Fleur Samira Annemarie',
  men: 'Jan Pieter Willem Joost Daan Bram Sander Maarten Jeroen Hans Ruben Thijs Karim',
  surnames:
    'De_Jong Jansen De_Vries Van_den_Berg Van_Dijk Bakker Janssen Visser Smit Meijer De_Boer Mulder De_Groot Bos Vos Peters Hendriks Van_Leeuwen Dekker Brouwer De_Wit Dijkstra Smits De_Graaf Kok Jacobs Hoekstra',
  schools:
    '23 {figure} College\n1 Basisschool De Wegwijzer, {town}\n1 Openbare basisschool {town}\n3 Stedelijk Gymnasium {town}\n23 {figure} Lyceum\n1 Daltonschool {town}\n23 Scholengemeenschap {town}',
  figures:
    'Erasmus|Christiaan Huygens|Vincent van Gogh|Spinoza|Hugo de Groot|Baarnsch|Aletta Jacobs|Rembrandt|Jac. P. Thijsse|Maria Montessori|Comenius|Van Leeuwenhoek|Anna Maria van Schurman|Coornhert|Thorbecke|Multatuli',
  towns: 'Amsterdam|Rotterdam|Den Haag=The Hague|Utrecht|Eindhoven|Groningen|Leeuwarden|Maastricht|Zwolle|Arnhem|Middelburg|Leiden|Delft|Haarlem|Nijmegen',
}

export const FR: DemoCountry = {
  population: 684,
  languages: ['fr'],
  women: 'Claire Sophie Isabelle Nathalie Camille Élodie Aurélie Hélène Marion Juliette Fatima Valérie Céline Inès',
  men: 'Julien Nicolas Pierre Thomas Antoine Laurent François Olivier Mathieu Karim Sébastien Étienne Bruno Yann',
  surnames:
    'Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia Roux Fournier Girard Bonnet Lambert Fontaine Rousseau Vincent Chevalier Mercier Benali Le_Goff Blanchard Guérin Faure',
  schools:
    '3 Lycée {figure}\n2 Collège {figure}\n1 École élémentaire {figure}\n1 École {figure}\n2 Collège {figure}\n3 Lycée professionnel {figure}\n1 École primaire du Centre, {town}',
  figures:
    'Victor Hugo|Marie Curie|Jules Ferry|George Sand|Jean Moulin|Louis Pasteur|Simone Veil|Jacques Prévert|Colette|Albert Camus|Antoine de Saint-Exupéry|Olympe de Gouges|Émile Zola|Joséphine Baker|Arthur Rimbaud|Sophie Germain|Paul Éluard|Frédéric Mistral|Ambroise Paré|Blaise Pascal|Aimé Césaire|Germaine Tillion|Jean de La Fontaine|Édouard Herriot|Ampère|Champollion|Louise Michel|Marcel Pagnol|Claude Monet|Georges Brassens',
  towns:
    'Paris|Lyon|Marseille|Toulouse|Nice|Nantes|Strasbourg|Montpellier|Bordeaux|Lille|Rennes|Reims|Grenoble|Dijon|Brest|Limoges|Tours|Amiens|Perpignan|Besançon|Avignon|Poitiers|La Rochelle|Pau|Bastia|Annecy',
}

export const IE: DemoCountry = {
  population: 53,
  languages: ['en', 'ga'],
  women: 'Aoife Siobhán Niamh Ciara Mary Gráinne Sinéad Orla Róisín Deirdre Fiona Emma Caitríona',
  men: 'Seán Pádraig Conor Ciarán Liam Eoin Brendan Declan Niall Cormac Michael Oisín Fergal',
  surnames:
    'Murphy Kelly O’Sullivan Walsh Smith O’Brien Byrne Ryan O’Connor O’Neill O’Reilly Doyle McCarthy Gallagher Doherty Kennedy Lynch Murray Quinn Moore McLoughlin O’Carroll Connolly Daly Fitzgerald Nolan',
  schools:
    '1 Scoil Naisiúnta {figure}\n23 Coláiste {figure}\n1 {town} Educate Together National School\n23 {town} Community School\n1 Gaelscoil {figure}\n23 {town} Vocational School',
  figures: 'Bhríde|Naomh Pádraig|Cholm Cille|Mhuire|Éinde|Uí Chonaill|Ghráinne Mhaol|Chiaráin|Bhreandáin',
  towns: 'Dublin|Cork|Galway|Limerick|Waterford|Sligo|Kilkenny|Ennis|Tralee|Athlone|Letterkenny|Dundalk|Wexford',
}

/** Took part until the end of 2020; one old space is still read. */
export const GB: DemoCountry = {
  population: 0,
  languages: ['en'],
  women: 'Margaret',
  men: 'David',
  surnames: 'Whitfield Hughes',
  schools: '23 Elizabeth Gaskell Community School',
  figures: 'Elizabeth Gaskell',
  towns: 'Sheffield',
}
