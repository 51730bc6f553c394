import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeMember } from '../people/factory.ts'
import { makeSchool } from './factory.ts'
import { findSchools, jobs, likelyDuplicates } from './index.ts'
import { searchSchools } from './queries.ts'

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
    { name: 'Základní škola Kampa', country: 'CZ', town: 'Praha 1' },
    { name: 'Luisengymnasium', country: 'DE', town: 'München' },
    { name: 'Liceum im. Kopernika', country: 'PL', town: 'Warszawa' },
    { name: 'Гімназія № 3', country: 'UA', town: 'Київ' },
    { name: 'مدرسة المنهل', country: 'JO', town: 'عمّان' },
    { name: 'Основна школа Вук Караџић', country: 'RS', town: 'Ниш' },
    { name: 'Osnovna škola Đura Jakšić', country: 'RS', town: 'Zaječar' },
    { name: 'Scoil Bhríde', country: 'IE', town: 'Cork' },
    { name: 'School of Warsaw Street', country: 'IE', town: 'Cork' },
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
  ['kampa Prague', 'Základní škola Kampa, Praha 1'],
  ['Prague', 'Základní škola Kampa, Praha 1'],
  ['Πράγα', 'Základní škola Kampa, Praha 1'],
  ['Munich', 'Luisengymnasium, München'],
  ['Monaco di Baviera', 'Luisengymnasium, München'],
  ['Kopernika Варшава', 'Liceum im. Kopernika, Warszawa'],
  ['Kyiv', 'Гімназія № 3, Київ'],
  ['Kiev', 'Гімназія № 3, Київ'],
  ['himnaziia kyiv', 'Гімназія № 3, Київ'],
  ['Thessaloniki', '2ο Γυμνάσιο Καλαμαριάς, Θεσσαλονίκη'],
  ['gymnasio kalamarias', '2ο Γυμνάσιο Καλαμαριάς, Θεσσαλονίκη'],
  ['Solun', '2ο Γυμνάσιο Καλαμαριάς, Θεσσαλονίκη'],
  ['Thesaloniki', '2ο Γυμνάσιο Καλαμαριάς, Θεσσαλονίκη'],
  ['Amman', 'مدرسة المنهل, عمّان'],
  ['Jordan', 'مدرسة المنهل, عمّان'],
  ['Vuk Karadžić', 'Основна школа Вук Караџић, Ниш'],
  ['vuk karadzic', 'Основна школа Вук Караџић, Ниш'],
  ['Ђура Јакшић', 'Osnovna škola Đura Jakšić, Zaječar'],
  ['Djura Jaksic', 'Osnovna škola Đura Jakšić, Zaječar'],
  ['sciol bhride', 'Scoil Bhríde, Cork'],
  ['scoil bhrdie', 'Scoil Bhríde, Cork'],
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
  [{ name: 'Schubart Gymnasium', town: 'Ostwürttemberg', country: 'DE' }, ['Schubart Gymnasium Partnerschule für Europa']],
  [{ name: 'Luisengymnasium', town: 'Munich', country: 'DE' }, ['Luisengymnasium']],
  [{ name: 'Himnaziia 3', town: 'Kyiv', country: 'UA' }, ['Гімназія № 3']],
])('who adds %j is shown %j', async (described, expected) => {
  expect((await likelyDuplicates(world.db, described)).map(({ name }) => name)).toEqual(expected)
})

test('R9: of many schools of one name, those are shown whose town is spelled alike; of few, all', async () => {
  const towns = ['Linz', 'Graz', 'Wels', 'Steyr', 'Villach', 'Klagenfurt']
  for (const town of towns.slice(0, 5)) await makeSchool(world, { name: 'Volksschule Mitte', country: 'AT', town })
  const shown = async (town: string) =>
    (await likelyDuplicates(world.db, { name: 'Volksschule Mitte', town, country: 'AT' })).map((school) => school.town).sort()
  expect(await shown('Feldkirch')).toEqual(['Graz', 'Linz', 'Steyr', 'Villach', 'Wels'])
  await makeSchool(world, { name: 'Volksschule Mitte', country: 'AT', town: towns[5] as string })
  expect(await shown('Feldkirch')).toEqual([])
  expect(await shown('Klagnfurt')).toEqual(['Klagenfurt'])
})

const listed = async (text: string) => (await searchSchools(world.db, { text, country: '', page: 1 })).schools.map(({ name }) => name)

test('R8: on the page of schools the exact name comes first, whatever its country', async () => {
  for (let at = 0; at < 12; at++) await makeSchool(world, { name: `Agora Lyceum ${at}`, country: 'BE', town: 'Gent' })
  await makeSchool(world, { name: 'Nieuwe Agora', country: 'AT', town: 'Wien' })
  await makeSchool(world, { name: 'Agora', country: 'NL', town: 'Roermond' })
  expect((await listed('agora'))[0]).toBe('Agora')
  expect((await listed('AGORA roermond'))[0]).toBe('Agora')
  expect((await listed('agora')).at(-1)).toBe('Nieuwe Agora')
})

test('U6: the page of schools understands places and countries, and says so; the name of a place is also a word', async () => {
  expect(await listed('Warsaw')).toEqual(['School of Warsaw Street', 'Liceum im. Kopernika'])
  expect(await listed('"Warsaw"')).toEqual(['School of Warsaw Street'])
  expect(await listed('scoil Ireland')).toEqual(['Scoil Bhríde'])
  const { text } = await world.visitor().get('/schools?q=scoil+Ireland')
  expect(text).toContain('Country: Ireland')
  expect(text).toContain('href="/schools?q=scoil"')
  expect(text).toContain('href="/schools?q=scoil+%22Ireland%22"')
  expect((await world.visitor().get('/schools?q=aa+bb+cc+dd+ee+ff+gg+hh+ii+jj')).text).toMatch(/Left out: .*ii.*jj/)
})

test('U6: so does the picker, also without JavaScript', async () => {
  const browser = await world.as(await makeMember(world, { country: 'FR' }))
  expect((await browser.get('/schools/suggestions?q=Prague')).text).toContain('Základní škola Kampa')
  expect((await browser.get('/schools/suggestions?q=Kiev')).text).toContain('Гімназія № 3')
  const page = await browser.submit('/welcome/school', { 'school-text': 'Munich', 'school-search': 'on' })
  expect(page.text).toContain('Luisengymnasium')
})

test('R8: with several slips the page of schools finds, too, and never asks more than six questions', async () => {
  expect(await listed('Luisengymnasum Munchn Bayern')).toEqual(['Luisengymnasium'])
  const counts: number[] = []
  for (const q of ['', 'agora', 'Greece', 'sciol', 'Munich', 'zzzz qqqq xxxx yyyy', 'Luisengymnasum Munchn Bayern'])
    counts.push(await world.counting(() => world.visitor().get(`/schools?q=${encodeURIComponent(q)}`)))
  expect(counts).toEqual([2, 2, 2, 4, 2, 4, 5])
})

test('what schools are found by is folded anew by a job', async () => {
  await world.db.updateTable('schools').set({ search_text: 'гимназиа' }).where('town', '=', 'Київ').execute()
  expect((await names('Kyiv'))[0]).toBeUndefined()
  await jobs['fold-schools']?.(world.app, {})
  expect((await names('Kyiv'))[0]).toBe('Гімназія № 3, Київ')
})
