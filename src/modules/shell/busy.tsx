import type { Overloaded } from '../../platform/http/errors.ts'
import type { Ctx } from '../../platform/http/route.ts'
import { message, t } from '../../platform/i18n/index.ts'
import { showBare } from './bare.tsx'
import { GoBack } from './refusals.tsx'

const secondsToWait = 10

/**
 * 503: too much at once, or the database is away. Made without a single statement, so it does not know who asks;
 * an open page's event stream is told to come back by itself, since browsers never ask again after a 503.
 * @param why too much at once, where that is it
 */
export async function busy(c: Ctx, why?: Overloaded): Promise<Response> {
  if (c.req.header('accept') === 'text/event-stream')
    return c.body(`retry: ${secondsToWait * 1000}\n\n`, 200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
  c.header('retry-after', String(why?.seconds ?? secondsToWait))
  c.header('cache-control', 'no-store')
  c.header('x-form', 'stays')
  const form = c.req.method === 'POST'
  const view = () => ({
    title: t('shell.busy.title'),
    body: (
      <section class="prose">
        <h1>{t('shell.busy.title')}</h1>
        <p>{why ? message(why.key, why.args) : t('forms.busy')}</p>
        <p>{form ? t('shell.busy.form') : <a href={new URL(c.req.url).search || '?'}>{t('shell.busy.again')}</a>}</p>
        {form && <GoBack />}
      </section>
    ),
  })
  c.status(503)
  return showBare(c, view)
}
