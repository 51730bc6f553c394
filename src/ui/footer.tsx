import type { Child, Html } from '../platform/html/html.ts'
import { percent, t } from '../platform/i18n/index.ts'
import type { Language } from './document.tsx'
import { Footnotes } from './footnotes.tsx'
import { ButtonForm } from './form.tsx'
import { Icon } from './icon.tsx'
import type { NavItem } from './links.ts'
import { Menu } from './menu.tsx'

/**
 * The page in other languages; each name in its own language, set in the system's letters so that no font is loaded for it.
 * @param action keeps the choice (`language`); without it each is the page's own address in that language
 */
export function LanguageMenu({ languages, action, up = true }: { languages: readonly Language[]; action?: string | undefined; up?: boolean }): Child {
  if (languages.length < 2) return null
  const current = languages.find((each) => each.current)
  return (
    <Menu
      up={up}
      class="languages"
      label={
        <>
          <Icon name="globe" size={18} />
          {current ? <span class="sr">{t('ui.language')} </span> : t('ui.language')}
          {current?.name}
        </>
      }
    >
      {action ? (
        <ButtonForm action={action} data-turbo="false">
          <Languages
            of={languages}
            choice={({ code, current }, words) => (
              <button type="submit" name="language" value={code} class="button quiet" lang={code} aria-current={current ? 'true' : undefined}>
                {words}
              </button>
            )}
          />
        </ButtonForm>
      ) : (
        <Languages
          of={languages}
          choice={({ code, current, href }, words) => (
            <a href={href} hreflang={code} lang={code} aria-current={current ? 'true' : undefined} data-turbo="false">
              {words}
            </a>
          )}
        />
      )}
    </Menu>
  )
}

function Languages({ of, choice }: { of: readonly Language[]; choice: (language: Language, words: Child) => Child }) {
  return (
    <ul class="plain">
      {of.map((each) => (
        <li>{choice(each, [each.name, each.share < 1 && <span class="muted small">{percent(each.share)}</span>])}</li>
      ))}
    </ul>
  )
}

/** Light, dark, or as the system has it. Without `action` (an address that takes `theme`) it appears only where JavaScript runs. */
export function ThemeSwitch({ value, action }: { value?: 'light' | 'dark'; action?: string }) {
  const choices = [
    ['', 'sun-moon', t('ui.theme-auto')],
    ['light', 'sun', t('ui.theme-light')],
    ['dark', 'moon', t('ui.theme-dark')],
  ] as const
  return (
    <theme-switch hidden={!action}>
      <form action={action ?? '#'} method="post">
        <fieldset>
          <legend class="sr">{t('ui.theme')}</legend>
          {choices.map(([code, icon, words]) => (
            <button type="submit" name="theme" value={code} title={words} aria-pressed={String((value ?? '') === code)}>
              <Icon name={icon} size={18} />
              <span class="sr">{words}</span>
            </button>
          ))}
        </fieldset>
      </form>
    </theme-switch>
  )
}

export function Footer({
  links = [],
  languages = [],
  languageAction,
  theme,
  themeAction,
  note,
}: {
  links?: readonly NavItem[]
  languages?: readonly Language[]
  languageAction?: string | undefined
  theme?: 'light' | 'dark'
  themeAction?: string
  note?: Child
}): Html {
  return (
    <footer class="foot">
      <div class="inner">
        <ul class="plain row">
          {links.map((link) => (
            <li>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
        <div class="row">
          <LanguageMenu languages={languages} action={languageAction} />
          <ThemeSwitch value={theme} action={themeAction} />
        </div>
        {note && <p class="small muted">{note}</p>}
        <Footnotes />
      </div>
    </footer>
  )
}
