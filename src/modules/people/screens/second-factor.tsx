import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { seal, unseal } from '../../../platform/crypto/seal.ts'
import { noStore } from '../../../platform/http/answer.ts'
import { NotFound, RuleViolation } from '../../../platform/http/errors.ts'
import { type FormState, filled, handleForm } from '../../../platform/http/forms.ts'
import { guess } from '../../../platform/http/guess.ts'
import { localPath } from '../../../platform/http/local-path.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { personal } from '../../../platform/http/session.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { queueUrl } from '../../support/urls.ts'
import { factorOf, newSecret, passSecondFactor, setUpSecondFactor } from '../domain/second-factor.ts'
import { proving, settingUp } from '../forms.ts'
import { codes as codeLimits } from '../limits.ts'
import { recoveryCodesUrl, secondFactorUrl } from '../urls.ts'
import { AskForCode, RecoveryCodes, SetUp } from '../views/second-factor.tsx'
import { beginSession } from './enter.ts'
import { me } from './me.ts'

const afterwards = queueUrl
const cookie = 'codes'

/** The second step of an officer's way in: the app's code, or the first set-up. */
export async function showSecondFactor(c: Ctx): Promise<Response> {
  const form = filled({ next: localPath(c.req.query('next'), afterwards) })
  return (await state(c)).ready ? askPage(c, form) : setUpPage(c, newSecret(), form)
}

export async function postSecondFactor(c: Ctx): Promise<Response> {
  const actor = me(c)
  await state(c)
  return handleForm(
    c,
    proving,
    async ({ code, next }) => {
      await guess(c, codeLimits, `officer ${actor.email}`, () =>
        c.var.app.db.transaction().execute((tx) => passSecondFactor(tx, actor, code, c.var.app.settings.secret)),
      )
      await beginSession(c, actor.id, { secondFactor: true })
      return c.redirect(localPath(next, afterwards), 303)
    },
    (form) => askPage(c, form, 422),
  )
}

export async function postSetUp(c: Ctx): Promise<Response> {
  const actor = me(c)
  const { settings, db } = c.var.app
  await state(c)
  let secret: string | undefined
  return handleForm(
    c,
    settingUp,
    async ({ code, sealed, next }) => {
      secret = unseal(settings.secret, `set-up ${actor.id}`, sealed)
      if (!secret) throw new RuleViolation('people.factor.again')
      const proved = { secret, code }
      const codes = await guess(c, codeLimits, `officer ${actor.email}`, () =>
        db.transaction().execute((tx) => setUpSecondFactor(tx, actor, proved, settings.secret)),
      )
      await beginSession(c, actor.id, { secondFactor: true })
      setCookie(c, cookie, seal(settings.secret, `codes ${actor.id}`, codes.join(' ')), {
        ...personal(c),
        path: secondFactorUrl(),
        maxAge: 600,
      })
      return c.redirect(recoveryCodesUrl(localPath(next, afterwards)), 303)
    },
    (form) => setUpPage(c, secret ?? unseal(settings.secret, `set-up ${actor.id}`, form.value('sealed')) ?? newSecret(), form, 422),
  )
}

/** The recovery codes, to be written down: kept in the browser for ten minutes, nowhere else in clear. */
export function showRecoveryCodes(c: Ctx): Promise<Response> {
  const codes = unseal(c.var.app.settings.secret, `codes ${me(c).id}`, getCookie(c, cookie) ?? '')
  if (!codes) throw new NotFound()
  const next = localPath(c.req.query('next'), afterwards)
  noStore(c)
  return show(c, () => ({ title: t('people.factor.codes'), body: <RecoveryCodes codes={codes.split(' ')} next={next} /> }))
}

/** Going on from the codes: the browser forgets them. */
export function postCodesSaved(c: Ctx): Response {
  deleteCookie(c, cookie, { path: secondFactorUrl() })
  return c.redirect(localPath(c.req.query('next'), afterwards), 303)
}

/** Whether the app is set up; there is nothing here for those without an office. */
async function state(c: Ctx): Promise<{ ready: boolean }> {
  const { officer, ready } = await factorOf(c.var.app.db, me(c).id)
  if (!officer) throw new NotFound()
  return { ready }
}

const askPage = (c: Ctx, form: FormState, status = 200): Promise<Response> =>
  show(c, () => ({ title: t('people.factor.title'), body: <AskForCode form={form} /> }), status)

function setUpPage(c: Ctx, secret: string, form: FormState, status = 200): Promise<Response> {
  const actor = me(c)
  const sealed = seal(c.var.app.settings.secret, `set-up ${actor.id}`, secret)
  noStore(c)
  return show(c, () => ({ title: t('people.factor.setUp'), body: <SetUp email={actor.email} secret={secret} sealed={sealed} form={form} /> }), status)
}
