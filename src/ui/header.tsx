import type { Child } from '../platform/html/html.ts'
import { t } from '../platform/i18n/index.ts'
import { Avatar } from './avatar.tsx'
import { Count } from './badge.tsx'
import { Bell } from './bell.tsx'
import { Button } from './button.tsx'
import { Mark } from './emblem/mark.tsx'
import { ButtonForm } from './form.tsx'
import { Icon } from './icon.tsx'
import type { NavItem } from './links.ts'
import { Menu } from './menu.tsx'

export type HeaderProps = {
  product?: string
  home?: string
  /** the four nouns; on a phone they stand in a bar at the bottom */
  nav?: readonly NavItem[]
  search?: { action: string; label: string; value?: string; name?: string }
  messages?: { href: string; count?: number }
  notifications?: { href: string; count?: number }
  me?: { name: string; id?: string; src?: string; links: readonly NavItem[]; signOut?: { action: string; label: string } }
  /** for visitors: ways in, as ButtonLinks */
  entry?: Child
}

function Letters({ href, count }: { href: string; count?: number }) {
  return (
    <a class="sign" href={href} title={t('ui.messages')}>
      <Icon name="mail" size={22} />
      <span class="sr">{t('ui.messages')}</span>
      <Count of={count} what={count ? t('ui.unread-messages', { count }) : ''} />
    </a>
  )
}

export function Header({ product = 'OpenTwinning', home = '/', nav = [], search, messages, notifications, me, entry }: HeaderProps) {
  return (
    <header class="top">
      <div class="inner">
        <a class="brand" href={home}>
          <Mark size={22} />
          <span>{product}</span>
        </a>
        {nav.length > 0 && (
          <nav class="nouns" aria-label={t('ui.main')}>
            <ul class="plain">
              {nav.map((item) => (
                <li>
                  <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                    {item.icon && <Icon name={item.icon} size={22} />}
                    <span>{item.label}</span>
                    <Count of={item.count} />
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div class="tools">
          {search && (
            <search class="find">
              <form action={search.action}>
                <button type="submit" aria-label={search.label}>
                  <Icon name="search" size={18} />
                </button>
                <input class="input" type="search" name={search.name ?? 'q'} value={search.value} aria-label={search.label} placeholder={search.label} />
              </form>
            </search>
          )}
          {search && (
            <a class="sign find-link" href={search.action} title={search.label}>
              <Icon name="search" size={22} />
              <span class="sr">{search.label}</span>
            </a>
          )}
          {messages && <Letters {...messages} />}
          {notifications && <Bell {...notifications} />}
          {me && (
            <Menu
              class="me"
              label={
                <>
                  <Avatar name={me.name} id={me.id} src={me.src} size={32} />
                  <span class="name" dir="auto">
                    {me.name}
                  </span>
                </>
              }
              items={me.links}
            >
              {me.signOut && (
                <ButtonForm action={me.signOut.action}>
                  <Button kind="quiet" icon="log-out">
                    {me.signOut.label}
                  </Button>
                </ButtonForm>
              )}
            </Menu>
          )}
          {entry}
        </div>
      </div>
    </header>
  )
}
