import type { Person } from '../../../access/actor.ts'
import { dayOf, t } from '../../../platform/i18n/index.ts'
import { Breadcrumbs, Button, ButtonForm, ButtonLink, Form, FormActions, FormField, Notice, PageTitle, Paragraphs } from '../../../ui/index.ts'
import { daysToAnswer } from '../domain/close-project.ts'
import type { ClosureForm } from '../forms.ts'
import type { Project } from '../queries.ts'
import { closureAgreementUrl, closureRefusalUrl, projectUrl } from '../urls.ts'

type Props = { project: Project; actor: Person; form: ClosureForm }

/** Closing a project: what will happen, what stays; what the other founder has asked, or what they will be asked. */
export function ClosureView({ project, actor, form }: Props) {
  const { closing } = project
  const theirs = closing && closing.by !== actor.id ? closing : undefined
  return (
    <div class="stack loose">
      <Breadcrumbs items={[{ href: projectUrl(project.id), label: project.title }]} />
      <PageTitle title={t('projects.closure.title')} lead={t('projects.closure.lead')} />
      {closing && <Asked closing={closing} />}
      <div class="prose measure">
        <ul>
          {!closing && <li>{t('projects.closure.both', { days: daysToAnswer })}</li>}
          <li>{t('projects.closure.reads')}</li>
          <li>{t('projects.closure.twinned')}</li>
          <li>{t('projects.closure.again')}</li>
        </ul>
      </div>
      {theirs ? <Answer project={project} outcome={theirs.outcome} /> : <Ask project={project} form={form} again={closing !== null} />}
    </div>
  )
}

/** Who has asked, and until when an answer is waited for. */
export function Asked({ closing }: { closing: NonNullable<Project['closing']> }) {
  const until = new Date(new Date(closing.at).getTime() + daysToAnswer * 86_400_000)
  return <Notice>{t('projects.closure.waiting', { name: closing.name, day: dayOf(new Date(closing.at)), until: dayOf(until) })}</Notice>
}

function Ask({ project, form, again }: { project: Project; form: ClosureForm; again: boolean }) {
  return (
    <>
      <Form of={form}>
        <FormField of={form.outcome} label={t('projects.closure.outcome')} help={t('projects.closure.outcomeHelp')} rows={6} />
        <FormActions>
          <Button kind="primary">{t(again ? 'projects.closure.change' : 'projects.closure.ask')}</Button>
          {!again && (
            <ButtonLink kind="quiet" href={projectUrl(project.id)}>
              {t('projects.closure.keep')}
            </ButtonLink>
          )}
        </FormActions>
      </Form>
      {again && <Keep project={project} />}
    </>
  )
}

function Answer({ project, outcome }: { project: Project; outcome: string }) {
  return (
    <div class="stack loose">
      <Outcome text={outcome} />
      <div class="row">
        <ButtonForm action={closureAgreementUrl(project.id)}>
          <Button kind="primary">{t('projects.closure.close')}</Button>
        </ButtonForm>
        <Keep project={project} />
      </div>
    </div>
  )
}

const Keep = ({ project }: { project: Project }) => (
  <ButtonForm action={closureRefusalUrl(project.id)}>
    <Button>{t('projects.closure.keep')}</Button>
  </ButtonForm>
)

/** What came of a project, in its founders' words. */
export const Outcome = ({ text }: { text: string }) => (
  <div class="prose measure">
    <h2>{t('projects.closure.outcome')}</h2>
    <Paragraphs text={text} />
  </div>
)
