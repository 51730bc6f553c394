import type { Html } from '../../platform/html/html.ts'
import { asset } from '../../platform/http/assets.ts'
import type { Ctx } from '../../platform/http/route.ts'
import { dir, lang } from '../../platform/i18n/index.ts'
import type { Shown } from './show.tsx'

/** The document around a page: header with its nouns, the page, footer with languages. */
export function frame(_c: Ctx, shown: Shown, flash: string | undefined): Html {
  return (
    <html lang={lang()} dir={dir()}>
      <head>
        <meta charset="utf-8" />
        <title>{shown.title}</title>
        <link rel="stylesheet" href={asset('styles.css')} />
        <script type="module" src={asset('client.js')}></script>
      </head>
      <body>
        {flash && <p role="status">{flash}</p>}
        <main id="main">{shown.body}</main>
      </body>
    </html>
  )
}
