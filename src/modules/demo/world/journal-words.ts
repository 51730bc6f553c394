/** What is written in the journals, beside the notes of each project. {town}, {other}: of the writer's school and a partner's; {name}: a partner teacher. */
type Words = { beginning: readonly string[]; middle: readonly string[]; end: readonly string[]; comments: readonly string[] }

export const english: Words = {
  beginning: [
    'Welcome to our TwinSpace. The first thing we did in {town} was to find {other} on the map. It took eleven seconds and then a lesson, because everybody wanted to know what else is there.',
    'Our class has introduced itself under Pages. Please tell us what you would like to ask us, and we will answer in pairs.',
    'First video call: four minutes of waving, then real questions. {name}, thank you for the song at the end.',
    'We have agreed on the calendar. Holidays in {town} and in {other} overlap by one week only, so we have marked it in red.',
    'Our logo competition is over. Each class voted for a drawing of the other; the two winners will be joined into one.',
  ],
  middle: [
    'Mixed teams are formed. Every team has a name, a colour and somebody who keeps the time.',
    'A short week in {town}, but the second step is done. Photographs are under Materials.',
    'We read your texts aloud in class. Three sentences are on the wall now, with your names.',
    'Half-time. We asked the pupils what they had not expected. Most said: that you laugh about the same things.',
    'Dear {name}, your class asked very good questions last week. Our answers are ready, and we have eight questions of our own.',
    'Today a visitor from the town hall sat in our lesson and stayed for the next one.',
    'The call with {other} failed twice and worked at the third try. Next time we will test the sound before the pupils come in.',
    'We finished the second draft. Please write your remarks directly in the page: it is open to the pupils.',
    'Parents’ evening in {town}: we showed the project for ten minutes and answered questions for forty.',
    'We are a week late because of the flu. Nine pupils were present today and they worked for twenty.',
    'Two pupils have corrected me in front of everybody, and they were right. I take it as a result of this project.',
    'Your parcel has arrived. Opening it took the whole break.',
    'A reminder for all: please ask before you show a face. We have put the rules on a page.',
    'The teams have swapped texts. It is harder to improve a friend’s text than to write one’s own, they say.',
  ],
  end: [
    'Last call. We showed what we had made, and nobody wanted to press the button.',
    'The exhibition in {town} is open. On the first day 140 people came, among them two who had only wanted to ask the way.',
    'Our evaluation: 24 pupils would do it again, one would rather have had more football.',
    'Everything is on the pages now. Thank you, {other}. We will keep writing.',
  ],
  comments: [
    'This is lovely. May we use it in our page, with your names?',
    'We tried the same today and it did not work. What did you do differently?',
    'Our class says thank you and waves.',
    'I like the second picture best.',
    'How long did it take you?',
    'We will answer on Thursday, after the trip.',
    'That is exactly what my grandmother says.',
    'Please tell your pupils: they were read aloud.',
    'Great idea. We are going to do it, too.',
    'I was in that team. It was fun.',
    'Can you explain the last part again?',
    'We laughed a lot. Nobody here believed it.',
    'Thank you for waiting for us.',
    'It looks like the street in front of our school.',
    'We counted again and you are right.',
    'Next time it is our turn.',
    'Our caretaker wants to know the recipe.',
    'I have shown this to my class and they want to write to you.',
  ],
}

export const french: Words = {
  beginning: [
    'Bienvenue dans notre espace commun. À {town}, nous avons commencé par chercher {other} sur la carte, puis par nous demander ce qu’il y a autour.',
    'Premier appel vidéo : quatre minutes de signes de la main, puis de vraies questions. Merci, {name}.',
  ],
  middle: [
    'Les équipes mixtes sont formées. Chacune a un nom, une couleur et une personne qui surveille l’heure.',
    'Nous avons lu vos textes à voix haute. Trois phrases sont affichées au mur, avec vos prénoms.',
    'Semaine courte à {town}, mais la deuxième étape est faite. Les photos sont dans les documents.',
    'À mi-parcours, nous avons demandé aux élèves ce qui les a surpris. Beaucoup ont répondu : vous riez des mêmes choses que nous.',
    'L’appel avec {other} a échoué deux fois et réussi la troisième. La prochaine fois, nous essaierons le son avant.',
    'Le deuxième brouillon est prêt. Écrivez vos remarques directement dans la page : elle est ouverte aux élèves.',
  ],
  end: [
    'L’exposition est ouverte à {town}. Cent quarante personnes sont venues le premier jour.',
    'Tout est dans les pages. Merci à {other}. Nous continuerons à nous écrire.',
  ],
  comments: [
    'C’est très beau. Pouvons-nous le reprendre dans notre page, avec vos prénoms ?',
    'Nous avons essayé aussi, et chez nous cela n’a pas marché. Comment avez-vous fait ?',
    'Ma grand-mère dit exactement la même chose.',
    'Merci de nous avoir attendus.',
    'La deuxième image est ma préférée.',
    'Nous répondrons jeudi, après la sortie.',
    'J’étais dans cette équipe. C’était bien.',
  ],
}
