import { type Child, type Html, raw } from '../platform/html/html.ts'
import { asset } from '../platform/http/assets.ts'
import { dir, hyphens, items, lang, script, t } from '../platform/i18n/index.ts'
import { Flash } from './flash.tsx'

export type DocumentProps = {
  /** of the page alone; the product's name is added */
  title: string
  product?: string
  description?: string
  /** what the reader chose; the system decides when absent */
  theme?: 'light' | 'dark'
  /** of this answer's content security policy, if it has one */
  nonce?: string
  /** addresses of event streams that change this page while it is open */
  streams?: readonly string[]
  flash?: Child
  /** the way back from it */
  flashAct?: Child
  /** the page as it is in other languages */
  languages?: readonly Language[]
  /** where a choice of one is kept, for those with an account: takes `language` */
  languageAction?: string
  /** more of the head: islands' scripts, canonical address */
  head?: Child
  children?: Child
}

/** `share`: how much of it is there, from 0 to 1; the rest of its pages is in English. */
export type Language = { code: string; name: string; href: string; current?: boolean; share: number }

const icon =
  "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='-1%20-13.5%2051%2051'%3E%3Cpath%20fill='%231f4bb8'%20d='M3%200h20v6.5a5.5%205.5%200%200%201%200%2011V24H3a3%203%200%200%201-3-3V3a3%203%200%200%201%203-3z'/%3E%3Cpath%20fill='%23f0ae2d'%20d='M25.5%200H46a3%203%200%200%201%203%203v18a3%203%200%200%201-3%203H25.5v-4.52a8%208%200%200%200%200-14.96z'/%3E%3C/svg%3E"

/** The whole HTML document in the reader's language and direction: head, skip link, whatever the shell puts in, the flash. */
export function Document({
  title,
  product = 'OpenTwinning',
  description,
  theme,
  nonce,
  streams = [],
  flash,
  flashAct,
  head,
  body,
  children,
}: DocumentProps & { /** class of the body */ body?: string }): Html {
  const page = (
    <html lang={lang()} dir={dir()} data-script={script()} data-hyphens={hyphens()} data-theme={theme}>
      <head>
        <meta charset="utf-8" />
        <title>{title === product ? title : items([title, product])}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={theme ?? 'light dark'} />
        {description && <meta name="description" content={description} />}
        {nonce && <meta name="csp-nonce" content={nonce} />}
        <meta name="turbo-refresh-method" content="morph" />
        <meta name="turbo-refresh-scroll" content="preserve" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <link rel="stylesheet" href={asset('styles.css')} data-turbo-track="reload" />
        <script type="module" src={asset('client.js')} data-turbo-track="reload" />
        {head}
      </head>
      <body class={body} data-unsent={t('ui.unsent')}>
        <a class="skip" href="#main" data-turbo="false">
          {t('ui.skip')}
        </a>
        {children}
        {flash && <Flash act={flashAct}>{flash}</Flash>}
        {streams.map((src) => (
          <turbo-stream-source src={src} />
        ))}
      </body>
    </html>
  )
  return raw(`<!DOCTYPE html>${page.text}`)
}

/** A document to print (sign-in cards, a certificate): no navigation, always on white. */
export function DocumentShell({ children, ...props }: DocumentProps) {
  return (
    <Document {...props} theme="light" body="sheet-of-paper">
      <main id="main">{children}</main>
    </Document>
  )
}
