import type countries from '../../../locales/en/countries.json'
import type demo from '../../../locales/en/demo.json'
import type forms from '../../../locales/en/forms.json'
import type home from '../../../locales/en/home.json'
import type journal from '../../../locales/en/journal.json'
import type materials from '../../../locales/en/materials.json'
import type members from '../../../locales/en/members.json'
import type notifications from '../../../locales/en/notifications.json'
import type partners from '../../../locales/en/partners.json'
import type people from '../../../locales/en/people.json'
import type projects from '../../../locales/en/projects.json'
import type pupils from '../../../locales/en/pupils.json'
import type schools from '../../../locales/en/schools.json'
import type shell from '../../../locales/en/shell.json'
import type space from '../../../locales/en/space.json'
import type support from '../../../locales/en/support.json'
import type ui from '../../../locales/en/ui.json'
import type vocabularies from '../../../locales/en/vocabularies.json'
import type wiki from '../../../locales/en/wiki.json'

type Keys<Module extends string, M> = `${Module}.${Extract<keyof M, string>}`

/** Every message there is, typed from the English catalogue. One line a module. */
export type Key =
  | Keys<'ui', typeof ui>
  | Keys<'shell', typeof shell>
  | Keys<'forms', typeof forms>
  | Keys<'vocabularies', typeof vocabularies>
  | Keys<'home', typeof home>
  | Keys<'people', typeof people>
  | Keys<'schools', typeof schools>
  | Keys<'partners', typeof partners>
  | Keys<'projects', typeof projects>
  | Keys<'space', typeof space>
  | Keys<'journal', typeof journal>
  | Keys<'wiki', typeof wiki>
  | Keys<'materials', typeof materials>
  | Keys<'members', typeof members>
  | Keys<'pupils', typeof pupils>
  | Keys<'support', typeof support>
  | Keys<'notifications', typeof notifications>
  | Keys<'countries', typeof countries>
  | Keys<'demo', typeof demo>
