import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTeacher } from '../src/modules/people/factory.ts'
import { makeReport } from '../src/modules/reports/factory.ts'
import { joinSpace, makeComment, makePicture, makePost, makePupil, makeSpace } from '../src/modules/space/factory.ts'
import { makePage } from '../src/modules/wiki/factory.ts'
import { routes } from '../src/routes.ts'
import type { Browser } from './browser.ts'
import { type Cast, makeCast } from './cast.ts'
import { makeWorld, type World } from './world.ts'

/** A space none of the readers belongs to, full of what would be recognised anywhere. */
type Secret = { project: string; school: string; teacher: string; pupil: string; post: string; comment: string; picture: string; page: string; report: string }

let world: World
let cast: Cast
let secret: Secret
/** What tells who a pupil is, and what is written in the space. */
let identity: string[]
let writing: string[]
let outsiders: Record<string, Browser>
let guest: Browser

beforeAll(async () => {
  world = await makeWorld()
  cast = await makeCast(world)
  await world.db.updateTable('pupils').set({ administrator: true }).where('id', '=', cast.nikos.id).execute()
  const zita = await makeTeacher(world, { name: 'Zita Varga', country: 'HU', school: 'Zalai Gimnázium' })
  const yves = await makeTeacher(world, { name: 'Yves Petit', country: 'FR', school: 'Collège de Brest' })
  const space = await makeSpace(world, [zita, yves])
  const pupil = await makePupil(world, space, zita, { nickname: 'Zebulon-secret-1', administrator: true })
  const locked = await makePupil(world, space, yves, { nickname: 'Zebulon-secret-2', locked: true })
  const post = await makePost(world, space, { pupil }, 'Words of a child: post')
  const comment = await makeComment(world, post, { pupil }, 'Words of a child: comment')
  const picture = await makePicture(world, space, { pupil }, { alt: 'Words of a child: picture', post })
  const page = await makePage(world, space, { title: 'Words of a child: title', text: 'Words of a child: page' })
  await world.db.insertInto('page_editors').values({ page_id: page.id, pupil_id: pupil.id, first_at: new Date(), last_at: new Date(), changes: 3 }).execute()
  await world.db.insertInto('presence').values({ project_id: space.id, actor_id: pupil.id, kind: 'pupil' }).execute()
  const report = await makeReport(world, {
    space: { id: space.id, schoolId: String(zita.schoolId) },
    pupil,
    words: 'Words of a child: report',
    subject: { kind: 'posts', id: post.id },
    kept: 'Words of a child: post',
    picture: picture.id,
  })
  secret = {
    report: report.id,
    project: space.id,
    school: String(zita.schoolId),
    teacher: zita.id,
    pupil: pupil.id,
    post: post.id,
    comment: comment.id,
    picture: picture.id,
    page: page.id,
  }
  identity = [pupil, locked].flatMap(({ nickname, userName, id }) => [nickname, userName, id])
  writing = ['Words of a child']

  const [former, refused, invited] = [
    await makeTeacher(world, { name: 'Who left' }),
    await makeTeacher(world, { name: 'Who was refused' }),
    await makeTeacher(world),
  ]
  for (const each of [former, refused]) await joinSpace(world, space, each, 'administrator')
  await joinSpace(world, space, invited, 'guest')
  await world.db.updateTable('memberships').set({ left_at: new Date() }).where('person_id', '=', former.id).execute()
  await world.db.updateTable('people').set({ state: 'refused' }).where('id', '=', refused.id).execute()
  guest = await world.as(invited)
  outsiders = {
    visitor: world.visitor(),
    'member who waits': await world.as(cast.nils),
    'teacher of no space': await world.as(cast.marta),
    'founder of another space': await world.as(cast.eleni),
    'pupil of another space': await world.as(cast.nikos, 'pupil'),
    'officer of another country': await world.as(cast.portugal),
    'central officer': await world.as(cast.central),
    'teacher who left': await world.as(former),
    'teacher refused since': await world.as(refused),
  }
})
afterAll(() => world.end())

/** Every address a route can be asked at with what an outsider might know: ids of the secret space, also below the path of their own. */
function addresses(path: string): string[] {
  const values: Record<string, string[]> = {
    id: path.startsWith('/twinspaces') ? [secret.project, cast.ids.project] : [secret.project, secret.school, secret.teacher, secret.pupil],
    kind: ['posts', 'comments', 'pictures', 'pages'].filter((kind) => path.includes(kind)),
    item: [secret.post, secret.comment, secret.picture, secret.page],
    report: [secret.report],
    post: [secret.post],
    picture: [secret.picture],
    comment: [secret.comment],
    width: ['320'],
    pageId: [secret.page],
    pupil: [secret.pupil],
    person: [secret.teacher, secret.pupil],
    step: ['idea'],
    service: ['hu', 'central'],
  }
  const expand = (text: string): string[] => {
    const parameter = /:(\w+)(\{[^}]*\})?/.exec(text)
    if (!parameter) return [text]
    const known = values[parameter[1] ?? '']
    if (!known) throw new Error(`nobody says what ${parameter[0]} of ${path} may be`)
    return known.flatMap((value) => expand(text.replace(parameter[0], value)))
  }
  const plain = expand(path)
  const asked = ['/partners', '/schools', '/schools/suggestions', '/projects'].includes(path)
    ? ['?q=Zebulon', '?q=zebulon+secret&all=on&of=all']
    : [`?before=${secret.post}`, '']
  return plain.flatMap((address) => ['', ...asked.filter(Boolean)].map((query) => address + query))
}

/** What an answer tells beside what was asked, which pages repeat in their links to other languages. */
async function told(browser: Browser, address: string): Promise<string> {
  const { text, headers } = await browser.get(address)
  const said = `${text} ${JSON.stringify([...headers])}`.replaceAll('&amp;', '&')
  // A page's own address is without what was looked for.
  return [address, encodeURIComponent(address), address.replace(/\?.*/, '')].reduce((left, asked) => left.replaceAll(asked, ''), said)
}

async function leaksOf(browser: Browser, traces: readonly string[]): Promise<string[]> {
  const leaks: string[] = []
  for (const { path } of routes.filter(({ method }) => method === 'GET'))
    for (const address of addresses(path)) {
      const said = await told(browser, address)
      leaks.push(...traces.filter((trace) => said.includes(trace)).map((trace) => `${address} tells ${trace}`))
    }
  return leaks
}

test('what is looked for is found where it may be seen', async () => {
  const inside = await world.as({ id: secret.teacher })
  expect(await leaksOf(inside, identity.slice(0, 1))).toContain(`/twinspaces/${secret.project}/members tells Zebulon-secret-1`)
})

test('no page tells anybody outside a space who its pupils are, or a word of what they write', async () => {
  for (const [who, browser] of Object.entries(outsiders)) expect([who, await leaksOf(browser, [...identity, ...writing])]).toEqual([who, []])
})

test('a guest reads the space and meets no pupil by name', async () => {
  expect((await guest.get(`/twinspaces/${secret.project}`)).text).toContain('Words of a child: post')
  expect(await leaksOf(guest, identity)).toEqual([])
})

const everything = async (): Promise<unknown> => {
  const tables = ['pupils', 'posts', 'pictures', 'pages', 'memberships'] as const
  const rows = await Promise.all(
    tables.map(
      async (table) =>
        (await sql`select to_jsonb(t) - 'seen_at' as row from ${sql.table(table)} t where project_id = ${secret.project} order by 1`.execute(world.db)).rows,
    ),
  )
  const comments = await world.db.selectFrom('comments').selectAll().where('post_id', '=', secret.post).execute()
  return [...rows, comments]
}

test('no form of anybody outside a space changes anything in it, through its own path or that of another space', async () => {
  const before = await everything()
  const fields = {
    ...{ body: 'Hello child', title: 'Hello', role: 'teacher', direction: 'up', administrator: true, pupilsMayEdit: true, list: 'Ann', parentId: secret.page },
    ...{ alt: 'x', alone: true, pupil: [secret.pupil], contact: `${cast.marta.id}.${cast.marta.schoolId}`, userNames: 'sunny-fox-99' },
  }
  const forms = routes.filter(({ method, path }) => method === 'POST' && path.startsWith('/twinspaces/'))
  expect(forms.length).toBeGreaterThan(20)
  // A guest may leave, and then is one no more.
  for (const [who, browser] of [...Object.entries(outsiders), ['guest', guest] as const])
    for (const { path } of forms)
      for (const address of addresses(path).filter((each) => !each.includes('?') && !(who === 'guest' && each.endsWith('/departure')))) {
        const { text } = await browser.post(address, fields)
        expect([who, address, identity.filter((trace) => text.replaceAll(address, '').includes(trace))]).toEqual([who, address, []])
      }
  expect(await everything()).toEqual(before)
})
