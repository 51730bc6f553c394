import type { Ctx } from '../../platform/http/route.ts'
import { t } from '../../platform/i18n/index.ts'
import { show } from './show.tsx'

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

/** 500: what happened is in the log, not on the page. */
export const somethingBroke = (c: Ctx): Promise<Response> =>
  show(
    c,
    () => ({
      title: t('shell.broke.title'),
      body: (
        <section class="prose">
          <h1>{t('shell.broke.title')}</h1>
          <p>{t('shell.broke.text')}</p>
        </section>
      ),
    }),
    500,
  )
