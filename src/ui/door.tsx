import { Document, type DocumentProps } from './document.tsx'
import { LanguageMenu } from './footer.tsx'
import { Footnotes } from './footnotes.tsx'
import { Icon } from './icon.tsx'

/** A door for children: one thing to do, large; around it the way back and the languages, and nothing of the adults' world. */
export function Door({ back, children, ...document }: DocumentProps & { back: { href: string; label: string } }) {
  return (
    <Document {...document} body="door">
      <header class="door-top">
        <a class="button quiet" href={back.href}>
          <Icon name="arrow-left" size={22} />
          {back.label}
        </a>
        <LanguageMenu up={false} languages={document.languages ?? []} />
      </header>
      <main id="main" tabindex="-1">
        {children}
        <Footnotes />
      </main>
    </Document>
  )
}
