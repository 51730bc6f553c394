import type { Actor, Person } from '../../access/actor.ts'
import type { Html } from '../../platform/html/html.ts'
import type { Ctx } from '../../platform/http/index.ts'
import { t } from '../../platform/i18n/index.ts'
import { shownAddress } from '../../platform/text/mail-address.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ButtonForm } from '../../ui/form.tsx'
import { Page } from '../../ui/layout.tsx'
import type { NavItem } from '../../ui/links.ts'
import { countriesUrl, ownServiceUrl } from '../countries/urls.ts'
import { aboutUrl, accessibilityUrl, homeUrl, privacyUrl } from '../home/urls.ts'
import { notificationsUrl } from '../notifications/urls.ts'
import { contactsUrl, partnersUrl } from '../partners/urls.ts'
import { accountUrl, personUrl, registerUrl, sessionsUrl, signInUrl, signOutUrl } from '../people/urls.ts'
import { projectsUrl } from '../projects/urls.ts'
import { pupilSignInUrl } from '../pupils/urls.ts'
import { helpUrl } from '../reports/urls.ts'
import { schoolsUrl } from '../schools/urls.ts'
import { queueUrl } from '../support/urls.ts'
import { chrome } from './chrome.tsx'
import type { NavSection, Shown } from './show.tsx'
import { themeUrl } from './urls.ts'

/** The document around a page: header with its nouns, the page, footer with languages. */
export function frame(c: Ctx, shown: Shown): Html {
  const { actor } = c.var
  return (
    <Page
      {...chrome(c, shown.islands)}
      title={shown.title}
      description={shown.description ?? (actor.kind === 'visitor' ? t('shell.description') : undefined)}
      streams={shown.streams}
      width={shown.width}
      aside={shown.aside}
      nav={nouns(actor, shown.nav)}
      notifications={actor.kind === 'person' ? { href: notificationsUrl, count: actor.unread } : undefined}
      me={actor.kind === 'person' ? me(actor) : undefined}
      entry={entry(actor)}
      footer={footer(actor)}
      themeAction={themeUrl}
      note={t('shell.foot.note')}
    >
      {shown.body}
    </Page>
  )
}

function nouns(actor: Actor, current: NavSection | undefined): NavItem[] {
  if (actor.kind === 'pupil') return []
  const item = (nav: NavSection, href: string, label: string, icon: string): NavItem => ({ href, label, icon, current: nav === current })
  const projects = item('projects', projectsUrl, t('shell.nav.projects'), 'folder-open')
  const schools = item('schools', schoolsUrl, t('shell.nav.schools'), 'school')
  if (actor.kind === 'visitor') return [projects, schools]
  const desk = item('desk', homeUrl, t('shell.nav.desk'), 'notebook-pen')
  const queue = item('queue', queueUrl, t('shell.nav.queue'), 'inbox')
  if (actor.isCentralOfficer) return [desk, queue, projects, schools, item('countries', countriesUrl, t('shell.nav.countries'), 'earth')]
  if (actor.officerFor.length > 0) return [desk, queue, projects, schools]
  return [desk, item('partners', partnersUrl, t('shell.nav.partners'), 'users'), projects, schools]
}

function me(actor: Person) {
  const links = [
    { href: personUrl(actor.id), label: t('shell.me.profile'), icon: 'user' },
    { href: contactsUrl, label: t('shell.me.contacts'), icon: 'users' },
    { href: accountUrl, label: t('shell.me.account'), icon: 'settings' },
    { href: sessionsUrl, label: t('shell.me.sessions'), icon: 'monitor-smartphone' },
  ]
  return {
    name: actor.name || shownAddress(actor.email),
    id: actor.id,
    links: actor.state === 'validated' ? links : links.slice(2),
    signOut: { action: signOutUrl, label: t('shell.me.signOut') },
  }
}

function Entry() {
  return (
    <>
      <ButtonLink kind="quiet" href={signInUrl()}>
        {t('shell.nav.signIn')}
      </ButtonLink>
      <ButtonLink href={registerUrl}>{t('shell.nav.register')}</ButtonLink>
    </>
  )
}

/** The ways in; for those whose account is suspended the way out, and for a pupil help: what they meet here is a page that cannot be shown. */
function entry(actor: Actor) {
  if (actor.kind === 'pupil') return <Help spaceId={actor.projectId} />
  return actor.kind === 'visitor' && (actor.suspended ? <WayOut /> : <Entry />)
}

const Help = ({ spaceId }: { spaceId: string }) => (
  <ButtonLink kind="primary" size="large" icon="life-buoy" href={helpUrl(spaceId)}>
    {t('ui.help')}
  </ButtonLink>
)

const WayOut = () => (
  <ButtonForm action={signOutUrl}>
    <Button>{t('shell.me.signOut')}</Button>
  </ButtonForm>
)

function footer(actor: Actor): NavItem[] {
  const links = [
    { href: aboutUrl, label: t('shell.foot.about') },
    { href: accessibilityUrl, label: t('shell.foot.accessibility') },
    { href: privacyUrl, label: t('shell.foot.privacy') },
  ]
  if (actor.kind !== 'pupil') links.push({ href: ownServiceUrl, label: t('shell.foot.service') })
  return actor.kind === 'visitor' ? [...links, { href: pupilSignInUrl, label: t('shell.foot.pupils') }] : links
}
