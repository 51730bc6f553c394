import { t } from '../../../platform/i18n/index.ts'
import { Breadcrumbs, Button, ButtonLink, Form, FormActions, PageTitle } from '../../../ui/index.ts'
import type { Project } from '../queries.ts'
import { closureUrl, projectUrl } from '../urls.ts'

/** Asks before a project is closed: what will happen, what stays. */
export function ClosureView({ project }: { project: Project }) {
  return (
    <>
      <Breadcrumbs items={[{ href: projectUrl(project.id), label: project.title }]} />
      <PageTitle title={t('projects.closure.title')} lead={t('projects.closure.lead')} />
      <div class="prose measure">
        <ul>
          <li>{t('projects.closure.reads')}</li>
          <li>{t('projects.closure.twinned')}</li>
          <li>{t('projects.closure.again')}</li>
        </ul>
      </div>
      <Form action={closureUrl(project.id)}>
        <FormActions>
          <Button kind="danger">{t('projects.closure.close')}</Button>
          <ButtonLink kind="quiet" href={projectUrl(project.id)}>
            {t('projects.closure.keep')}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
