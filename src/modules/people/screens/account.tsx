import type { Person } from '../../../access/actor.ts'
import { hashPassword, isPassword } from '../../../platform/crypto/index.ts'
import { formsPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { addressKey } from '../../../platform/http/client-address.ts'
import { guess } from '../../../platform/http/guess.ts'
import { type Ctx, RuleViolation, redirect } from '../../../platform/http/index.ts'
import { forgetLanguage } from '../../../platform/http/session.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { askForAddress } from '../domain/change-address.ts'
import { changePassword } from '../domain/change-password.ts'
import { indexPerson } from '../domain/index-person.ts'
import { refuseCommon } from '../domain/passwords.ts'
import { chooseTimeZone } from '../domain/time-zone.ts'
import { addressForm, mailsForm, nameForm, passwordForm } from '../forms.ts'
import { ownPassword } from '../limits.ts'
import { accountUrl, addressUrl, mailChoiceUrl, nameUrl, passwordChangeUrl } from '../urls.ts'
import { AccountView } from '../views/account.tsx'
import { mayWrite } from './may-write.ts'

export const showAccount = (c: Ctx, actor: Person): Promise<Response> => showForm(c, page(c, actor).name)

export const postName = (c: Ctx, actor: Person): Promise<Response> =>
  handleForm(c, page(c, actor).name, ({ name, language, timeZone }, commit) =>
    commit(async (tx) => {
      await tx.updateTable('people').set({ name, language }).where('id', '=', actor.id).execute()
      await chooseTimeZone(tx, actor, timeZone)
      await indexPerson(tx, actor.id)
      forgetLanguage(c)
      return redirect(c, accountUrl, 'people.account.saved')
    }),
  )

export function postPasswordChange(c: Ctx, actor: Person): Promise<Response> {
  const { settings } = c.var.app
  return handleForm(c, page(c, actor).password, async ({ current, password }, commit) => {
    await mustKnowPassword(c, actor, current, 'current')
    refuseCommon(password, actor.email)
    const hash = await hashPassword(password, addressKey(c))
    return commit(async (tx) => {
      await changePassword(tx, actor, hash, { locale: c.var.locale, baseUrl: settings.baseUrl })
      return redirect(c, accountUrl, 'people.account.password.done')
    })
  })
}

/** Writes to both addresses. What is said is the same whoever has the new one. */
export function postAddress(c: Ctx, actor: Person): Promise<Response> {
  const { settings } = c.var.app
  return handleForm(c, page(c, actor).address, async ({ email, known }, commit) => {
    await mustKnowPassword(c, actor, known, 'known')
    await mayWrite(c, email)
    return commit(async (tx) => {
      await askForAddress(tx, actor, email, { locale: c.var.locale, baseUrl: settings.baseUrl })
      return redirect(c, accountUrl, 'people.address.asked', { email })
    })
  })
}

async function mustKnowPassword(c: Ctx, actor: Person, typed: string, field: string): Promise<void> {
  const { password_hash } = await c.var.app.db.selectFrom('people').select('password_hash').where('id', '=', actor.id).executeTakeFirstOrThrow()
  await guess(c, ownPassword, actor.email, async () => {
    if (!(await isPassword(password_hash, typed, addressKey(c)))) throw new RuleViolation('people.password.wrong', field)
  })
}

export const postMailChoice = (c: Ctx, actor: Person): Promise<Response> =>
  handleForm(c, page(c, actor).mails, ({ mails, news }, commit) =>
    commit(async (tx) => {
      await tx.updateTable('people').set({ mail_notifications: mails, news_mails: news }).where('id', '=', actor.id).execute()
      return redirect(c, accountUrl, 'people.account.saved')
    }),
  )

async function load(c: Ctx, actor: Person) {
  const row = await c.var.app.db
    .selectFrom('people')
    .select((eb) => [
      'mail_notifications',
      'news_mails',
      'time_zone',
      'time_zone_chosen',
      eb.exists(eb.selectFrom('officers').select('officers.person_id').whereRef('officers.person_id', '=', 'people.id')).as('officer'),
      eb.exists(eb.selectFrom('person_schools').select('person_schools.person_id').whereRef('person_schools.person_id', '=', 'people.id')).as('teaches'),
    ])
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow()
  return {
    timeZone: row.time_zone_chosen ? row.time_zone : '',
    mails: row.mail_notifications,
    news: row.news_mails,
    officer: Boolean(row.officer),
    teaches: Boolean(row.teaches),
  }
}

const page = (c: Ctx, actor: Person) =>
  formsPage(
    c,
    { name: nameForm, address: addressForm, password: passwordForm, mails: mailsForm },
    {
      actions: { name: nameUrl, address: addressUrl, password: passwordChangeUrl, mails: mailChoiceUrl },
      load: () => load(c, actor),
      stored: ({ mails, news, timeZone }) => ({ name: { name: actor.name, language: actor.language, timeZone }, mails: { mails, news } }),
      view: (forms, { officer, teaches }) =>
        show(c, () => ({ title: t('people.account.title'), body: <AccountView {...{ actor, forms, officer, teaches }} /> })),
    },
  )
