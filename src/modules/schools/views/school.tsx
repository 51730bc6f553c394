import { items, message, rich, t } from '../../../platform/i18n/index.ts'
import { Badge, Meta, Name, Paragraphs, Section, Time, TitlePage, TwinEmblem } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import { personUrl } from '../../people/urls.ts'
import { projectUrl } from '../../projects/urls.ts'
import type { SchoolView } from '../queries.ts'
import { schoolUrl } from '../urls.ts'
import { Place } from './place.tsx'

/** A school as everybody may see it. @param zone its time zone */
export function SchoolPageView({ school, zone, now }: { school: SchoolView; zone: string; now: Date }) {
  return (
    <>
      <TitlePage
        emblems={[school.id]}
        over={school.type && <span dir="auto">{school.type}</span>}
        title={<Name of={school.name} country={school.country} />}
        names={
          <>
            <Place {...school} /> · {rich('schools.page.time', { time: <Time at={now} form="time" zone={zone} /> })}
          </>
        }
      />
      {school.about && (
        <div class="prose measure">
          <Paragraphs text={school.about} />
        </div>
      )}
      <Twins school={school} />
      <Projects projects={school.projects} />
      <Teachers school={school} />
    </>
  )
}

/** What the register says: the margin of the page. */
export function SchoolFacts({ school }: { school: SchoolView }) {
  return (
    <Meta
      facts={[
        [t('schools.page.level'), items(school.isced.map((level) => message(`vocabularies.isced.${level}`)))],
        [t('schools.page.address'), (school.address || school.postcode) && <Address {...school} />],
        [t('schools.page.website'), /^https?:\/\//i.test(school.website) && <Website href={school.website} />],
        [t('schools.page.number'), school.number && <bdi>{school.number}</bdi>],
        [t('schools.page.service'), serviceName(school.service)],
        [t('schools.page.source'), school.source ? <span dir="auto">{school.source}</span> : t('schools.page.added')],
      ]}
    />
  )
}

/** As on an envelope, without the country. */
function Address({ address, postcode, town }: SchoolView) {
  const lines = [address, `${postcode} ${town}`.trim()].filter(Boolean)
  return lines.map((line, at) => (
    <>
      {at > 0 && <br />}
      <bdi>{line}</bdi>
    </>
  ))
}

function Website({ href }: { href: string }) {
  return (
    <a href={href} rel="nofollow noopener external">
      <bdi>{URL.canParse(href) ? new URL(href).hostname.replace(/^www\d?\./, '') : href}</bdi>
    </a>
  )
}

function Twins({ school }: { school: SchoolView }) {
  if (school.twins.length === 0) return null
  return (
    <Section title={t('schools.page.twins')} id="twins">
      <ul class="plain stack">
        {school.twins.map((twin) => (
          <li class="row">
            <TwinEmblem ids={[school.id, twin.id]} size={48} />
            <div>
              <a href={schoolUrl(twin.id)}>
                <Name of={twin.name} country={twin.country} />
              </a>{' '}
              <span class="muted">
                <Place {...twin} />
              </span>
              <p class="sr">{t('schools.page.together')}</p>
              <ul class="plain small">
                {twin.projects.map((project) => (
                  <li>
                    <a href={projectUrl(project.id)} dir="auto">
                      {project.title}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Projects({ projects }: { projects: SchoolView['projects'] }) {
  return (
    <Section title={t('schools.page.projects')} id="projects">
      {projects.length === 0 ? (
        <p class="muted">{t('schools.page.projects.none')}</p>
      ) : (
        <ul class="plain stack tight">
          {projects.map((project) => (
            <li class="row tight">
              <a href={projectUrl(project.id)} dir="auto">
                {project.title}
              </a>
              <Badge tone={project.state === 'active' ? 'info' : 'done'}>{t(`schools.page.project.${project.state}`)}</Badge>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Teachers({ school: { teachers, teacherCount, country } }: { school: SchoolView }) {
  return (
    <Section title={t('schools.page.teachers')} id="teachers">
      {teachers.length === 0 ? (
        <p class="muted">{t('schools.page.teachers.count', { count: teacherCount })}</p>
      ) : (
        <ul class="plain stack tight">
          {teachers.map((teacher) => (
            <li>
              <a href={personUrl(teacher.id)}>
                <Name of={teacher.name} country={country} />
              </a>{' '}
              <span class="muted">{items(teacher.subjects.map((code) => message(`vocabularies.subject.${code}`)))}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
