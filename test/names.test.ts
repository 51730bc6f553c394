import { afterAll, beforeAll, expect, test } from 'vitest'
import { membersUrl } from '../src/modules/members/urls.ts'
import { makeContact } from '../src/modules/partners/factory.ts'
import { contactsUrl, partnersUrl } from '../src/modules/partners/urls.ts'
import { type Made, makeTeacher } from '../src/modules/people/factory.ts'
import { personUrl } from '../src/modules/people/urls.ts'
import { makeProject } from '../src/modules/projects/factory.ts'
import { projectUrl } from '../src/modules/projects/urls.ts'
import { makeSchool } from '../src/modules/schools/factory.ts'
import { schoolsUrl, schoolUrl } from '../src/modules/schools/urls.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let aino: Made, nikos: Made, rania: Made, project: { id: string }
beforeAll(async () => {
  world = await makeWorld()
  const volos = await makeSchool(world, { name: 'Γυμνάσιο Βόλου', country: 'GR', town: 'Βόλος' })
  const amman = await makeSchool(world, { name: 'مدرسة الأمل', country: 'JO', town: 'عمان' })
  aino = await makeTeacher(world, { name: 'Aino Virtanen', country: 'FI', school: 'Oulun lyseo', languages: { fi: 'native', en: 'C1' } })
  nikos = await makeTeacher(world, { name: 'Νίκος Παππάς', country: 'GR', school: volos, languages: { en: 'C1' } })
  rania = await makeTeacher(world, { name: 'رانيا حداد', country: 'JO', school: amman, languages: { ar: 'native', en: 'C1' } })
  await makeContact(world, aino, nikos)
  await makeContact(world, aino, rania)
  project = await makeProject(world, { founders: [aino, nikos], title: 'Rivers' })
})
afterAll(() => world.end())

/** The names that a page says in Latin letters beside their own. */
async function beside(who: Made, address: string): Promise<string[]> {
  const { status, text } = await (await world.as(who)).get(address)
  expect([address, status]).toEqual([address, 200])
  return [
    ...new Set(
      [...text.matchAll(/<bdi aria-hidden="true">([^<]+)<\/bdi> <span class="latin" lang="und-Latn" dir="ltr">([^<]+)</g)].map(
        ([, own, latin]) => `${own} ${latin}`,
      ),
    ),
  ].sort()
}

const [person, school, town] = ['Νίκος Παππάς Nikos Pappas', 'Γυμνάσιο Βόλου Gymnasio Volou', 'Βόλος Volos']
const pages = (): [string, string[]][] => [
  [schoolUrl(nikos.schoolId as string), [person, school, town]],
  [`${schoolsUrl}?q=Volos`, [school, town]],
  [personUrl(nikos.id), [person, school, town]],
  [`${partnersUrl}?q=Pappas`, [person, school, town]],
  [contactsUrl, [person, school, town, 'عمان Amman']],
  [projectUrl(project.id), [person, school, town]],
  [membersUrl(project.id), [person, school]],
]

test('U15: where people meet names of another script, they stand in Latin letters beside them', async () => {
  for (const [address, expected] of pages()) expect([address, await beside(aino, address)]).toEqual([address, expected.sort()])
})

test('U15: whoever reads the script is told nothing: of the page, of the country, of a language that is spoken', async () => {
  const speaker = await makeTeacher(world, { name: 'Outi Laine', country: 'FI', school: 'Lyseo', languages: { fi: 'native', el: 'B1' } })
  await makeContact(world, speaker, nikos)
  for (const address of [schoolUrl(nikos.schoolId as string), personUrl(nikos.id), contactsUrl])
    expect([await beside(nikos, address), await beside(speaker, address)]).toEqual([[], []])
  expect(await beside(aino, `/el${personUrl(nikos.id)}`)).toEqual([])
})

test('U15: on an Arabic page the name comes first, and the line keeps its direction', async () => {
  const { text } = await (await world.as(rania)).get(`/ar${personUrl(nikos.id)}`)
  expect(text).toContain('<h1><bdi aria-hidden="true">Νίκος Παππάς</bdi> <span class="latin" lang="und-Latn" dir="ltr">Nikos Pappas</span></h1>')
  expect(text).toContain('</span></a>، <bdi aria-hidden="true">Βόλος</bdi> <span class="latin" lang="und-Latn" dir="ltr">Volos</span>، ')
})

test('U15: no vowels are made up for Arabic names: a town is what maps call it, a person and a school stay as they are', async () => {
  const { text } = await (await world.as(aino)).get(`/en${personUrl(rania.id)}`)
  expect(text).toContain('<h1><bdi>رانيا حداد</bdi></h1>')
  expect(text).toContain(
    '<bdi>مدرسة الأمل</bdi></a>, <bdi aria-hidden="true">عمان</bdi> <span class="latin" lang="und-Latn" dir="ltr">Amman</span>, <bdi>Jordan</bdi>',
  )
})

test('U14: the title of a window keeps its order whatever the name in it', async () => {
  const titleOf = async (who: Made, address: string) => /<title>([^<]*)/.exec((await (await world.as(who)).get(address)).text)?.[1]
  expect(await titleOf(aino, `/en${personUrl(rania.id)}`)).toBe('\u200e\u2068رانيا حداد\u2069 · OpenTwinning')
  expect(await titleOf(aino, personUrl(nikos.id))).toBe('Νίκος Παππάς · OpenTwinning')
  expect(await titleOf(rania, `/ar${personUrl(aino.id)}`)).toBe('\u200f\u2068Aino Virtanen\u2069 · \u2068OpenTwinning\u2069')
})

test('F4: what is stacked on the letters of a name is not kept', async () => {
  const browser = await world.as(aino)
  await browser.submit('/account/name', { name: `Ai${'\u0300\u0316'.repeat(50)}no Virtanen`, language: 'en', timeZone: '' })
  expect((await browser.get(`/en${personUrl(aino.id)}`)).text).toContain(`<h1><bdi>${'Ai\u0300\u0316\u0300no'.normalize('NFC')} Virtanen</bdi></h1>`)
})
