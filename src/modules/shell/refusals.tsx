import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Keeping } from '../../platform/forms/kept-forms.ts'
import type { Child } from '../../platform/html/html.ts'
import type { RuleViolation } from '../../platform/http/errors.ts'
import type { Ctx } from '../../platform/http/route.ts'
import { message, t } from '../../platform/i18n/index.ts'
import { ownServiceUrl } from '../countries/urls.ts'
import { homeUrl } from '../home/urls.ts'
import { signInUrl, suspendedUrl, welcomeUrl } from '../people/urls.ts'
import { pupilSignInUrl } from '../pupils/urls.ts'
import { showBare } from './bare.tsx'
import { show } from './show.tsx'

/** 404: absent and forbidden look the same. */
export const notFound = (c: Ctx): Promise<Response> =>
  notTaken(c, 404, () => [t('shell.notFound.title'), t(c.req.method === 'POST' ? 'shell.notFound.form' : 'shell.notFound.text'), <Home />])

/** 403: a member whose validation is still to come. */
export const awaitingValidation = (c: Ctx): Promise<Response> =>
  notTaken(c, 403, () => [
    t('shell.awaitingValidation.title'),
    t('shell.awaitingValidation.text'),
    <p data-back>
      <a href={welcomeUrl()}>{t('shell.awaitingValidation.profile')}</a> · <a href={ownServiceUrl}>{t('shell.awaitingValidation.service')}</a>
    </p>,
  ])

/** Who is suspended reads why, and finds nothing else. */
export const suspended = (c: Ctx): Response => c.redirect(suspendedUrl, 303)

/**
 * Whoever is not signed in. A page is come back to by way of the sign-in; a form is not sent on, lest what was written in it be gone:
 * 401. Nobody knows any more whether that was a pupil, so both ways in are told.
 */
export function signedOut(c: Ctx, keeping: Keeping = 'nothing'): Response | Promise<Response> {
  if (c.req.method !== 'POST') return c.redirect(signInUrl(comeBackTo(c)), 303)
  return notTaken(c, 401, () => [t('shell.signedOut.title'), t('shell.signedOut.text'), [<Kept keeping={keeping} />, <WaysIn />]])
}

function Kept({ keeping }: { keeping: Keeping }) {
  if (keeping === 'kept') return <p data-back>{t('shell.signedOut.kept')}</p>
  return keeping === 'too much' ? <p>{t('shell.signedOut.tooMuch')}</p> : null
}

/**
 * 422: a form that was shown to somebody else, who was signed in here before. What stands in it may be theirs, so it does not stay
 * for whoever is signed in now. @param page the one it stands on
 */
export function anothers(c: Ctx, page: string): Promise<Response> {
  const view = () => ({
    title: t('shell.anothers.title'),
    body: (
      <section class="prose">
        <h1>{t('shell.anothers.title')}</h1>
        <p>{t('shell.anothers.text')}</p>
        <p>
          <a href={page}>{t('shell.anothers.open')}</a>
        </p>
      </section>
    ),
  })
  c.status(422)
  return show(c, view)
}

/** Longest address that is come back to, in characters: a header's line holds three times as many when they are encoded. */
const longest = 1000

function comeBackTo(c: Ctx): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname.length + search.length <= longest ? pathname + search : homeUrl
}

/** 403: a form that another site sends, before anything is known of who sends it. */
export const foreign = (c: Ctx): Promise<Response> => notTaken(c, 403, () => [t('shell.foreign.title'), t('shell.foreign.text'), <Home />], showBare)

/** 400: what was sent is no form, or broke off on its way. */
export const unreadable = (c: Ctx): Promise<Response> => notTaken(c, 400, () => [t('shell.unreadable.title'), t('shell.unreadable.text')])

/** 413: more was sent than the form takes. */
export const tooLarge = (c: Ctx): Promise<Response> => notTaken(c, 413, () => [t('shell.tooLarge.title'), t('shell.tooLarge.text')])

/** 422: a rule said no where no form comes back to say it. */
export const refused = (c: Ctx, why: RuleViolation): Promise<Response> => notTaken(c, 422, () => [t('shell.refused.title'), message(why.key, why.args)])

/** 500: what happened is in the log, not on the page. */
export const somethingBroke = (c: Ctx): Promise<Response> => notTaken(c, 500, () => [t('shell.broke.title'), t('shell.broke.text')])

/**
 * What is said of a form that does not come back: where scripts run it is said above the form, which stays (ui/client/refused-forms.ts).
 * @param shown how the page is rendered
 */
function notTaken(
  c: Ctx,
  status: ContentfulStatusCode,
  message: () => [title: string, text: string, further?: Child],
  shown: typeof showBare = show,
): Promise<Response> {
  c.status(status)
  c.header('x-form', 'stays')
  const view = () => {
    const [title, text, further] = message()
    return {
      title,
      body: (
        <section class="prose">
          <h1>{title}</h1>
          <p>{text}</p>
          {further}
          {c.req.method === 'POST' && <GoBack />}
        </section>
      ),
    }
  }
  return shown(c, view)
}

/** The ways on and back from a page of its own: not needed, and left out, where the form has stayed. */
const Home = () => (
  <p data-back>
    <a href={homeUrl}>{t('shell.notFound.home')}</a>
  </p>
)
export const GoBack = () => <p data-back>{t('shell.goBack')}</p>

/** In a window of their own: this one holds what was written. */
const WaysIn = () => (
  <>
    <p>
      <a href={signInUrl()} target="_blank" rel="noopener">
        {t('shell.signedOut.adults')}
      </a>
    </p>
    <p>
      <a href={pupilSignInUrl} target="_blank" rel="noopener">
        {t('shell.signedOut.pupils')}
      </a>
    </p>
  </>
)
