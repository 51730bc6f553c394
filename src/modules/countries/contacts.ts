import { sql } from 'kysely'
import type { Reader } from '../../platform/db/index.ts'
import type { Settings } from '../../platform/settings.ts'

/** How a service is written to, as it says itself. */
export type Contact = { contact: string; email: string; website: string; languages: string[]; hours: string }

/** What a service has said that has said nothing yet. */
export const nothingSaid: Contact = { contact: '', email: '', website: '', languages: [], hours: '' }

/**
 * A support service (`code`; the central one: null) and where it is written to.
 * @property own what it has said; nothing yet: undefined
 * @property instead whom one writes to then: the central service, else whoever runs this installation, else nobody knows
 * @property page its website as the programme knows it
 */
export type ServicePage = {
  code: string | null
  name: string
  page: string
  own: Contact | undefined
  instead: { of: 'central' | 'operator'; email: string } | undefined
}

type Row = Pick<ServicePage, 'name' | 'page'> & { own: Contact | null; central: string | null }

const contactJson = sql`json_build_object('contact', k.contact, 'email', k.email, 'website', k.website, 'languages', k.languages, 'hours', k.hours)`

/** A service with its contact; undefined when there is no such service. One statement. */
export async function servicePage(db: Reader, { supportEmail }: Pick<Settings, 'supportEmail'>, code: string | null): Promise<ServicePage | undefined> {
  const { rows } = await sql<Row>`
    select coalesce(v.name, '') as name, coalesce(v.website, '') as page,
      (select ${contactJson} from service_contacts k where k.service is not distinct from v.code) as own,
      (select k.email from service_contacts k where k.service is null) as central
    from (select ${code}::text as code) asked left join services v on v.code = asked.code
    where asked.code is null or v.code is not null`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { own, central, ...service } = row
  return { ...service, code, own: own ?? undefined, instead: own ? undefined : insteadOf(central, supportEmail) }
}

function insteadOf(central: string | null, operator: string): ServicePage['instead'] {
  if (central) return { of: 'central', email: central }
  return operator ? { of: 'operator', email: operator } : undefined
}

/** The address at which somebody is answered for a service; undefined when nobody has said one. */
export const addressOf = ({ own, instead }: ServicePage): string | undefined => own?.email ?? instead?.email

/** Every service, and whether it has said how it is written to; the central one (null) first. One statement. */
export async function listServices(db: Reader): Promise<{ code: string | null; said: boolean }[]> {
  const { rows } = await sql<{ code: string | null; said: boolean }>`
    select v.code, exists (select from service_contacts k where k.service is not distinct from v.code) as said
    from (select null::text as code union all select code from services) v order by v.code nulls first`.execute(db)
  return rows
}
