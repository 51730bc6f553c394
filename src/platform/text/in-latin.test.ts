import { expect, test } from 'vitest'
import { inLatin } from './in-latin.ts'

test.each([
  ['Θεσσαλονίκη', 'GR', 'Thessaloniki'],
  ['Ευαγγελία Μπαμπινιώτη', 'GR', 'Evangelia Bampinioti'],
  ['Αυγή Ευθυμίου', 'GR', 'Avgi Efthymiou'],
  ['Αϋφαντής Σούνιο', 'GR', 'Ayfantis Sounio'],
  ['3ο ΓΕΛ Χανίων', 'GR', '3o GEL Chanion'],
  ['Λευκωσία', 'CY', 'Lefkosia'],
  ['Зоряна Згурська', 'UA', 'Zoriana Zghurska'],
  ['Юлія Їжакевич', 'UA', 'Yuliia Yizhakevych'],
  ['Слов’янськ', 'UA', 'Sloviansk'],
  ['Харків', 'PL', 'Kharkiv'],
  ['Гимназия', 'UA', 'Hymnazyia'],
  ['София', 'BG', 'Sofia'],
  ['Кръстьо Щерев', 'BG', 'Krastyo Shterev'],
  ['Ђорђе Живковић', 'RS', 'Đorđe Živković'],
  ['Битола', 'MK', 'Bitola'],
  ['Љупчо Ѓорѓиев', null, 'Ljupčo Gjorgjiev'],
  ['Чехов', 'EE', 'Chekhov'],
  ['თბილისის 5-ე საჯარო სკოლა', 'GE', 'Tbilisis 5-e Sajaro Skola'],
  ['ნინო ბერიძე', 'GE', 'Nino Beridze'],
  ['Երևան', 'AM', 'Yerevan'],
  ['Գյումրի', 'AM', 'Gyumri'],
  ['Gymnasium Βόλου (Volos)', 'GR', 'Gymnasium Volou (Volos)'],
])('U15: “%s” of %s is “%s” in Latin letters', (name, country, latin) => expect(inLatin(name, country)).toBe(latin))

test('U15: nothing is made up for names in Latin letters, nor for those whose letters do not say how they are spoken', () => {
  expect(['Žofia', 'Nguyễn 3', '', '…', 'محمد', 'دانيאל', 'Θ محمد'].map((name) => inLatin(name))).toEqual(Array(7).fill(undefined))
})
