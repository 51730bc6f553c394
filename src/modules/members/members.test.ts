import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyOf } from '../../../test/key-of.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { statements } from '../../platform/db/client.ts'
import { type Made, makeTeacher } from '../people/factory.ts'
import { type CreatedSpace, joinSpace, makePupil, makeSpace } from '../space/factory.ts'

let world: World
let marta: Made
let nikos: Made
let claire: Made
let space: CreatedSpace

beforeAll(async () => {
  world = await makeWorld()
  marta = await makeTeacher(world)
  nikos = await makeTeacher(world, { name: 'Nikos', country: 'GR', school: 'Πάτρα' })
  claire = await makeTeacher(world, { name: 'Claire Dubois', country: 'FR', school: 'Collège de Lyon' })
  for (const [one, other] of [
    [marta, claire],
    [claire, marta],
  ] as const)
    await world.db.insertInto('contacts').values({ person_id: one.id, contact_id: other.id }).execute()
  space = await makeSpace(world, [marta, nikos])
})
afterAll(() => world.end())

const path = () => `/twinspaces/${space.id}/members`
const acts = async (id: string) =>
  (await world.db.selectFrom('audit_events').select('act').where('subject_id', '=', id).orderBy('id').execute()).map(({ act }) => act)

/** What a member's role was when the page was shown to a founder. */
async function seenOf({ id }: { id: string }): Promise<string> {
  const { text } = await (await world.as(marta)).get(path())
  return new RegExp(`action="${path()}/${id}/role"[\\s\\S]*?name="form-seen" value="([^"]+)"`).exec(text)?.[1] ?? ''
}

test('a founder brings a contact in, who is told and can enter', async () => {
  const browser = await world.as(marta)
  expect((await browser.get(path())).text).toContain('Claire Dubois · Collège de Lyon · France')
  const page = await browser.submit(path(), { contact: `${claire.id}.${claire.schoolId}`, role: 'teacher' })
  expect(page.text).toContain('New member: Claire Dubois. A notification has been sent.')
  expect((await (await world.as(claire)).get(`/twinspaces/${space.id}`)).status).toBe(200)
  const told = await world.db.selectFrom('notifications').select(['kind', 'href']).where('person_id', '=', claire.id).execute()
  expect(told).toEqual([{ kind: 'space-joined', href: `/twinspaces/${space.id}` }])
  expect(await acts(claire.id)).toEqual(['member.added'])
})

test('nobody but contacts can be brought in', async () => {
  const stranger = await makeTeacher(world, { country: 'FR', school: 'Nantes' })
  const page = await (await world.as(marta)).post(path(), { contact: `${stranger.id}.${stranger.schoolId}`, role: 'teacher' })
  expect(page.status).toBe(422)
  expect(page.text).toContain('Choose one of your contacts')
})

test('roles change, founders’ do not', async () => {
  const browser = await world.as(marta)
  expect((await browser.post(`${path()}/${nikos.id}/role`, { role: 'guest' })).status).toBe(404)
  expect((await browser.post(`${path()}/${nikos.id}/removal`)).status).toBe(404)
  const roleOf = async (who: { id: string }) =>
    (await world.db.selectFrom('memberships').select('role').where('project_id', '=', space.id).where('person_id', '=', who.id).executeTakeFirst())?.role
  expect([await roleOf(claire), await roleOf(nikos)]).toEqual(['teacher', 'founder'])
  expect((await browser.submit(`${path()}/${claire.id}/role`, { role: 'administrator', 'form-seen': await seenOf(claire) })).text).toContain(
    'The role has been changed.',
  )
  expect(await roleOf(claire)).toBe('administrator')
})

test('two give a member another role from pages of the same moment: the second is told, sees both, and decides', async () => {
  const role = `${path()}/${claire.id}/role`
  const [one, other] = [await world.as(marta), await world.as(nikos)]
  const seen = await seenOf(claire)
  expect((await one.post(role, { role: 'teacher', 'form-seen': seen })).status).toBe(303)
  const back = await other.post(role, { role: 'guest', 'form-seen': seen })
  expect(back.status).toBe(422)
  expect(back.text).toContain('Somebody else has saved this meanwhile.')
  const form = new RegExp(`<details open>[\\s\\S]*?action="${role}"[\\s\\S]*?</form>`).exec(back.text)?.[0] ?? ''
  expect(form).toMatch(/<option value="guest" selected/)
  expect(form).toMatch(/class="theirs">[^<]*Teacher/)
  const roleOf = async () =>
    (await world.db.selectFrom('memberships').select('role').where('project_id', '=', space.id).where('person_id', '=', claire.id).executeTakeFirst())?.role
  expect(await roleOf()).toBe('teacher')
  const again = /name="form-seen" value="([^"]+)"/.exec(form)?.[1]
  expect((await other.post(role, { role: 'administrator', 'form-seen': again })).status).toBe(303)
  expect(await roleOf()).toBe('administrator')
})

test('a removed teacher is out at once, and pupils left without a teacher are locked', async () => {
  const pupil = await makePupil(world, space, claire, { nickname: 'Chloé' })
  const [teacher, child] = [await world.as(claire), await world.as(pupil, 'pupil')]
  const page = await (await world.as(marta)).submit(`${path()}/${claire.id}/removal`)
  expect(page.text).toContain('The member has been removed.')
  expect((await teacher.get(`/twinspaces/${space.id}`)).status).toBe(404)
  expect((await child.get(`/twinspaces/${space.id}`)).location).toMatch(/^\/sign-in/)
  expect(page.text).toContain('Chloé')
})

test('one leaves, unless one is a founder or the last teacher of pupils', async () => {
  expect((await (await world.as(marta)).post(`/twinspaces/${space.id}/departure`)).text).toContain('Founders stay to the end.')
  const luis = await makeTeacher(world, { name: 'Luís', country: 'ES', school: 'Sevilla' })
  await joinSpace(world, space, luis, 'teacher')
  const pupil = await makePupil(world, space, luis)
  const browser = await world.as(luis)
  expect((await browser.post(`/twinspaces/${space.id}/departure`)).text).toContain('pupils would have no teacher here')
  expect((await browser.get(`/twinspaces/${space.id}`)).status).toBe(200)
  await browser.post(`/twinspaces/${space.id}/pupils/${pupil.id}/removal`)
  expect((await browser.post(`/twinspaces/${space.id}/departure`)).location).toBe('/')
  expect((await browser.get(`/twinspaces/${space.id}`)).status).toBe(404)
  expect(await acts(luis.id)).toEqual(['member.left'])
})

test('whoever has left is led home once more by the same form, and by no other', async () => {
  const eva = await makeTeacher(world, { name: 'Eva', country: 'IT', school: 'Roma' })
  await joinSpace(world, space, eva, 'teacher')
  const browser = await world.as(eva)
  const departure = `/twinspaces/${space.id}/departure`
  const fields = { 'form-key': keyOf(await browser.get(path()), departure) }
  for (const sent of ['first', 'again']) expect([sent, (await browser.post(departure, fields)).location]).toEqual([sent, '/'])
  expect((await browser.post(departure, { ...fields, words: 'others' })).status).toBe(404)
  expect(await acts(eva.id)).toEqual(['member.left'])
})

test('of two last teachers who go at the same moment one stays; who becomes a guest leaves no pupil alone', async () => {
  const rui = await makeTeacher(world, { name: 'Rui', country: 'ES', school: 'Vigo' })
  const sara = await makeTeacher(world, { name: 'Sara', country: 'ES', school: { id: String(rui.schoolId) } })
  for (const each of [rui, sara]) await joinSpace(world, space, each, 'teacher')
  const child = await world.as(await makePupil(world, space, rui), 'pupil')
  const leaving = await Promise.all([rui, sara].map(async (each) => (await world.as(each)).post(`/twinspaces/${space.id}/departure`)))
  expect(leaving.map(({ status }) => status).sort()).toEqual([303, 422])
  const staying = leaving[0]?.status === 422 ? rui : sara
  expect((await child.get(`/twinspaces/${space.id}`)).status).toBe(200)
  expect((await (await world.as(marta)).post(`${path()}/${staying.id}/role`, { role: 'guest', 'form-seen': await seenOf(staying) })).status).toBe(303)
  expect((await child.get(`/twinspaces/${space.id}`)).location).toMatch(/^\/sign-in/)
})

test('M39: the page of members loads no pupil’s user name, which it does not show', async () => {
  const busy = await makeSpace(world, [marta, nikos])
  const { nickname, userName } = await makePupil(world, busy, marta, { nickname: 'Eleftheria' })
  const browser = await world.as(marta)
  const asked: string[] = []
  statements.watch = (text) => void asked.push(text)
  const { text } = await browser.get(`/twinspaces/${busy.id}/members`)
  statements.watch = undefined
  expect([text.includes(nickname), text.includes(userName), asked.length > 0, asked.filter((each) => each.includes('user_name'))]).toEqual([
    true,
    false,
    true,
    [],
  ])
})

test('as many statements for twenty members as for two', async () => {
  const small = await makeSpace(world, [marta, nikos])
  const browser = await world.as(marta)
  const few = await world.counting(() => browser.get(`/twinspaces/${small.id}/members`))
  for (let at = 0; at < 20; at++) {
    const member = await makeTeacher(world, { name: `Teacher ${at}`, country: 'FR', school: `School ${at}` })
    await joinSpace(world, small, member, 'teacher')
    await makePupil(world, small, member, { nickname: `Pupil ${at}` })
  }
  expect(await world.counting(() => browser.get(`/twinspaces/${small.id}/members`))).toBe(few)
  expect(few).toBe(5)
})

test('the pupils of a school are counted, whatever the number of its teachers', async () => {
  const ida = await makeTeacher(world, { name: 'Ida', country: 'DK', school: 'Aarhus Skole' })
  await joinSpace(world, space, ida, 'teacher')
  for (let each = 0; each < 3; each++) await makePupil(world, space, ida)
  const { text } = await (await world.as(marta)).get(path())
  expect(/<h3>([^<]*)<\/h3>/.exec(text.slice(text.indexOf('Aarhus Skole')))?.[1]).toBe('3 pupils')
})

test('who comes back has the role that is given then, and none from before', async () => {
  const jan = await makeTeacher(world, { name: 'Jan', country: 'CZ', school: 'Brno' })
  for (const [one, other] of [
    [marta, jan],
    [jan, marta],
  ] as const)
    await world.db.insertInto('contacts').values({ person_id: one.id, contact_id: other.id }).execute()
  await joinSpace(world, space, jan, 'administrator')
  expect((await (await world.as(jan)).post(`/twinspaces/${space.id}/departure`)).status).toBe(303)
  expect((await (await world.as(marta)).post(path(), { contact: `${jan.id}.${jan.schoolId}`, role: 'guest' })).status).toBe(303)
  const member = world.db.selectFrom('memberships').select(['role', 'left_at']).where('project_id', '=', space.id).where('person_id', '=', jan.id)
  expect(await member.execute()).toEqual([{ role: 'guest', left_at: null }])
})
