import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeSchool } from './factory.ts'
import { findSchools, likelyDuplicates } from './index.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  const schools = [
    { name: 'Schubart Gymnasium Partnerschule für Europa', country: 'DE', town: 'Aalen', postcode: '73430', number: 'BW-75774', lat: 48.839, lon: 10.082 },
    { name: 'Theodor Heuss Gymnasium', country: 'DE', town: 'Aalen', lat: 48.841, lon: 10.089 },
    { name: 'Schubert Grundschule', country: 'AT', town: 'Wien', lat: 48.2, lon: 16.37 },
    { name: 'Āgenskalna sākumskola', country: 'LV', town: 'Rīga' },
    { name: '2ο Γυμνάσιο Καλαμαριάς', country: 'GR', town: 'Θεσσαλονίκη' },
    { name: 'Ліцей № 5', country: 'UA', town: 'Житомир' },
    { name: 'AMPERE', type: 'COLLEGE', country: 'FR', town: 'ARLES', number: '0132572A', lat: 43.67, lon: 4.63 },
    { name: 'SAN ANTONIO', country: 'FR', town: 'NICE', lat: 43.7, lon: 7.26 },
    { name: 'CEIP SAN ANTONIO', country: 'ES', town: 'TELDE', lat: 28, lon: -15.4 },
    { name: 'CEIP SAN ANTONIO', country: 'ES', town: 'BREÑA BAJA', lat: 28.6, lon: -17.8 },
  ]
  for (const school of schools) await makeSchool(world, school)
})
afterAll(() => world.end())

const names = async (text: string, more: { country?: string; near?: { lat: number; lon: number } } = {}) =>
  (await findSchools(world.db, { text, ...more })).map(({ name, town }) => `${name}, ${town}`)

const schubart = 'Schubart Gymnasium Partnerschule für Europa, Aalen'

test.each([
  ['schubart', schubart],
  ['SCHUB aal', schubart],
  ['Schubrat Gimnasium', schubart],
  ['Schubrat Gimna', schubart],
  ['gymnasium schubart aalen', schubart],
  ['73430 schubart', schubart],
  ['BW-75774', schubart],
  ['agenskalna', 'Āgenskalna sākumskola, Rīga'],
  ['ĀGENSKALNA SĀKUMSKOLA', 'Āgenskalna sākumskola, Rīga'],
  ['agenskalna sakumskolla riga', 'Āgenskalna sākumskola, Rīga'],
  ['γυμνασιο καλαμαριας', '2ο Γυμνάσιο Καλαμαριάς, Θεσσαλονίκη'],
  ['ΓΥΜΝΑΣΙΟ Καλαμαριάς', '2ο Γυμνάσιο Καλαμαριάς, Θεσσαλονίκη'],
  ['γιμνάσιο Καλαμαριας', '2ο Γυμνάσιο Καλαμαριάς, Θεσσαλονίκη'],
  ['ліцей житомр', 'Ліцей № 5, Житомир'],
  ['Collège Ampère', 'AMPERE, ARLES'],
  ['Schubart Gymnasium Buxtehude', schubart],
])('“%s” finds %s first', async (text, expected) => {
  expect((await names(text))[0]).toBe(expected)
})

test('as spelled comes before similar spelling', async () => {
  expect(await names('schubert')).toEqual(['Schubert Grundschule, Wien', schubart])
})

test('the teacher’s country comes first, then what is near', async () => {
  expect(await names('san antonio', { country: 'ES', near: { lat: 28.6, lon: -17.7 } })).toEqual([
    'CEIP SAN ANTONIO, BREÑA BAJA',
    'CEIP SAN ANTONIO, TELDE',
    'SAN ANTONIO, NICE',
  ])
  expect((await names('san antonio', { country: 'FR' }))[0]).toBe('SAN ANTONIO, NICE')
})

test.each(['', '   ', '!?', "'", "x' | 'q", '\\', '<->', '%', 'zzzzzzzz qqqqqqq'])('“%s” finds nothing and breaks nothing', async (text) => {
  expect(await names(text)).toEqual([])
})

test('a limit is kept', async () => {
  expect(await findSchools(world.db, { text: 'a' }, 2)).toHaveLength(2)
})

test.each([
  [{ name: 'Schubart-Gymnasium', town: 'Aalen', country: 'DE' }, ['Schubart Gymnasium Partnerschule für Europa']],
  [{ name: 'Gymnasium Theodor Heuß', town: 'aalen', country: 'DE' }, ['Theodor Heuss Gymnasium']],
  [{ name: 'Schubart Gymnasium', town: 'Unterkochen', country: 'DE', lat: 48.835, lon: 10.085 }, ['Schubart Gymnasium Partnerschule für Europa']],
  [{ name: 'Shubart Gymnasium', town: 'Alen', country: 'DE' }, ['Schubart Gymnasium Partnerschule für Europa']],
  [{ name: 'Schubert Grundschule', town: 'Wien', country: 'DE' }, []],
  [{ name: 'Waldorfschule', town: 'Aalen', country: 'DE' }, []],
])('who adds %j is shown %j', async (described, expected) => {
  expect((await likelyDuplicates(world.db, described)).map(({ name }) => name)).toEqual(expected)
})
