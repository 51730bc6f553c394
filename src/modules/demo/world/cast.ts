import type { Animal } from '../../../ui/index.ts'

/** A school of the cast; `town` as the country's list of towns has it. */
export const castSchools = [
  { country: 'GR', name: '3ο Γυμνάσιο Χανίων', town: 'Χανιά', isced: [2] },
  { country: 'GR', name: '7ο Δημοτικό Σχολείο Θεσσαλονίκης', town: 'Θεσσαλονίκη', isced: [1] },
  { country: 'FI', name: 'Pikisaaren koulu', town: 'Oulu', isced: [1, 2] },
  { country: 'JO', name: 'مدرسة جبل اللويبدة الثانوية', town: 'عمّان', isced: [2, 3] },
  { country: 'FR', name: 'Collège Marguerite Yourcenar', town: 'Lyon', isced: [2] },
]

/** A teacher of the cast. `school`: its place in `castSchools`. */
type CastTeacher = {
  code: string
  name: string
  country: string
  school: number
  language: string
  subjects: string[]
  languages: Record<string, string>
  ages: [number, number]
  plus: boolean
  about: string
  ideas: string
}

export const castTeachers: CastTeacher[] = [
  {
    code: 'eleni',
    name: 'Eleni Papadaki',
    country: 'GR',
    school: 0,
    language: 'el',
    subjects: ['biology', 'environmental-education', 'geography'],
    languages: { el: 'native', en: 'C1', fr: 'A2' },
    ages: [12, 15],
    plus: true,
    about:
      'Διδάσκω βιολογία σε γυμνάσιο στα Χανιά, πέντε λεπτά από τη θάλασσα. Με τα παιδιά βγαίνουμε συχνά έξω: στο ποτάμι, στην παραλία, στον λαχανόκηπο του σχολείου.\n\nI teach biology at a lower secondary school in Chania, five minutes from the sea. We work outside whenever we can.',
    ideas: 'Water in all its forms; comparing measurements with a colder place; anything that makes my pupils write to somebody who really reads it.',
  },
  {
    code: 'aino',
    name: 'Aino Virtanen',
    country: 'FI',
    school: 2,
    language: 'en',
    subjects: ['biology', 'chemistry', 'mathematics'],
    languages: { fi: 'native', en: 'C1', sv: 'B1' },
    ages: [10, 15],
    plus: true,
    about:
      'Science teacher in Oulu, where the river meets the Bothnian Bay and the sea freezes in November. My pupils are quiet at first and then they are not.',
    ideas: 'Measuring the same thing in two places. Light and dark. Ice. I am fond of small projects that are finished.',
  },
  {
    code: 'karim',
    name: 'Karim Haddad',
    country: 'JO',
    school: 3,
    language: 'ar',
    subjects: ['history', 'geography', 'foreign-languages'],
    languages: { ar: 'native', en: 'B2', fr: 'B1' },
    ages: [13, 17],
    plus: true,
    about:
      'أدرّس التاريخ والجغرافيا في جبل اللويبدة في عمّان. من شباك الصف نرى سبعة جبال، وتحت المدرسة طريق روماني.\n\nI teach history and geography in Amman. My pupils know their city well and would like to show it.',
    ideas: 'المدن القديمة التي ما زال الناس يسكنونها؛ الماء حين يكون قليلًا؛ رسائل حقيقية بين الطلاب.',
  },
  {
    code: 'claire',
    name: 'Claire Moreau',
    country: 'FR',
    school: 4,
    language: 'fr',
    subjects: ['history', 'language-literature', 'history-of-culture'],
    languages: { fr: 'native', en: 'B2', it: 'B1' },
    ages: [11, 15],
    plus: true,
    about:
      'Professeure d’histoire et de lettres dans un collège du 7e arrondissement de Lyon. Mes élèves viennent de partout et savent déjà beaucoup du monde ; j’aimerais qu’ils l’écrivent.',
    ideas: 'La ville comme un livre ouvert, le pain, les lettres, la radio. Un projet par an, mais bien fait.',
  },
]

/** A member whom the service of her country has still to validate. */
export const castMember = { code: 'dimitra', name: 'Dimitra Vlachou', country: 'GR', school: 1, language: 'el' }

/** Officers of the cast. No country: the Central Support Service. */
export const castOfficers = [
  { code: 'maria', name: 'Maria Georgiou', country: 'GR', language: 'el' },
  { code: 'jukka', name: 'Jukka Nieminen', country: 'FI', language: 'en' },
  { code: 'layla', name: 'Layla Al-Majali', country: 'JO', language: 'ar' },
  { code: 'sofia', name: 'Sofia Lindqvist', country: null, language: 'en' },
]

/** Pupils of the cast, in the cast's liveliest space. They are known by their user names, as pupils are. */
export const castPupils: { code: string; nickname: string; animal: Animal; userName: string; teacher: string; language: string }[] = [
  { code: 'nikos', nickname: 'Nikos', animal: 'fox', userName: 'brave-fox-27', teacher: 'eleni', language: 'el' },
  { code: 'helmi', nickname: 'Helmi', animal: 'owl', userName: 'curious-owl-31', teacher: 'aino', language: 'en' },
]

/** The secret of every pupil of the invented world. */
export const pupilSecret = 'seashark'
