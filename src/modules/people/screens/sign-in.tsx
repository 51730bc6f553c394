import type { Actor, Person, Visitor } from '../../../access/actor.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { addressKey } from '../../../platform/http/client-address.ts'
import { guess } from '../../../platform/http/guess.ts'
import { type Ctx, RuleViolation, redirect } from '../../../platform/http/index.ts'
import { localPath } from '../../../platform/http/local-path.ts'
import { endSessionCookie, sessionOf } from '../../../platform/http/session.ts'
import { t } from '../../../platform/i18n/index.ts'
import { homeUrl } from '../../home/urls.ts'
import { pupilSignInUrl } from '../../pupils/urls.ts'
import { show } from '../../shell/index.ts'
import { checkPassword } from '../domain/check-password.ts'
import { register } from '../domain/register.ts'
import { endSession } from '../domain/sessions.ts'
import { signInForm } from '../forms.ts'
import { passwords } from '../limits.ts'
import { checkMailUrl, suspendedUrl } from '../urls.ts'
import { SignIn, type SignInForm } from '../views/sign-in.tsx'
import { enter } from './enter.ts'
import { mayWriteToOwner } from './may-write.ts'
import { rememberRequestedMail } from './requested-mail.ts'

export function showSignIn(c: Ctx, actor: Visitor | Person): Response | Promise<Response> {
  if (actor.kind === 'person') return c.redirect(nextOf(c), 303)
  return actor.suspended ? c.redirect(suspendedUrl, 303) : showForm(c, page(c))
}

export function postSignIn(c: Ctx): Promise<Response> {
  const { db, locales, settings } = c.var.app
  return handleForm(c, page(c), async ({ email, password, next }, commit) => {
    const check = async () => {
      const found = await checkPassword(db, email, password, addressKey(c))
      if (found.kind === 'no-match') throw new RuleViolation('people.signIn.noMatch')
      return found
    }
    const checked = await guess(c, passwords, email, check, ({ kind }) => kind === 'person')
    if (checked.kind === 'person') return enter(c, checked, localPath(next))
    await mayWriteToOwner(c, email)
    const { kind: _, ...typed } = checked
    return commit(async (tx) => {
      const written = await register(tx, { email, ...typed }, { locales, baseUrl: settings.baseUrl })
      rememberRequestedMail(c, { email, ...written })
      return redirect(c, checkMailUrl, 'people.signIn.unconfirmed')
    })
  })
}

export async function postSignOut(c: Ctx, actor: Actor): Promise<Response> {
  const token = sessionOf(c)
  if (token) await endSession(c.var.app.db, token)
  endSessionCookie(c)
  return redirect(c, actor.kind === 'pupil' ? pupilSignInUrl : homeUrl, 'people.signOut.done')
}

const nextOf = (c: Ctx): string => localPath(c.req.query('next'))

const page = (c: Ctx) =>
  formPage(signInForm, {
    stored: () => ({ next: nextOf(c) }),
    view: (form) => signInScreen(c, form),
  })

/** The form, as it was typed. */
export const signInScreen = (c: Ctx, form: SignInForm): Promise<Response> => show(c, () => ({ title: t('people.signIn.title'), body: <SignIn form={form} /> }))
