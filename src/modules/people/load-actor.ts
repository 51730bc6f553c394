import { sql } from 'kysely'
import { type Actor, type Person, visitor } from '../../access/actor.ts'
import { holdsOfficeSql } from '../../access/officer-scope.ts'
import { pupilEntersSql } from '../../access/space-entry.ts'
import { hashToken } from '../../platform/crypto/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { unreadSql } from '../notifications/index.ts'
import { type Place, zoneOf } from '../schools/index.ts'
import { kept } from './domain/kept.ts'

type Row = {
  session_id: string
  stale: boolean
  person: {
    id: string
    name: string
    email: string
    language: string
    zone: string | null
    state: Person['state'] | 'suspended'
    confirmed: boolean
    onboarded: boolean
    country: string | null
    languages: string[]
  } | null
  offices: (string | null)[]
  unread: number
  pupil: {
    id: string
    projectId: string
    schoolId: string
    nickname: string
    animal: string
    administrator: boolean
    unread: number
    news: number
    place: Place
  } | null
}

/**
 * Who holds a session token, with everything a page needs to know of them, in one query; a visitor when it has ended.
 * The rights of an office begin with the second factor and last twelve hours.
 */
export async function loadActor(db: Db, token: string): Promise<Actor> {
  const { rows } = await sql<Row>`
    select s.id as session_id,
      s.seen_at < now() - interval '5 minutes' as stale,
      case when p.id is not null then json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'language', p.language, 'zone', p.time_zone, 'state', p.state,
        'confirmed', p.email_confirmed_at is not null, 'onboarded', p.onboarded_at is not null, 'country', p.country,
        'languages', array(select l.language from person_languages l where l.person_id = p.id)) end as person,
      array(select o.service from officers o where o.person_id = p.id and s.second_factor_at > now() - interval '12 hours' order by 1) as offices,
      ${unreadSql('person_id', sql`s.person_id`)} as unread,
      case when u.id is not null then json_build_object('id', u.id, 'projectId', u.project_id, 'schoolId', u.school_id, 'nickname', u.nickname,
        'animal', u.animal, 'administrator', u.administrator, 'place', h.place,
        'unread', (select count(*) from reports r where r.pupil_id = u.id and r.closed_at is not null and r.read_at is null)::int,
        'news', ${unreadSql('pupil_id', sql`u.id`)}) end as pupil
    from sessions s
    left join people p on p.id = s.person_id
    left join pupils u on u.id = s.pupil_id and ${pupilEntersSql}
    left join lateral (
      select json_build_object('country', o.country, 'zone', c.time_zone, 'lat', o.lat, 'lon', o.lon, 'number', o.register_number) as place
      from schools o join countries c on c.code = o.country where o.id = u.school_id) h on true
    where s.token_hash = ${hashToken(token)} and s.expires_at > now()`.execute(db)
  const row = rows[0]
  if (!row) return visitor
  if (row.stale) await touch(db, row.session_id)
  if (row.pupil) return pupilOf(row.session_id, row.pupil)
  if (!row.person || row.person.state === 'anonymised') return visitor
  const { id, name, language, country } = row.person
  if (row.person.state === 'suspended') return { kind: 'visitor', suspended: { id, name, language, country } }
  const officerFor = row.offices.filter((service) => service !== null)
  return {
    kind: 'person',
    sessionId: row.session_id,
    ...row.person,
    state: row.person.state,
    officerFor,
    isCentralOfficer: row.offices.includes(null),
    unread: row.unread,
  }
}

function pupilOf(sessionId: string, { place, ...pupil }: NonNullable<Row['pupil']>): Actor {
  return { kind: 'pupil', sessionId, ...pupil, country: place.country, zone: zoneOf(place) }
}

/** Teachers' sessions last as long as they are used; officers' and pupils' end when they were meant to. Counting `p` has people locked before sessions. */
async function touch(db: Db, sessionId: string): Promise<void> {
  await sql`
    with p as (update people set seen_at = now() where id = (select person_id from sessions where id = ${sessionId}) returning id)
    update sessions set seen_at = now(),
      expires_at = case when person_id is null or ${holdsOfficeSql('sessions.person_id')} then expires_at else now() + make_interval(days => ${kept.sessionDays}) end
    where id = ${sessionId} and (select count(*) from p) < 2`.execute(db)
}
