import type pg from 'pg'
import { pino } from 'pino'
import { createApp } from '../../src/app.ts'
import { openContext } from '../../src/context.ts'
import { type Db, statements } from '../../src/platform/db/index.ts'
import type { Settings } from '../../src/platform/settings.ts'
import { signIn } from '../space-cast.ts'
import { busiestMember } from './busiest.ts'

/** A page to measure, with what it asked of the database and how much it answered (bytes, uncompressed). */
export type Captured = { name: string; path: string; cookie: string; statements: { text: string; values: unknown[] }[]; bytes: number; text: string }

/** Asks for each page once in this process and writes down its statements. */
export async function capture(settings: Settings, connection: pg.ClientConfig): Promise<Captured[]> {
  const { app, close } = await openContext(settings, connection, pino({ level: 'error' }))
  const program = createApp(app)
  const cast = await meetTheCast(app.db)
  const cookie = `session=${cast.token}`
  const wanted = [
    { name: 'home', path: '/en/', cookie: '' },
    { name: 'partner search', path: '/partners', cookie },
    { name: 'project page', path: `/projects/${cast.projectId}`, cookie },
    { name: 'schools', path: '/schools', cookie },
    { name: 'TwinSpace journal', path: `/twinspaces/${cast.projectId}`, cookie },
  ]
  const pages: Captured[] = []
  for (const page of wanted) {
    await program.fetch(new Request(new URL(page.path, settings.baseUrl), { headers: { cookie: page.cookie } }))
    const seen: Captured['statements'] = []
    statements.watch = (text, values) => void seen.push({ text, values: values.map(plain) })
    const answer = await program.fetch(new Request(new URL(page.path, settings.baseUrl), { headers: { cookie: page.cookie } }))
    const text = await answer.text()
    delete statements.watch
    if (answer.status !== 200) throw new Error(`${page.name} answers ${answer.status}`)
    pages.push({ ...page, statements: seen, bytes: Buffer.byteLength(text), text })
  }
  await program.close()
  await close()
  return pages
}

/** Values as JSON can carry them to the bare server. */
function plain(value: unknown): unknown {
  return Buffer.isBuffer(value) ? { hex: value.toString('hex') } : value
}

async function meetTheCast(db: Db): Promise<{ token: string; projectId: string }> {
  const { person_id, project_id } = await busiestMember(db)
  return { token: await signIn({ db }, { id: person_id }), projectId: project_id }
}
