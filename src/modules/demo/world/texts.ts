import type { Subject } from '../../vocabularies/index.ts'

/** What teachers say of themselves, in English. {town}: where the school stands; {ages}: of the pupils. */
export const aboutEnglish = [
  'I have been teaching in {town} for many years and still learn something from every class. My pupils are {ages} years old and curious about people who live elsewhere.',
  'Our school in {town} is small: everybody knows everybody, and a project soon belongs to the whole building.',
  'I came to teaching late, after ten years in a laboratory. I like plans that fit on one page and lessons that go outside.',
  'My classes are mixed, loud and kind. Many of my pupils speak three languages at home and none of them at school, and I would like to change that.',
  'Second project, first time as a founder. I answer messages in the evening and I keep deadlines.',
  'We have a lesson and a half a week for this, a good library and one set of tablets. That is enough for a lot.',
  'I teach in {town} and look for colleagues who would rather do one thing well than five things quickly.',
  'Most of my pupils have never been abroad. A letter from another country is an event here, and they read it aloud.',
  'I share a class with a colleague who teaches art, so that everything we measure gets drawn as well.',
  'After three years of projects I know that the best part is the second half, when the pupils stop asking me and ask each other.',
]

/** Ideas by subject. */
export const ideasEnglish: Partial<Record<Subject, readonly string[]>> = {
  biology: ['Following the same plant or animal in two climates for a whole year.', 'A shared field guide to what lives around our schools.'],
  chemistry: ['Kitchen chemistry: fermenting, crystals, indicators from red cabbage.'],
  geography: ['Comparing how we travel, what we eat and where it comes from, on maps made by pupils.', 'Rivers, borders and bridges.'],
  history: ['The same year, seen from two towns.', 'Interviews with grandparents about work, school and journeys.'],
  mathematics: ['Problems set by one class and solved by the other, with marks for beauty.', 'Statistics of everyday life: we measure, you check.'],
  'foreign-languages': ['Real letters, short films, and a magazine that both classes edit.', 'Tandems: half an hour in your language, half an hour in ours.'],
  'language-literature': ['Reading the same book and disagreeing about its end.', 'Tales that exist in both countries.'],
  art: ['Exhibitions by post: what we draw, you hang.', 'Portraits of people who have only described themselves in words.'],
  music: ['Songs with cousins abroad, sung at the same moment.'],
  physics: ['The sky, shadows, sound: experiments that need two places.'],
  informatics: ['Small programs for real purposes, reviewed by the other class.'],
  primary: ['Seasons, birthdays, games, the way to school.', 'A toy that travels and keeps a diary.'],
  'natural-sciences': ['Weather, soil and birds, with a notebook and a ruler.'],
  citizenship: ['How decisions are made in our towns, and how young people could be heard.'],
  'physical-education': ['Games of our break times, tried by others.'],
  'pre-school': ['Boxes of sounds, smells and drawings.'],
  economics: ['A very small company with two offices.'],
  technology: ['Building from each other’s plans, and finding out what a good plan is.'],
  'environmental-education': ['A month without waste, honestly counted.'],
  'special-needs': ['Projects in which everybody has a part that matters.'],
}

/** The same in other languages: about oneself, and an idea. */
export const own: Readonly<Record<string, { about: readonly string[]; ideas: readonly string[] }>> = {
  fr: {
    about: [
      'J’enseigne depuis douze ans et je découvre encore. Mes élèves aiment écrire à de vraies personnes.',
      'Petit établissement, grande envie de sortir de la classe.',
    ],
    ideas: ['Correspondance, radio scolaire, promenades dans la ville.', 'Un carnet de bord à deux voix, tenu toute l’année.'],
  },
  de: {
    about: [
      'Meine Klasse ist neugierig und ein wenig laut. Wir arbeiten gern draußen.',
      'Ich unterrichte seit fünfzehn Jahren und suche Kolleginnen und Kollegen, die verlässlich antworten.',
    ],
    ideas: ['Ein gemeinsames Wettertagebuch, Briefe auf Papier, kleine Hörspiele.', 'Brücken bauen: aus Papier, aus Holz, zwischen zwei Klassen.'],
  },
  es: {
    about: ['Doy clase en un centro público y creo en los proyectos pequeños que se terminan.', 'Mi alumnado habla tres lenguas en casa y quiere contarlo.'],
    ideas: ['Un periódico con dos portadas, recetas, canciones.', 'Medir la misma cosa en dos lugares y compararla.'],
  },
  it: {
    about: [
      'Insegno in una scuola di quartiere, con ragazze e ragazzi di molte provenienze.',
      'Mi piace lavorare con il teatro e con la matematica, meglio se insieme.',
    ],
    ideas: ['Mappe disegnate a mano, voci del mercato, un diario a quattro mani.', 'Simmetrie nei pavimenti, nelle piante, nelle danze.'],
  },
  el: {
    about: [
      'Διδάσκω σε δημόσιο σχολείο και πιστεύω στα μικρά σχέδια που ολοκληρώνονται.',
      'Τα παιδιά της τάξης μου ρωτούν πολλά. Θα ήθελα να ρωτούν και παιδιά άλλων χωρών.',
    ],
    ideas: ['Παραμύθια που υπάρχουν και στις δύο χώρες· χάρτες που ζωγραφίζουν τα παιδιά.', 'Μετρήσεις στη φύση, με το ίδιο πρωτόκολλο.'],
  },
  ar: {
    about: ['أعمل في التعليم منذ عشر سنوات، وطلابي يحبون أن يكتبوا لمن يقرأ حقًّا.', 'مدرستنا في حيّ قديم، وفي كل زاوية منه حكاية.'],
    ideas: ['رسائل، وخرائط يرسمها الطلاب، وأغانٍ نتبادلها.', 'الماء والزيتون والخبز: أشياء نشترك فيها.'],
  },
  fi: {
    about: [
      'Opetan yläkoulussa ja viihdyn luokan kanssa ulkona, säällä kuin säällä.',
      'Luokkani on rauhallinen ja sinnikäs. Etsimme kumppania, joka vastaa viesteihin.',
    ],
    ideas: ['Sama mittaus kahdessa paikassa, vuoden ajan.', 'Satuja, säätä ja valoa.'],
  },
  pl: {
    about: ['Uczę w szkole podstawowej i lubię projekty, w których dzieci same stawiają pytania.', 'Nasza klasa dużo czyta i chętnie wychodzi w teren.'],
    ideas: ['Wspólny dziennik przyrody, listy, mapy rysowane ręką.', 'Opowieści dziadków o drodze do szkoły.'],
  },
  pt: {
    about: [
      'Dou aulas numa escola pública e gosto de projetos simples, feitos até ao fim.',
      'Os meus alunos são curiosos e escrevem melhor quando alguém os lê.',
    ],
    ideas: ['O mar, as palavras, as receitas das avós.', 'Um jornal feito por duas turmas.'],
  },
  ro: {
    about: ['Predau de doisprezece ani și încă mă surprind întrebările elevilor.', 'Școala noastră este mică, dar curtea este mare.'],
    ideas: ['Povești care există în ambele țări, desenate și povestite din nou.', 'Măsurători în natură, după același plan.'],
  },
  tr: {
    about: ['Devlet okulunda öğretmenim; öğrencilerim soru sormayı sever, ben de onları dinlemeyi.', 'Sınıfımız kalabalık, sıcak ve meraklı.'],
    ideas: ['Oyunlar, türküler, pazar yerleri.', 'Aynı ölçümü iki ayrı şehirde yapmak.'],
  },
  uk: {
    about: ['Викладаю в ліцеї та люблю, коли учні сперечаються з повагою.', 'Ми навчаємося і в класі, і на відстані, тож навчилися не гаяти часу.'],
    ideas: ['Листи, книжки, карти наших доріг до школи.', 'Спостереження за природою у двох містах.'],
  },
  sv: {
    about: ['Jag undervisar på högstadiet och tycker om projekt som får ta den tid de behöver.', 'Mina elever är nyfikna på hur andra har det på riktigt.'],
    ideas: ['Brev på papper, radio, väder.', 'Att laga saker tillsammans.'],
  },
  nl: {
    about: ['Ik geef les aan een leergierige klas die graag naar buiten gaat.', 'Wij zoeken een klas die net als wij graag schrijft en tekent.'],
    ideas: ['Water, wind en fietsen.', 'Een krant met twee voorpagina’s.'],
  },
  hu: {
    about: ['Tizenegy éve tanítok, és szeretem, ha a gyerekek kérdeznek.', 'Kis iskola, nagy kert, sok ötlet.'],
    ideas: ['Versek, amelyek átmennek a határon.', 'Közös megfigyelések a természetben.'],
  },
}
