import { foldText } from '../../../platform/text/fold-text.ts'

/** What a column of a spreadsheet holds. */
export type Kind = 'first' | 'surname' | 'name' | 'class' | 'number' | 'other'

// The heads of columns as schools write them, in the languages of the countries that take part.
const words: Record<Exclude<Kind, 'other'>, string> = {
  first:
    'first name|firstname|forename|given name|given names|nickname|prenom|prenoms|surnom|vorname|rufname|spitzname|nombre de pila|nome proprio|primeiro nome|voornaam|roepnaam|fornavn|fornamn|tilltalsnamn|etunimi|eesnimi|vards|vardas|imie|imiona|jmeno|krestni jmeno|krstne meno|ime|keresztnev|utonev|prenume|prenumele|ονομα|μικρο ονομα|ad|adi|isim|имя|ім я|име|собствено име|emri|isem|ainm|სახელი|անուն|الاسم الاول|الاسم الشخصي|שם פרטי|eiginnafn|egennavn',
  surname:
    'surname|last name|lastname|family name|second name|nom de famille|nachname|familienname|zuname|apellido|apellidos|cognome|cognomi|apelido|apelidos|sobrenome|achternaam|familienaam|etternavn|efternavn|efternamn|sukunimi|perekonnanimi|perenimi|uzvards|pavarde|nazwisko|prijmeni|priezvisko|prezime|priimek|vezeteknev|csaladnev|επωνυμο|soyad|soyadi|soyisim|фамилия|прізвище|презиме|фамилно име|mbiemri|kunjom|sloinne|გვარი|ազգանուն|اللقب|اسم العائلة|الكنية|שם משפחה|kenninafn',
  name: 'name|names|full name|pupil|pupils|student|students|pupil name|student name|nom|noms|nom et prenom|nom prenom|eleve|eleves|schuler|schulerin|nombre|nombres|alumno|alumna|alumnado|nombre y apellidos|nome|nomi|alunno|alunna|nome e cognome|cognome e nome|aluno|aluna|naam|leerling|navn|elev|elever|elevi|namn|nimi|oppilas|opilane|skolens|mokinys|uczen|imie i nazwisko|nazwisko i imie|zak|ziak|jmeno a prijmeni|ime i prezime|ucenik|ucenec|nev|tanulo|nume|nume si prenume|elev nume|ονοματεπωνυμο|μαθητης|μαθητρια|μαθητες|ad soyad|adi soyadi|ogrenci|ученик|учень|имена|nxenesi|student isem|dalta|მოსწავლე|աշակերտ|الاسم|الاسم واللقب|الاسم الكامل|التلميذ|الطالب|الاسماء|שם',
  class:
    'class|form|grade|year|year group|group|tutor group|classe|groupe|section|klasse|klassengruppe|clase|curso|grupo|turma|ano|klas|groep|klass|luokka|klase|grupe|klasa|oddzial|trida|trieda|razred|odjeljenje|oddelek|osztaly|clasa|ταξη|τμημα|sinif|sube|класс|клас|паралелка|klasa|rang|კლასი|դասարան|الصف|القسم|الفصل|الشعبة|כיתה|bekkur',
  number:
    'no|nr|num|number|n|id|lp|numero|nummer|register number|numer|cislo|broj|stevilka|sorszam|nr crt|αα|α α|αριθμος|αρ|sira|sira no|numara|номер|рет|رقم|الرقم|ر ت',
}
const kinds = new Map(Object.entries(words).flatMap(([kind, list]) => list.split('|').map((word) => [foldText(word), kind as Kind])))

/** The columns that a row names, when it is a row of heads: all of them known, or two and one of them a name. @param folded its cells */
export function headsIn(folded: readonly string[]): Kind[] | undefined {
  const columns = folded.map((cell) => kinds.get(cell) ?? 'other')
  const known = columns.filter((kind) => kind !== 'other').length
  const names = columns.filter((kind) => kind === 'first' || kind === 'surname' || kind === 'name').length
  if (names === 0 || (known < 2 && known < folded.filter(Boolean).length)) return undefined
  // “Nom” beside “Prénom” is the surname, “Όνομα” beside “Επώνυμο” the first name.
  const name = columns.includes('first') ? 'surname' : 'first'
  return columns.map((kind) => (kind === 'name' ? name : kind))
}
