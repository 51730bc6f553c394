import { countryName, list, number, t } from '../../../platform/i18n/index.ts'
import { ButtonLink, Chapters, EmptyState, Noticeboard, Opening, Section, TileWall } from '../../../ui/index.ts'
import { DemoCast, DemoCastLink } from '../../demo/index.ts'
import { registerUrl, signInUrl } from '../../people/urls.ts'
import { projectsUrl, projectUrl } from '../../projects/urls.ts'
import { pupilSignInUrl } from '../../pupils/urls.ts'
import type { PublicFacts } from '../queries.ts'

const tiles = 30

/** The first page for somebody who is not signed in. */
export function Welcome({ facts, demo }: { facts: PublicFacts; demo: boolean }) {
  return (
    <>
      <Opening
        title={t('home.statement')}
        lead={t('home.lead')}
        actions={
          <>
            <ButtonLink kind="primary" size="large" href={registerUrl}>
              {t('home.join')}
            </ButtonLink>
            <ButtonLink size="large" href={signInUrl()}>
              {t('home.signIn')}
            </ButtonLink>
            <a href={pupilSignInUrl}>{t('home.pupils')}</a>
            {demo && <DemoCastLink />}
          </>
        }
        facts={[
          [number(facts.schools), t('home.facts.schools', { count: facts.schools })],
          [number(facts.countries), t('home.facts.countries', { count: facts.countries })],
          [number(facts.projects), t('home.facts.projects', { count: facts.projects })],
        ]}
        picture={<TileWall ids={wall(facts.tiles)} />}
      />
      <Section title={t('home.board')} id="board" more={facts.notes.length > 0 && <a href={projectsUrl}>{t('home.board.all')}</a>}>
        {facts.notes.length === 0 ? <EmptyState title={t('home.board.empty')} /> : <Noticeboard notes={facts.notes.map(note)} />}
      </Section>
      {demo && <DemoCast />}
      <Section title={t('home.how')} id="how">
        <Chapters chapters={(['join', 'find', 'plan', 'work'] as const).map((step) => ({ title: t(`home.how.${step}`), text: t(`home.how.${step}.text`) }))} />
      </Section>
    </>
  )
}

/** Enough tiles for the wall: the schools of the newest projects, and where there are few, tiles of their own. */
const wall = (ids: readonly string[]): string[] => [...ids, ...Array.from({ length: tiles }, (_, at) => `tile ${at}`)].slice(0, tiles)

const note = ({ id, title, description, schools }: PublicFacts['notes'][number]) => ({
  href: projectUrl(id),
  title,
  emblems: schools.map((school) => school.id),
  place: list([...new Set(schools.map((school) => school.country))].map(countryName)),
  text: description,
})
