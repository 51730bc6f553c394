import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../../test/browser.ts'
import { withoutKeys } from '../../../test/key-of.ts'
import { makeWorld, type World } from '../../../test/world.ts'
import { makeCentral, makeMember, makeOfficer, makeTeacher } from '../people/factory.ts'
import { type CreatedSpace, joinSpace, makeComment, makePicture, makePost, makePupil, makeSpace } from './factory.ts'

const cast = [
  'founder',
  'administrator',
  'teacher',
  'guest',
  'pupilAdministrator',
  'pupil',
  'lockedPupil',
  'pupilElsewhere',
  'formerTeacher',
  'outsider',
  'member',
  'officer',
  'otherOfficer',
  'central',
  'visitor',
] as const
type Who = (typeof cast)[number]

let world: World
let browsers: Record<Who, Browser>
let open: Ids
let closed: Ids
type Ids = { space: CreatedSpace; post: string; comment: string; picture: string; pupil: string; otherPupil: string; person: string; contact: string }

beforeAll(async () => {
  world = await makeWorld()
  const founder = await makeTeacher(world, { name: 'Marta Oliveira' })
  const partner = await makeTeacher(world, { name: 'Nikos Papadakis', country: 'GR', school: 'Πάτρα' })
  const own = { id: founder.schoolId as string }
  const [administrator, teacher, formerTeacher] = [
    await makeTeacher(world, { name: 'Ana', school: own }),
    await makeTeacher(world, { name: 'Luís', school: own }),
    await makeTeacher(world, { school: own }),
  ]
  const guest = await makeTeacher(world, { name: 'Head', country: 'FR', school: 'Lyon', state: 'registered' })
  const friend = await makeTeacher(world, { name: 'Claire', country: 'FR', school: 'Lyon' })
  for (const [one, other] of [
    [founder, friend],
    [friend, founder],
  ] as const)
    await world.db.insertInto('contacts').values({ person_id: one.id, contact_id: other.id }).execute()

  const make = async (state: 'active' | 'closed'): Promise<Ids> => {
    const space = await makeSpace(world, [founder, partner], { title: `Rivers ${state}`, state })
    await joinSpace(world, space, administrator, 'administrator')
    await joinSpace(world, space, teacher, 'teacher')
    await joinSpace(world, space, guest, 'guest')
    await joinSpace(world, space, formerTeacher, 'teacher')
    await world.db.updateTable('memberships').set({ left_at: new Date() }).where('person_id', '=', formerTeacher.id).execute()
    const pupil = await makePupil(world, space, founder, { nickname: 'Zuzanna' })
    const otherPupil = await makePupil(world, space, partner, { nickname: 'Eleftheria' })
    const post = await makePost(world, space, { person: founder })
    const comment = await makeComment(world, post, { pupil })
    const picture = await makePicture(world, space, { person: founder })
    return {
      space,
      post: post.id,
      comment: comment.id,
      picture: picture.id,
      pupil: pupil.id,
      otherPupil: otherPupil.id,
      person: teacher.id,
      contact: `${friend.id}.${friend.schoolId}`,
    }
  }
  open = await make('active')
  closed = await make('closed')

  const outsider = await makeTeacher(world, { name: 'Outsider', school: own })
  const elsewhere = await makeSpace(world, [outsider, partner], { title: 'Elsewhere' })
  const pupils = {
    pupilAdministrator: await makePupil(world, open.space, founder, { nickname: 'Rui', administrator: true }),
    pupil: await makePupil(world, open.space, founder, { nickname: 'Vasco' }),
    lockedPupil: await makePupil(world, open.space, founder, { nickname: 'Locked', locked: true }),
    pupilElsewhere: await makePupil(world, elsewhere, outsider, { nickname: 'Elsewhere' }),
  }
  const people = {
    founder,
    administrator,
    teacher,
    guest,
    formerTeacher,
    outsider,
    member: await makeMember(world),
    officer: await makeOfficer(world, { country: 'PT' }),
    otherOfficer: await makeOfficer(world, { country: 'SE' }),
    central: await makeCentral(world),
  }
  const all: Partial<Record<Who, Browser>> = { visitor: world.visitor() }
  for (const [who, person] of Object.entries(people)) all[who as Who] = await world.as(person)
  for (const [who, pupil] of Object.entries(pupils)) all[who as Who] = await world.as(pupil, 'pupil')
  browsers = all as Record<Who, Browser>
})
afterAll(() => world.end())

/** Statuses for the whole cast; whoever is not named meets 404, a visitor (and a locked pupil, who is one) that one has to sign in. */
async function expectStatuses(
  act: (browser: Browser) => Promise<{ status: number; location: string | null }>,
  allowed: Partial<Record<Who, number>>,
): Promise<void> {
  const seen: Partial<Record<Who, string>> = {}
  const wanted: Partial<Record<Who, string>> = {}
  for (const who of cast) {
    const { status, location } = await act(browsers[who])
    seen[who] = status === 401 || location?.startsWith('/sign-in') ? 'sign-in' : String(status)
    wanted[who] = who === 'visitor' || who === 'lockedPupil' ? 'sign-in' : String(allowed[who] ?? 404)
  }
  expect(seen).toEqual(wanted)
}

const staff = (status: number) => ({ founder: status, administrator: status, teacher: status })
const writers = (status: number) => ({ ...staff(status), pupilAdministrator: status })
const insiders = (status: number) => ({ ...writers(status), pupil: status })
const everyone = (status: number) => ({ ...insiders(status), guest: status })

describe('reading', () => {
  const pages: [string, (ids: Ids) => string, Partial<Record<Who, number>>][] = [
    ['journal', ({ space }) => `/twinspaces/${space.id}`, everyone(200)],
    ['a post', ({ space, post }) => `/twinspaces/${space.id}/posts/${post}`, everyone(200)],
    ['materials', ({ space }) => `/twinspaces/${space.id}/materials`, everyone(200)],
    ['members', ({ space }) => `/twinspaces/${space.id}/members`, everyone(200)],
    ['pupils', ({ space }) => `/twinspaces/${space.id}/pupils`, staff(200)],
    ['a removal that has not happened', ({ space, post }) => `/twinspaces/${space.id}/posts/${post}/removal`, {}],
    ['a picture in no such width', ({ space, picture }) => `/twinspaces/${space.id}/pictures/${picture}/333`, {}],
  ]
  test.each(pages)('%s', async (_name, path, allowed) => {
    await expectStatuses((browser) => browser.get(path(open)), allowed)
  })

  test('the stream', async () => {
    await expectStatuses((browser) => browser.get(`/twinspaces/${open.space.id}/stream`), everyone(200))
  })
})

describe('writing', () => {
  const bad = { body: '', alt: '', list: '', contact: '', role: '' }
  const forms: [string, (ids: Ids) => string, Partial<Record<Who, number>>][] = [
    ['a post', ({ space }) => `/twinspaces/${space.id}/posts`, writers(422)],
    ['a comment', ({ space, post }) => `/twinspaces/${space.id}/posts/${post}/comments`, insiders(422)],
    ['a picture', ({ space }) => `/twinspaces/${space.id}/materials`, writers(422)],
    ['a picture for a page', ({ space }) => `/twinspaces/${space.id}/pictures`, writers(422)],
    ['a member', ({ space }) => `/twinspaces/${space.id}/members`, { founder: 422, administrator: 422 }],
    ['a role', ({ space, person }) => `/twinspaces/${space.id}/members/${person}/role`, { founder: 422, administrator: 422 }],
    ['a list of pupils', ({ space }) => `/twinspaces/${space.id}/pupils/preview`, staff(422)],
    ['pupils', ({ space }) => `/twinspaces/${space.id}/pupils`, staff(422)],
    ['cards', ({ space }) => `/twinspaces/${space.id}/pupils/cards`, staff(422)],
  ]
  test.each(forms)('%s', async (_name, path, allowed) => {
    await expectStatuses((browser) => browser.post(path(open), bad), allowed)
  })

  test('removal and restoration', async () => {
    const { space } = open
    for (const [kind, allowed] of [
      ['posts', { founder: 303, administrator: 303 }],
      ['comments', staff(303)],
      ['pictures', { founder: 303, administrator: 303 }],
    ] as const) {
      const item = kind === 'posts' ? open.post : kind === 'comments' ? open.comment : open.picture
      await expectStatuses((browser) => browser.post(`/twinspaces/${space.id}/${kind}/${item}/removal`), allowed)
      await expectStatuses((browser) => browser.get(`/twinspaces/${space.id}/${kind}/${item}/removal`), { founder: 200, administrator: 200 })
      await expectStatuses((browser) => browser.post(`/twinspaces/${space.id}/${kind}/${item}/restoration`), {
        founder: 303,
        administrator: 303,
        ...(kind === 'comments' ? { teacher: 303 } : {}),
        ...restored,
      })
    }
  })
  // Once back, putting back again changes nothing, for anybody who belongs here but guests.
  const restored = { teacher: 303, pupil: 303, pupilAdministrator: 303 }

  test('managing a pupil: teachers of the pupil’s own school', async () => {
    const { space, pupil, otherPupil } = open
    for (const act of ['lock', 'unlocking', 'role']) {
      await expectStatuses((browser) => browser.post(`/twinspaces/${space.id}/pupils/${pupil}/${act}`), staff(303))
      await expectStatuses((browser) => browser.post(`/twinspaces/${space.id}/pupils/${otherPupil}/${act}`), {})
    }
    await expectStatuses((browser) => browser.post(`/twinspaces/${space.id}/pupils/cards`, { pupil: [pupil], reason: 'lost' }), staff(200))
    await expectStatuses((browser) => browser.post(`/twinspaces/${space.id}/pupils/cards`, { pupil: [otherPupil], reason: 'lost' }), {})
    await expectStatuses((browser) => browser.post(`/twinspaces/${space.id}/pupils/${otherPupil}/removal`), {})
  })
})

describe('a closed space', () => {
  const forms: [string, (ids: Ids) => string, Record<string, string>][] = [
    ['a post', ({ space }) => `/twinspaces/${space.id}/posts`, { body: 'Too late' }],
    ['a comment', ({ space, post }) => `/twinspaces/${space.id}/posts/${post}/comments`, { body: 'Too late' }],
    ['a member', ({ space }) => `/twinspaces/${space.id}/members`, { role: 'teacher' }],
    ['a role', ({ space, person }) => `/twinspaces/${space.id}/members/${person}/role`, { role: 'administrator' }],
    ['a removed member', ({ space, person }) => `/twinspaces/${space.id}/members/${person}/removal`, {}],
    ['a departure', ({ space }) => `/twinspaces/${space.id}/departure`, {}],
    ['a removed post', ({ space, post }) => `/twinspaces/${space.id}/posts/${post}/removal`, {}],
    ['a removed comment', ({ space, comment }) => `/twinspaces/${space.id}/comments/${comment}/removal`, {}],
    ['a removed picture', ({ space, picture }) => `/twinspaces/${space.id}/pictures/${picture}/removal`, {}],
    ['a list of pupils', ({ space }) => `/twinspaces/${space.id}/pupils/preview`, { list: 'Zoé' }],
    ['pupils', ({ space }) => `/twinspaces/${space.id}/pupils`, { list: 'Zoé', userNames: 'happy-owl-99' }],
    ['a lock', ({ space, pupil }) => `/twinspaces/${space.id}/pupils/${pupil}/lock`, {}],
    ['a removed pupil', ({ space, pupil }) => `/twinspaces/${space.id}/pupils/${pupil}/removal`, {}],
  ]
  test.each(forms)('refuses %s with a message', async (_name, path, fields) => {
    const page = await browsers.founder.post(path(closed), { contact: closed.contact, ...fields })
    expect(page.status).toBe(422)
    expect(page.text).toContain('The project has been closed in the meantime')
  })

  test('refuses pictures and new cards with a message', async () => {
    const file = new Blob([new Uint8Array([1, 2, 3])])
    expect((await browsers.founder.post(`/twinspaces/${closed.space.id}/materials`, { alt: 'A', pictures: file })).text).toContain(
      'The project has been closed in the meantime',
    )
    expect((await browsers.founder.post(`/twinspaces/${closed.space.id}/pictures`, { alt: 'A', picture: file })).text).toContain(
      'The project has been closed in the meantime',
    )
    expect((await browsers.founder.post(`/twinspaces/${closed.space.id}/pupils/cards`, { pupil: [closed.pupil], reason: 'lost' })).text).toContain(
      'The project has been closed in the meantime',
    )
  })

  test('can be read, without forms', async () => {
    const page = await browsers.founder.get(`/twinspaces/${closed.space.id}`)
    expect(page.text).toContain('This project is closed.')
    expect(page.text).toContain('The Mondego is high today.')
    expect(page.text).not.toContain('<textarea')
  })
})

test('guests read without learning who the pupils are', async () => {
  for (const path of ['', '/materials', '/members', `/posts/${open.post}`]) {
    // Three letters of a name come up by chance in a form's key.
    const text = withoutKeys(await browsers.guest.get(`/twinspaces/${open.space.id}${path}`))
    for (const name of ['Zuzanna', 'Eleftheria', 'Vasco', 'Rui', open.pupil]) expect(text).not.toContain(name)
  }
  expect((await browsers.guest.get(`/twinspaces/${open.space.id}`)).text).toContain('A pupil')
  expect((await browsers.pupil.get(`/twinspaces/${open.space.id}/members`)).text).toContain('Zuzanna')
})

test('a teacher whose validation ends is outside at once', async () => {
  const lapsed = await makeTeacher(world, { country: 'FR', school: 'Paris' })
  await joinSpace(world, open.space, lapsed, 'teacher')
  const browser = await world.as(lapsed)
  expect((await browser.get(`/twinspaces/${open.space.id}`)).status).toBe(200)
  await world.db.updateTable('people').set({ state: 'refused' }).where('id', '=', lapsed.id).execute()
  expect((await browser.get(`/twinspaces/${open.space.id}`)).status).toBe(404)
})

test('there is no space before a project is approved', async () => {
  const [one, other] = [await makeTeacher(world), await makeTeacher(world, { country: 'FR', school: 'Nantes' })]
  const early = await makeSpace(world, [one, other])
  await world.db.updateTable('projects').set({ state: 'waiting-for-approval' }).where('id', '=', early.id).execute()
  expect((await (await world.as(one)).get(`/twinspaces/${early.id}`)).status).toBe(404)
})
