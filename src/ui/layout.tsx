import type { Child } from '../platform/html/html.ts'
import { cx } from './cx.ts'
import { Document, type DocumentProps } from './document.tsx'
import { Footer } from './footer.tsx'
import { Header, type HeaderProps } from './header.tsx'
import type { NavItem } from './links.ts'

/**
 * A whole page of the open part: header, main, margin column, footer. Returns the document with its doctype.
 * @param width `text` for reading and forms (default), `wide` for tables and boards
 * @param aside the margin column; on a phone it follows the main text
 * @param footer links of the footer: about, accessibility, source …
 * @param themeAction address that takes the form of the theme switch, for browsers without JavaScript
 */
export function Page({
  children,
  width = 'text',
  aside,
  footer,
  themeAction,
  note,
  product,
  home,
  nav,
  search,
  messages,
  notifications,
  me,
  entry,
  ...document
}: DocumentProps &
  HeaderProps & {
    width?: 'text' | 'wide'
    aside?: Child
    footer?: readonly NavItem[]
    themeAction?: string
    note?: Child
  }) {
  return (
    <Document {...document} product={product} body={nav?.length ? 'with-bar' : undefined}>
      <Header {...{ product, home, nav, search, messages, notifications, me, entry }} />
      <div class={cx('main', width, !!aside && 'with-aside')}>
        <main id="main" tabindex="-1">
          {children}
        </main>
        {aside && <aside class="aside">{aside}</aside>}
      </div>
      <Footer
        links={footer}
        languages={document.languages}
        languageAction={document.languageAction}
        theme={document.theme}
        themeAction={themeAction}
        note={note}
      />
    </Document>
  )
}
