import type { Ctx } from '../../platform/http/route.ts'
import { t } from '../../platform/i18n/index.ts'
import { type Shown, show } from './show.tsx'

/** 404: absent and forbidden look the same. */
export const notHere = (c: Ctx): Promise<Response> =>
  show(
    c,
    () => ({
      title: t('shell.notHere.title'),
      body: (
        <section class="prose">
          <h1>{t('shell.notHere.title')}</h1>
          <p>{t('shell.notHere.text')}</p>
          <p>
            <a href="/">{t('shell.notHere.home')}</a>
          </p>
        </section>
      ),
    }),
    404,
  )

/** 403: a member whose validation is still to come. */
export const notYet = (c: Ctx): Promise<Response> =>
  show(
    c,
    () => ({
      title: t('shell.notYet.title'),
      body: (
        <section class="prose">
          <h1>{t('shell.notYet.title')}</h1>
          <p>{t('shell.notYet.text')}</p>
          <p>
            <a href="/welcome">{t('shell.notYet.profile')}</a>
          </p>
        </section>
      ),
    }),
    403,
  )

/** 400: what was sent is no form, or broke off on its way. */
export const unreadable = (c: Ctx): Promise<Response> => show(c, () => saying(t('shell.unreadable.title'), t('shell.unreadable.text')), 400)

/** 413: more was sent than the form takes. */
export const tooLarge = (c: Ctx): Promise<Response> => show(c, () => saying(t('shell.tooLarge.title'), t('shell.tooLarge.text')), 413)

/** 500: what happened is in the log, not on the page. */
export const somethingBroke = (c: Ctx): Promise<Response> => show(c, () => saying(t('shell.broke.title'), t('shell.broke.text')), 500)

const saying = (title: string, text: string): Shown => ({
  title,
  body: (
    <section class="prose">
      <h1>{title}</h1>
      <p>{text}</p>
    </section>
  ),
})
