import { expect, test } from 'vitest'
import { isTooLong, shownNames } from './domain/names.ts'
import { type Reading, readList } from './domain/read-list.ts'

const namesOf = (list: string, reading?: Reading): string[] => shownNames(readList(list, reading).pupils)

test('F17: names one a line, side by side, after numbers and bullets of any kind', () => {
  expect(namesOf('1. Zoé\n2) Ελευθερία\n\n  - محمد \n• Anna   Maria\r\n')).toEqual(['Zoé', 'Ελευθερία', 'محمد', 'Anna Maria'])
  expect(namesOf('1\tAnna\n2\tBen\n1.Carla\n(4) David\n▪ Eva\n· Finn\n[x] Greta\n٣. ليلى')).toEqual('Anna Ben Carla David Eva Finn Greta ليلى'.split(' '))
  expect(namesOf('1 Anna\n2 Ben')).toEqual(['Anna', 'Ben'])
  expect(namesOf('3 Musketeers\nAnna')).toEqual(['3 Musketeers', 'Anna'])
  for (const line of [
    'Anna; Ben; Carla',
    'Anna, Ben,Carla,',
    'Anna،Ben؛ Carla'.replace('؛', '،'),
    'Anna;\nBen;\nCarla;',
    'Anna\nBen; Carla',
    '1. Anna; 2. Ben; 3. Carla',
  ])
    expect(namesOf(line)).toEqual(['Anna', 'Ben', 'Carla'])
})

test.each([
  ['Nachname\tVorname\tKlasse\nMuster\tAnna\t6b', 'Nachname · Vorname · Klasse', [['Anna', 'Muster', '6b']]],
  ['Nom;Prénom\nDupont;Zoé', 'Nom · Prénom', [['Zoé', 'Dupont', '']]],
  ['Α/Α\tΕπώνυμο\tΌνομα\tΤμήμα\n1\tΠαπαδάκη\tΕλένη\tΑ1', 'Α/Α · Επώνυμο · Όνομα · Τμήμα', [['Ελένη', 'Παπαδάκη', 'Α1']]],
  ['الاسم الأول,اللقب,القسم\nليلى,حداد,أ', 'الاسم الأول · اللقب · القسم', [['ليلى', 'حداد', 'أ']]],
  ['First name;Born;Class\nAnna;2014-03-01;6b', 'First name · Born · Class', [['Anna', '', '6b']]],
  ['Name\nAnna', 'Name', [['Anna', '', '']]],
  [
    'Name\nMuster, Anna\nLind, Ben',
    'Name',
    [
      ['Anna', 'Muster', ''],
      ['Ben', 'Lind', ''],
    ],
  ],
  [
    'Anna\nName',
    undefined,
    [
      ['Anna', '', ''],
      ['Name', '', ''],
    ],
  ],
  ['"Muster, Anna";"6b"', undefined, [['Anna', 'Muster', '6b']]],
  [
    'Anna\tMuster\t6b\nBen\tNowak\t6b',
    undefined,
    [
      ['Anna', 'Muster', '6b'],
      ['Ben', 'Nowak', '6b'],
    ],
  ],
  [
    'Papadaki, Eleni\nNowak, Jan',
    undefined,
    [
      ['Eleni', 'Papadaki', ''],
      ['Jan', 'Nowak', ''],
    ],
  ],
  [
    '\tMuster\nBen\tNowak',
    undefined,
    [
      ['Muster', '', ''],
      ['Ben', 'Nowak', ''],
    ],
  ],
] as const)('F17: of %j the heads are left out, and surname and class are known', (list, heads, pupils) => {
  const read = readList(list)
  expect(read.pupils.map((each) => [each.first, each.surname, each.class])).toEqual(pupils)
  expect(read.heads).toBe(heads)
})

test('F17: whoever pasted a list may say how its columns are read', () => {
  const list = 'Muster\tAnna\t6b\nNowak\tBen\t6b'
  expect(readList(list).reading).toBe('first')
  expect(namesOf(list, 'surname')).toEqual(['Anna', 'Ben'])
  expect(namesOf(list, 'names')).toEqual(['Muster', 'Anna', '6b', 'Nowak', 'Ben', '6b'])
  for (const [reading, names] of [
    ['surname', ['Anna']],
    ['first', ['Muster']],
    ['names', ['Muster', 'Anna']],
  ] as const)
    expect(namesOf('Surname;First name\nMuster;Anna', reading)).toEqual(names)
  expect(namesOf('Anna; Ben\nCarla; David', 'names')).toEqual(['Anna', 'Ben', 'Carla', 'David'])
})

test('F17: a surname is held back, but for its first letter where two share a first name, unless it is wanted', () => {
  const { pupils } = readList('Anna\tMuster\nanna\tLind\nBen\tNowak')
  expect(shownNames(pupils)).toEqual(['Anna M.', 'anna L.', 'Ben'])
  expect(shownNames(pupils, true)).toEqual(['Anna Muster', 'anna Lind', 'Ben Nowak'])
})

test('F17: nothing is cut: a name has sixty letters as they are read, an emoji being one', () => {
  const name = `${'a'.repeat(59)}👩‍👩‍👧`
  expect(namesOf(`${name} Zed`)).toEqual([`${name} Zed`])
  expect([isTooLong(name), isTooLong(`${name} 2`), isTooLong(`${name}b`), isTooLong('न्‍'.repeat(60)), isTooLong('a'.repeat(61))]).toEqual([
    false,
    false,
    true,
    false,
    true,
  ])
})

test('F17: what shows nothing is no name, and line ends of every program are line ends', () => {
  expect(namesOf('\u200b\u200b\n\u3164\n\u2800\n...\nAnna \u202eslaP\nBen\u2028Carla')).toEqual(['Anna slaP', 'Ben', 'Carla'])
})
