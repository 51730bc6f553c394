import { RuleBroken } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { type FormState, filled, fold } from '../../../platform/http/forms.ts'
import { localPath } from '../../../platform/http/local-path.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { endSessionCookie, sessionOf } from '../../../platform/http/session.ts'
import { rich, t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, PageTitle, TextInput } from '../../../ui/index.ts'
import { show } from '../../shell/index.ts'
import { checkPassword } from '../domain/check-password.ts'
import { register } from '../domain/register.ts'
import { endSession } from '../domain/sessions.ts'
import { signingIn } from '../forms.ts'
import { checkMailUrl, passwordUrl, registerUrl, signInUrl } from '../urls.ts'
import { enter } from './enter.ts'
import { keepLetter } from './kept-letter.ts'
import { withinLimits } from './limits.ts'

export function signInPage(c: Ctx): Response | Promise<Response> {
  const next = localPath(c.req.query('next'))
  return c.var.actor.kind === 'person' ? c.redirect(next, 303) : page(c, filled({ next }))
}

export function postSignIn(c: Ctx): Promise<Response> {
  const { db, locales, settings } = c.var.app
  return fold(
    c,
    signingIn,
    async ({ email, password, next }) => {
      await withinLimits(c, 'sign-in', email)
      const checked = await checkPassword(db, email, password)
      if (checked.kind === 'no-match') throw new RuleBroken('people.signIn.noMatch')
      if (checked.kind === 'person') return enter(c, checked, localPath(next))
      await withinLimits(c, 'register', email, 5)
      const { kind: _, ...typed } = checked
      const written = await db.transaction().execute((tx) => register(tx, { email, ...typed }, { locales, baseUrl: settings.baseUrl }))
      keepLetter(c, { email, ...written })
      return redirect(c, checkMailUrl, 'people.signIn.unconfirmed')
    },
    (form) => page(c, form, 422),
  )
}

export async function postSignOut(c: Ctx): Promise<Response> {
  const token = sessionOf(c)
  if (token) await endSession(c.var.app.db, token)
  endSessionCookie(c)
  return redirect(c, c.var.actor.kind === 'pupil' ? '/pupil' : '/', 'people.signOut.done')
}

const page = (c: Ctx, form: FormState, status = 200): Promise<Response> =>
  show(c, () => ({ title: t('people.signIn.title'), body: <SignIn form={form} /> }), status)

function SignIn({ form }: { form: FormState }) {
  const link = (href: string) => (words: string) => <a href={href}>{words}</a>
  return (
    <>
      <PageTitle title={t('people.signIn.title')} />
      <Form action={signInUrl()} errors={form.byField}>
        <input type="hidden" name="next" value={localPath(form.value('next'))} />
        <TextInput name="email" type="email" label={t('people.email')} value={form.value('email')} error={form.error('email')} autocomplete="username" />
        <TextInput name="password" type="password" label={t('people.password')} error={form.error('password')} autocomplete="current-password" />
        <FormActions>
          <Button kind="primary">{t('people.signIn.action')}</Button>
          <a href={passwordUrl}>{t('people.signIn.forgotten')}</a>
        </FormActions>
      </Form>
      <div class="section rule stack tight">
        <p>{rich('people.signIn.register', { link: link(registerUrl) })}</p>
        <p class="muted">{rich('people.signIn.pupil', { link: link('/pupil') })}</p>
      </div>
    </>
  )
}
