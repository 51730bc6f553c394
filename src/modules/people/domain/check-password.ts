import { sql } from 'kysely'
import { holdsOfficeSql } from '../../../access/officer-scope.ts'
import { isPassword } from '../../../platform/crypto/index.ts'
import type { Db } from '../../../platform/db/index.ts'

/** What came of an address and a password: who it is; that the mail has still to be answered; or no match. */
export type Checked =
  | { kind: 'person'; personId: string; officer: boolean }
  | { kind: 'unconfirmed'; passwordHash: string; name: string; language: string }
  | { kind: 'no-match' }

type Row = {
  id: string
  confirmed: boolean
  passwordHash: string | null
  name: string
  language: string
  officer: boolean
  pending: { passwordHash: string; name: string; language: string } | null
}

/** Compares a password. Takes as long for an e-mail address nobody has. @param from the network address it comes from @throws Overloaded */
export async function checkPassword(db: Db, email: string, password: string, from: string): Promise<Checked> {
  const { rows } = await sql<Row>`
    select p.id, p.email_confirmed_at is not null as confirmed, p.password_hash as "passwordHash", p.name, p.language,
      ${holdsOfficeSql('p.id')} as officer,
      (select json_build_object('passwordHash', t.password_hash, 'name', t.name, 'language', t.language) from email_tokens t
        where t.person_id = p.id and t.password_hash is not null order by t.created_at desc limit 1) as pending
    from people p where p.email = ${email} and p.state <> 'anonymised'`.execute(db)
  const person = rows[0]
  const stored = person?.confirmed ? person.passwordHash : person?.pending?.passwordHash
  const matches = await isPassword(stored, password, from)
  if (!person || !matches) return { kind: 'no-match' }
  if (person.confirmed) return { kind: 'person', personId: person.id, officer: person.officer }
  return person.pending ? { kind: 'unconfirmed', ...person.pending } : { kind: 'no-match' }
}
