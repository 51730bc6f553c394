import type { Person } from '../../../access/actor.ts'
import { hashPassword, isPassword } from '../../../platform/crypto/index.ts'
import { formFor, handleForm } from '../../../platform/forms/handle-form.ts'
import { addressKey } from '../../../platform/http/client-address.ts'
import { RuleViolation } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { guess } from '../../../platform/http/guess.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { changePassword } from '../domain/change-password.ts'
import { indexPerson } from '../domain/index-person.ts'
import { refuseCommon } from '../domain/passwords.ts'
import { mailsForm, nameForm, passwordForm } from '../forms.ts'
import { ownPassword } from '../limits.ts'
import { accountUrl, mailChoiceUrl, nameUrl, passwordChangeUrl } from '../urls.ts'
import { type AccountForms, AccountView } from '../views/account.tsx'

export const showAccount = async (c: Ctx, actor: Person): Promise<Response> => page(c, actor, await load(c, actor))

export const postName = (c: Ctx, actor: Person): Promise<Response> =>
  handleForm(c, nameForm, {
    load: () => load(c, actor),
    view: (name, account, status) => page(c, actor, account, { name }, status),
    repeats: true,
    act: ({ name, language }, commit) =>
      commit(async (tx) => {
        await tx.updateTable('people').set({ name, language }).where('id', '=', actor.id).execute()
        await indexPerson(tx, actor.id)
        return redirect(c, accountUrl, 'people.account.saved')
      }),
  })

export function postPasswordChange(c: Ctx, actor: Person): Promise<Response> {
  const { db, settings } = c.var.app
  return handleForm(c, passwordForm, {
    load: () => load(c, actor),
    view: (password, account, status) => page(c, actor, account, { password }, status),
    async act({ current, password }) {
      const { password_hash } = await db.selectFrom('people').select('password_hash').where('id', '=', actor.id).executeTakeFirstOrThrow()
      await guess(c, ownPassword, actor.email, async () => {
        if (!(await isPassword(password_hash, current, addressKey(c)))) throw new RuleViolation('people.password.wrong', 'current')
      })
      refuseCommon(password, actor.email)
      const hash = await hashPassword(password, addressKey(c))
      await db.transaction().execute((tx) => changePassword(tx, actor, hash, { locale: c.var.locale, baseUrl: settings.baseUrl }))
      return redirect(c, accountUrl, 'people.account.password.done')
    },
  })
}

export const postMailChoice = (c: Ctx, actor: Person): Promise<Response> =>
  handleForm(c, mailsForm, {
    load: () => load(c, actor),
    view: (mails, account, status) => page(c, actor, account, { mails }, status),
    repeats: true,
    act: ({ mails }, commit) =>
      commit(async (tx) => {
        await tx.updateTable('people').set({ mail_notifications: mails }).where('id', '=', actor.id).execute()
        return redirect(c, accountUrl, 'people.account.saved')
      }),
  })

type Account = { mails: boolean; officer: boolean; teaches: boolean }

async function load(c: Ctx, actor: Person): Promise<Account> {
  const row = await c.var.app.db
    .selectFrom('people')
    .select((eb) => [
      'mail_notifications',
      eb.exists(eb.selectFrom('officers').select('officers.person_id').whereRef('officers.person_id', '=', 'people.id')).as('officer'),
      eb.exists(eb.selectFrom('person_schools').select('person_schools.person_id').whereRef('person_schools.person_id', '=', 'people.id')).as('teaches'),
    ])
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow()
  return { mails: row.mail_notifications, officer: Boolean(row.officer), teaches: Boolean(row.teaches) }
}

/** @param came the form that comes back, in the place of its own */
async function page(c: Ctx, actor: Person, { mails, officer, teaches }: Account, came: Partial<AccountForms> = {}, status = 200): Promise<Response> {
  const { name, language } = actor
  const forms = {
    name: came.name ?? (await formFor(c, nameForm, { action: nameUrl, stored: { name, language } })),
    password: came.password ?? (await formFor(c, passwordForm, { action: passwordChangeUrl })),
    mails: came.mails ?? (await formFor(c, mailsForm, { action: mailChoiceUrl, stored: { mails } })),
  }
  return show(c, () => ({ title: t('people.account.title'), body: <AccountView {...{ actor, forms, officer, teaches }} /> }), status)
}
