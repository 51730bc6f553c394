import type { Actor } from '../../../access/actor.ts'
import { formPage, handleForm } from '../../../platform/forms/index.ts'
import { keptPage } from '../../../platform/forms/kept-forms.ts'
import { useOnce } from '../../../platform/forms/use-once.ts'
import type { Child } from '../../../platform/html/html.ts'
import { noStore } from '../../../platform/http/answer.ts'
import { addressKey, clientAddress } from '../../../platform/http/client-address.ts'
import { guess } from '../../../platform/http/guess.ts'
import { type Ctx, redirect } from '../../../platform/http/index.ts'
import { rememberDevice } from '../../../platform/http/known-device.ts'
import { endSessionCookie, sessionOf, startSessionCookie } from '../../../platform/http/session.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Door } from '../../../ui/index.ts'
import { homeUrl } from '../../home/urls.ts'
import { chrome, showDocument } from '../../shell/index.ts'
import { spaceUrl } from '../../space/urls.ts'
import { admit, cardOf, checkSecret, type Entering, endPupilSession, guessedAt, pupilNamed, useCode } from '../domain/admit.ts'
import { plainUserName } from '../domain/user-names.ts'
import { codeForm, pupilSignInForm } from '../forms.ts'
import * as limits from '../limits.ts'
import { pupilSignInUrl } from '../urls.ts'
import { IsItYou, PupilSignInPage, type SignInForm } from '../views/sign-in.tsx'

const caller = (c: Ctx) => ({ address: clientAddress(c), agent: c.req.header('user-agent') ?? '', before: sessionOf(c) })

/** Whether it was opened by the squares of a card: then whose it is has to be asked. */
export const bringsCode = (c: Ctx): boolean => Boolean(c.req.query('code'))

/** Where pupils come in: with the squares of a new card, a question first; else user name and secret. */
export async function showPupilSignIn(c: Ctx, actor: Actor): Promise<Response> {
  if (actor.kind === 'pupil') return redirect(c, spaceUrl(actor.projectId))
  const code = c.req.query('code')
  const card = code ? await cardOf(c.var.app.db, code) : undefined
  noStore(c)
  if (code && card?.fresh) return showDoor(c, () => <IsItYou card={card} code={code} />)
  return showSignInPage(c, pupilSignInForm.filled({ userName: card?.userName }), card !== undefined)
}

/** In a frame of its own: no way of the adults' stands around a child's. */
function showDoor(c: Ctx, view: () => Child): Promise<Response> {
  return showDocument(c, () => (
    <Door {...chrome(c)} title={t('pupils.signInTitle')} back={{ href: homeUrl, label: t('pupils.firstPage') }}>
      {view()}
    </Door>
  ))
}

function showSignInPage(c: Ctx, form: SignInForm, used = false): Promise<Response> {
  return showDoor(c, () => <PupilSignInPage form={form} used={used} />)
}

/** Lets a pupil in by user name and secret. */
export function postPupilSignIn(c: Ctx): Promise<Response> {
  const page = formPage(pupilSignInForm, { view: (form) => showSignInPage(c, form) })
  return handleForm(c, page, async (typed) => {
    const userName = plainUserName(typed.userName)
    const pupil = await pupilNamed(c.var.app.db, userName)
    const known = await guess(c, limits.pupilSignIn, guessedAt(userName, pupil), () => checkSecret(pupil, typed.secret, addressKey(c)))
    return enter(c, known)
  })
}

/** Lets a pupil in by a card's code, the first time. */
export function postCode(c: Ctx): Promise<Response> {
  const page = formPage(codeForm, {
    view: ({ state: { problems } }) => showSignInPage(c, pupilSignInForm.empty().state.but({ problems })),
  })
  return handleForm(c, page, async ({ code }) => {
    const { account, ...pupil } = await useOnce(c, async (tx) => {
      const { id, project_id, ...named } = await useCode(tx, code)
      return { id, project_id, account: guessedAt(named.user_name, named) }
    })
    rememberDevice(c, account)
    return enter(c, pupil)
  })
}

async function enter(c: Ctx, pupil: Entering): Promise<Response> {
  const { token, projectId } = await admit(c.var.app.db, caller(c), pupil)
  startSessionCookie(c, token, 0)
  return redirect(c, (await keptPage(c, pupil.id)) ?? spaceUrl(projectId))
}

/** Ends the pupil's session. */
export async function postPupilSignOut(c: Ctx): Promise<Response> {
  const token = sessionOf(c)
  if (token) await endPupilSession(c.var.app.db, token)
  endSessionCookie(c)
  return redirect(c, pupilSignInUrl, 'pupils.bye')
}
