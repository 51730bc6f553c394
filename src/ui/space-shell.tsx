import type { Child } from '../platform/html/html.ts'
import { t } from '../platform/i18n/index.ts'
import { Avatar } from './avatar.tsx'
import { Count } from './badge.tsx'
import { Bell } from './bell.tsx'
import { cx } from './cx.ts'
import { Document, type DocumentProps } from './document.tsx'
import type { Animal } from './emblem/animals.ts'
import { Emblems } from './emblem/twin.tsx'
import { LanguageMenu } from './footer.tsx'
import { Footnotes } from './footnotes.tsx'
import { ButtonForm } from './form.tsx'
import { Icon } from './icon.tsx'
import type { NavItem } from './links.ts'
import { Menu } from './menu.tsx'

export type Present = { name: string; id?: string; animal?: Animal }
export type SpaceProps = DocumentProps & {
  space: { name: string; href: string; emblems: readonly string[] }
  /** Home, Pages, Materials, Members …: with icons */
  sections: readonly NavItem[]
  /** people with the space open now */
  here?: readonly Present[]
  /** the way out, for those who have an outside */
  back?: { href: string; label: string }
  me?: { name: string; id?: string; animal?: Animal; links?: readonly NavItem[]; signOut?: { action: string; label: string } }
  /** how much has happened that its reader has not read */
  bell?: { href: string; count: number }
  /** one tap away for pupils. `news`: answers they have not read */
  help?: { href: string; label: string; news: number; current?: boolean }
  /** the margin column beside the content */
  aside?: Child
}

/** Who is here now: emblems and names. Its id is `here`, for a stream to replace. */
export function Here({ people }: { people: readonly Present[] }) {
  return (
    <section class="here" id="here" aria-label={t('ui.here')}>
      <p class="label">{t('ui.here')}</p>
      <ul class="plain">
        {people.map((each) => (
          <li>
            <Avatar name={each.name} id={each.id} animal={each.animal} size={28} />
            <span dir="auto">{each.name}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A pupil's name, and the way out in plain sight: the computer belongs to the class. */
function Leaving({ name, id, animal, signOut }: NonNullable<SpaceProps['me']>) {
  return (
    <>
      <span class="row tight me">
        <Avatar name={name} id={id} animal={animal} size={40} />
        <span class="name" dir="auto">
          {name}
        </span>
      </span>
      {signOut && (
        <ButtonForm action={signOut.action}>
          <button type="submit" class="button large">
            <Icon name="log-out" size={20} />
            {signOut.label}
          </button>
        </ButtonForm>
      )}
    </>
  )
}

function Shell({ space, sections, here = [], back, me, bell, help, aside, children, kind, ...document }: SpaceProps & { kind?: 'simple' }) {
  return (
    <Document {...document} body={cx('space', kind)}>
      <header class="space-top">
        {back && (
          <a class="back" href={back.href}>
            <Icon name="arrow-left" size={18} />
            <span>{back.label}</span>
          </a>
        )}
        <a class="space-name" href={space.href}>
          <Emblems ids={space.emblems} size={32} max={3} />
          <span dir="auto">{space.name}</span>
        </a>
        <div class="tools">
          {help && (
            <a class="button primary help-link" href={help.href} aria-current={help.current ? 'page' : undefined}>
              <Icon name="life-buoy" size={22} />
              <span>{help.label}</span>
              <Count of={help.news} what={t('ui.answers', { count: help.news })} />
            </a>
          )}
          {bell && <Bell {...bell} />}
          {me && kind && <Leaving {...me} />}
          {me && !kind && (
            <Menu
              class="me"
              label={
                <>
                  <Avatar name={me.name} id={me.id} animal={me.animal} size={32} />
                  <span class="name" dir="auto">
                    {me.name}
                  </span>
                </>
              }
              items={me.links}
            >
              {me.signOut && (
                <ButtonForm action={me.signOut.action}>
                  <button type="submit" class="button quiet">
                    <Icon name="log-out" size={18} />
                    {me.signOut.label}
                  </button>
                </ButtonForm>
              )}
            </Menu>
          )}
        </div>
      </header>
      <div class="space-body">
        <div class="side">
          <nav class="sections" aria-label={t('ui.sections')}>
            <ul class="plain">
              {sections.map((item) => (
                <li>
                  <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                    {item.icon && <Icon name={item.icon} size={kind ? 26 : 20} />}
                    <span>{item.label}</span>
                    <Count of={item.count} />
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {here.length > 0 && <Here people={here} />}
          <LanguageMenu languages={document.languages ?? []} action={document.languageAction} />
        </div>
        <main id="main" tabindex="-1">
          {children}
          <Footnotes />
        </main>
        {aside && <aside class="aside">{aside}</aside>}
      </div>
    </Document>
  )
}

/** A TwinSpace for adults: its own quiet shell, nothing of the outside but the way back. */
export function SpaceShell(props: SpaceProps) {
  return <Shell {...props} />
}

/** The same for pupils: larger, fewer words, help one tap away, and no way outside. */
export function SimpleSpaceShell(props: Omit<SpaceProps, 'back'>) {
  return <Shell {...props} kind="simple" />
}
