import { sql } from 'kysely'
import { hashSecret, hashToken, newToken } from '../../../src/platform/crypto/index.ts'
import type { Db } from '../../../src/platform/db/index.ts'
import { type Cast, makeCast, type Role, roles } from '../../cast.ts'
import { eventually } from '../../collaborator.ts'
import type { World } from '../../world.ts'
import { honestPassword } from './words.ts'

/** Who plays, with the cookies they come with, and the ids that are there. */
export type Players = {
  cast: Cast
  sessions: Record<Role, string>
  /** Ids by table, those of the cast first. */
  ids: Record<string, string[]>
  addresses: string[]
}

const kept = ['migrations', 'countries', 'country_periods', 'consent_rules', 'services', 'founding_rules']
const withIds = ['schools', 'people', 'projects', 'posts', 'comments', 'pictures', 'pages', 'pupils', 'validations', 'approvals', 'contact_requests'] as const
const maxIds = 30

/** Begins anew: nothing there but the cast. */
export async function newPlayers(db: Db): Promise<Players> {
  const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' and tablename <> all(${kept})`.execute(db)
  // A job under way, or a request that was cut off, may hold what this waits for, the other way round.
  await eventually(async () => void (await sql`truncate ${sql.join(rows.map(({ name }) => sql.table(name)))} cascade`.execute(db)))
  const cast = await makeCast({ db } as World)
  await db
    .updateTable('people')
    .set({ password_hash: await hashSecret(honestPassword) })
    .where('id', 'in', [cast.eleni.id, cast.greece.id])
    .execute()
  // An officer who teaches nowhere, and has been through the welcome.
  await db.updateTable('people').set({ onboarded_at: new Date() }).where('id', '=', cast.greece.id).execute()
  return refreshed(db, cast)
}

/** The same people, signed in afresh and back where they were, whatever was done to them; and what is there by now. */
export async function refreshed(db: Db, cast: Cast): Promise<Players> {
  await db.deleteFrom('closures').execute()
  await db.deleteFrom('closure_proposals').execute()
  await db.deleteFrom('rate_limits').execute()
  await db.updateTable('projects').set({ state: 'active' }).where('id', '=', cast.ids.project).execute()
  await db.updateTable('projects').set({ state: 'draft' }).where('id', '=', cast.ids.draft).execute()
  await db.updateTable('memberships').set({ left_at: null }).where('project_id', '=', cast.ids.project).execute()
  await db.updateTable('pupils').set({ left_at: null, locked_at: null }).where('id', '=', cast.nikos.id).execute()
  await db.updateTable('people').set({ state: 'validated' }).where('id', 'in', [cast.eleni.id, cast.aino.id, cast.marta.id]).execute()
  await db.updateTable('people').set({ state: 'waiting' }).where('id', '=', cast.nils.id).execute()
  const sessions = {} as Players['sessions']
  for (const role of roles) sessions[role] = role === 'visitor' ? '' : await signIn(db, cast, role)
  const ids: Players['ids'] = {}
  for (const table of withIds) {
    const there = await db.selectFrom(table).select('id').orderBy('id', 'desc').limit(maxIds).execute()
    ids[table] = there.map(({ id }) => id)
  }
  return { cast, sessions, ids, addresses: [cast.eleni, cast.aino, cast.marta, cast.nils, cast.greece].map(({ email }) => email) }
}

async function signIn(db: Db, cast: Cast, role: Exclude<Role, 'visitor'>): Promise<string> {
  const people = {
    member: cast.nils,
    'other teacher': cast.marta,
    'other officer': cast.portugal,
    officer: cast.greece,
    central: cast.central,
    teacher: cast.eleni,
  }
  const token = newToken()
  const who = role === 'pupil' ? { pupil_id: cast.nikos.id } : { person_id: people[role].id, second_factor_at: new Date() }
  await db
    .insertInto('sessions')
    .values({ token_hash: hashToken(token), expires_at: new Date(Date.now() + 86_400_000), ...who })
    .execute()
  return token
}
