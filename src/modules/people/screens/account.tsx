import { hashPassword, isPassword } from '../../../platform/crypto/index.ts'
import { addressKey } from '../../../platform/http/client-address.ts'
import { RuleViolation } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { type FormState, filled, handleForm } from '../../../platform/http/forms.ts'
import { guess } from '../../../platform/http/guess.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { changePassword } from '../domain/change-password.ts'
import { indexPerson } from '../domain/index-person.ts'
import { refuseCommon } from '../domain/passwords.ts'
import { changing, mailing, naming } from '../forms.ts'
import { ownPassword } from '../limits.ts'
import { accountUrl } from '../urls.ts'
import { type AccountForms, AccountView } from '../views/account.tsx'
import { me } from './me.ts'

export const showAccount = (c: Ctx): Promise<Response> => page(c, {})

export function postName(c: Ctx): Promise<Response> {
  const actor = me(c)
  return handleForm(
    c,
    naming,
    async ({ name, language }) => {
      await c.var.app.db.transaction().execute(async (tx) => {
        await tx.updateTable('people').set({ name, language }).where('id', '=', actor.id).execute()
        await indexPerson(tx, actor.id)
      })
      return redirect(c, accountUrl, 'people.account.saved')
    },
    (form) => page(c, { name: form }, 422),
  )
}

export function postPasswordChange(c: Ctx): Promise<Response> {
  const { db, settings } = c.var.app
  const actor = me(c)
  return handleForm(
    c,
    changing,
    async ({ current, password }) => {
      const { password_hash } = await db.selectFrom('people').select('password_hash').where('id', '=', actor.id).executeTakeFirstOrThrow()
      await guess(c, ownPassword, actor.email, async () => {
        if (!(await isPassword(password_hash, current, addressKey(c)))) throw new RuleViolation('people.password.wrong', 'current')
      })
      refuseCommon(password, actor.email)
      const hash = await hashPassword(password, addressKey(c))
      await db.transaction().execute((tx) => changePassword(tx, actor, hash, { locale: c.var.locale, baseUrl: settings.baseUrl }))
      return redirect(c, accountUrl, 'people.account.password.done')
    },
    (form) => page(c, { password: form }, 422),
  )
}

export function postMailChoice(c: Ctx): Promise<Response> {
  const actor = me(c)
  return handleForm(
    c,
    mailing,
    async ({ mails }) => {
      await c.var.app.db.updateTable('people').set({ mail_notifications: mails }).where('id', '=', actor.id).execute()
      return redirect(c, accountUrl, 'people.account.saved')
    },
    (form) => page(c, { mails: form }, 422),
  )
}

async function page(c: Ctx, given: Partial<Record<keyof AccountForms, FormState>>, status = 200): Promise<Response> {
  const actor = me(c)
  const row = await c.var.app.db
    .selectFrom('people')
    .select((eb) => [
      'mail_notifications',
      eb.exists(eb.selectFrom('officers').select('officers.person_id').whereRef('officers.person_id', '=', 'people.id')).as('officer'),
      eb.exists(eb.selectFrom('person_schools').select('person_schools.person_id').whereRef('person_schools.person_id', '=', 'people.id')).as('teaches'),
    ])
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow()
  const forms = {
    name: given.name ?? filled({ name: actor.name, language: actor.language }),
    password: given.password ?? filled({}),
    mails: given.mails ?? filled({ mails: row.mail_notifications }),
  }
  return show(
    c,
    () => ({
      title: t('people.account.title'),
      body: <AccountView actor={actor} forms={forms} officer={Boolean(row.officer)} teaches={Boolean(row.teaches)} />,
    }),
    status,
  )
}
