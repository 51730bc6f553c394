import type { Child } from '../../../platform/html/html.ts'
import { countryName, list, rich, t } from '../../../platform/i18n/index.ts'
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
          rich('home.facts.schools', { count: facts.schools, b: figure }),
          rich('home.facts.countries', { count: facts.countries, b: figure }),
          rich('home.facts.projects', { count: facts.projects, b: figure }),
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

const figure = (words: Child) => <b>{words}</b>

/** Enough tiles for the wall: the schools of the newest projects, and where there are few, tiles of their own. */
const wall = (ids: readonly string[]): string[] => [...ids, ...Array.from({ length: tiles }, (_, at) => `tile ${at}`)].slice(0, tiles)

const note = ({ id, title, description, schools }: PublicFacts['notes'][number]) => ({
  href: projectUrl(id),
  title,
  emblems: schools.map((school) => school.id),
  place: list([...new Set(schools.map((school) => school.country))].map(countryName)),
  text: description,
})
