import { getCookie } from 'hono/cookie'
import type { Child } from '../../platform/html/html.ts'
import { asset, hasAsset } from '../../platform/http/assets.ts'
import { takeFlash } from '../../platform/http/flash.ts'
import type { Ctx } from '../../platform/http/index.ts'
import { withoutLanguage } from '../../platform/http/language.ts'
import { lang, offered, offeredAs, t } from '../../platform/i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import type { DocumentProps } from '../../ui/document.tsx'
import { ButtonForm } from '../../ui/form.tsx'
import { languageUrl } from '../people/urls.ts'

/**
 * What every document of a request has, whichever shell it wears: theme, languages, the sentence of the last redirect.
 * Call it inside a render: it needs the reader's language.
 * @param islands entry scripts of the page's islands, such as `school-picker.island.js`
 */
export function chrome(c: Ctx, islands: readonly string[] = []): Omit<DocumentProps, 'title'> {
  const flash = takeFlash(c)
  return {
    theme: theme(c),
    languages: languageLinks(c),
    languageAction: c.var.actor.kind === 'person' ? languageUrl : undefined,
    flash: flash?.text,
    flashAct: flash?.undo && <Undo action={flash.undo} />,
    head: [isPublic(c) && <Addresses c={c} />, ...islands.map((name) => <Island name={name} />)],
  }
}

const Undo = ({ action }: { action: string }): Child => (
  <ButtonForm action={action}>
    <Button size="small">{t('shell.undo')}</Button>
  </ButtonForm>
)

// An island may have a stylesheet of its own beside it.
function Island({ name }: { name: string }) {
  const style = name.replace(/\.js$/, '.css')
  return (
    <>
      {hasAsset(style) && <link rel="stylesheet" href={asset(style)} />}
      <script type="module" src={asset(name)}></script>
    </>
  )
}

export function theme(c: Ctx): 'light' | 'dark' | undefined {
  const chosen = getCookie(c, 'theme')
  return chosen === 'light' || chosen === 'dark' ? chosen : undefined
}

function languageLinks(c: Ctx): DocumentProps['languages'] {
  // A form that came back stands at an address where there is no page.
  const { pathname, search } = new URL(c.var.page ?? c.req.url, c.req.url)
  const path = withoutLanguage(pathname) + search
  const here = offeredAs(lang())
  const { locales } = c.var.app
  return offered.map(({ code, name }) => ({
    code,
    name,
    href: `/${code}${path}`,
    current: code === here,
    share: locales.completeness(code),
  }))
}

/** What search engines find: pages that a visitor asked for. */
const isPublic = (c: Ctx): boolean => c.var.actor.kind === 'visitor' && c.req.method === 'GET'

/** Where the page is in this language, without what was looked for, and in each other one; without a language the browser's is chosen. */
function Addresses({ c }: { c: Ctx }) {
  const path = withoutLanguage(new URL(c.req.url).pathname)
  const { baseUrl } = c.var.app.settings
  const at = (code?: string): string => `${baseUrl}${code ? `/${code}` : ''}${path === '/' && code ? '' : path}`
  return (
    <>
      <link rel="canonical" href={at(offeredAs(lang()))} />
      {offered.map(({ code }) => (
        <link rel="alternate" hreflang={code} href={at(code)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={at()} />
    </>
  )
}
