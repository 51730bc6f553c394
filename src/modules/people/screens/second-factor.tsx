import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Person } from '../../../access/actor.ts'
import { seal, unseal } from '../../../platform/crypto/seal.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { noStore } from '../../../platform/http/answer.ts'
import { guess } from '../../../platform/http/guess.ts'
import { type Ctx, NotFound, RuleViolation } from '../../../platform/http/index.ts'
import { localPath } from '../../../platform/http/local-path.ts'
import { personal } from '../../../platform/http/session.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { queueUrl } from '../../support/urls.ts'
import { factorOf, newSecret, passSecondFactor, setUpSecondFactor } from '../domain/second-factor.ts'
import { secondFactorForm, setUpForm } from '../forms.ts'
import { codes as codeLimits } from '../limits.ts'
import { recoveryCodesUrl, secondFactorSetUpUrl, secondFactorUrl } from '../urls.ts'
import { AskForCode, RecoveryCodes, SetUp } from '../views/second-factor.tsx'
import { beginSession } from './enter.ts'

const cookie = 'codes'

/** The second step of an officer's way in: the app's code, or the first set-up. */
export const showSecondFactor = async (c: Ctx, actor: Person): Promise<Response> =>
  (await isSetUp(c, actor)) ? showForm(c, askPage(c)) : showForm(c, setUpPage(c, actor))

export async function postSecondFactor(c: Ctx, actor: Person): Promise<Response> {
  await isSetUp(c, actor)
  return handleForm(c, askPage(c), async ({ code, next }) => {
    await guess(c, codeLimits, `officer ${actor.email}`, () =>
      c.var.app.db.transaction().execute((tx) => passSecondFactor(tx, actor, code, c.var.app.settings.secret)),
    )
    await beginSession(c, actor.id, { secondFactor: true })
    return c.redirect(goingOn(next), 303)
  })
}

export async function postSetUp(c: Ctx, actor: Person): Promise<Response> {
  const { settings, db } = c.var.app
  await isSetUp(c, actor)
  return handleForm(c, setUpPage(c, actor), async ({ code, sealed, next }) => {
    const secret = unseal(settings.secret, ['set-up', actor.id], sealed)
    if (!secret) throw new RuleViolation('people.factor.again')
    const proved = { secret, code }
    const codes = await guess(c, codeLimits, `officer ${actor.email}`, () =>
      db.transaction().execute((tx) => setUpSecondFactor(tx, actor, proved, settings.secret)),
    )
    await beginSession(c, actor.id, { secondFactor: true })
    setCookie(c, cookie, seal(settings.secret, ['codes', actor.id], codes.join(' ')), {
      ...personal(c),
      path: secondFactorUrl(),
      maxAge: 600,
    })
    return c.redirect(recoveryCodesUrl(goingOn(next)), 303)
  })
}

/** The recovery codes, to be written down: kept in the browser for ten minutes, nowhere else in clear. */
export function showRecoveryCodes(c: Ctx, actor: Person): Promise<Response> {
  const codes = unseal(c.var.app.settings.secret, ['codes', actor.id], getCookie(c, cookie) ?? '')
  if (!codes) throw new NotFound()
  const next = goingOn(c.req.query('next'))
  noStore(c)
  return show(c, () => ({ title: t('people.factor.codes'), body: <RecoveryCodes codes={codes.split(' ')} next={next} /> }))
}

/** Going on from the codes: the browser forgets them. */
export function postCodesSaved(c: Ctx): Response {
  deleteCookie(c, cookie, { path: secondFactorUrl() })
  return c.redirect(goingOn(c.req.query('next')), 303)
}

const goingOn = (next: string | undefined): string => localPath(next, queueUrl)

/** Whether the app is set up; there is nothing here for those without an office. */
async function isSetUp(c: Ctx, actor: Person): Promise<boolean> {
  const { officer, ready } = await factorOf(c.var.app.db, actor.id)
  if (!officer) throw new NotFound()
  return ready
}

const askPage = (c: Ctx) =>
  formPage(secondFactorForm, {
    stored: () => ({ next: goingOn(c.req.query('next')) }),
    view: (form) => show(c, () => ({ title: t('people.factor.title'), body: <AskForCode form={form} /> })),
  })

const setUpPage = (c: Ctx, { id, email }: Person) =>
  formPage(setUpForm, {
    action: secondFactorSetUpUrl,
    stored: () => ({ next: goingOn(c.req.query('next')) }),
    view(form) {
      const key = c.var.app.settings.secret
      const secret = unseal(key, ['set-up', id], form.sealed.value) ?? newSecret()
      const sealed = seal(key, ['set-up', id], secret)
      noStore(c)
      return show(c, () => ({ title: t('people.factor.setUp'), body: <SetUp {...{ email, secret, sealed, form }} /> }))
    },
  })
