import type { Person } from '../../../access/actor.ts'
import type { BoundField, FormState } from '../../../platform/forms/form-state.ts'
import type { Child } from '../../../platform/html/html.ts'
import { t, tag, zone } from '../../../platform/i18n/index.ts'
import { Breadcrumbs, Button, Form, FormActions, HiddenField, PageTitle, Steps } from '../../../ui/index.ts'
import { draftSteps, missing } from '../domain/draft-fields.ts'
import type { Project } from '../queries.ts'
import { type DraftStep, draftUrl, projectsUrl, projectUrl } from '../urls.ts'
import { Comments } from './comments.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { projectTitle } from './words.ts'

type Props = { project: Project; step: DraftStep; form: { state: FormState; version: BoundField }; fields: Child; actor: Person }

/** One step of the form. Works without JavaScript; with it, what is written is saved as one goes. */
export function DraftView({ project, step, form, fields, actor }: Props) {
  const conflict = form.state.problems.get('')?.key === 'projects.conflict'
  const version = conflict || form.version.value === '' ? project.version : form.version.value
  const saved = project.saves.find((save) => save.step === step)
  const partner = project.founders.find((founder) => founder.personId !== actor.id)
  const last = step === draftSteps.at(-1)
  return (
    <>
      <Breadcrumbs
        items={[
          { href: projectsUrl, label: t('projects.title') },
          { href: projectUrl(project.id), label: projectTitle(project.title) },
        ]}
      />
      <PageTitle title={t(`projects.step.${step}`)} over={t('projects.draft.with', { name: partner?.name ?? '' })} lead={t(`projects.step.${step}.lead`)} />
      <div class="stack loose">
        <Steps
          steps={draftSteps.map((each) => ({
            label: t(`projects.step.${each}`),
            href: draftUrl(project.id, each),
            state: each === step ? 'current' : stateOf(project, each),
          }))}
        />
        <Comments project={project} />
        <div>
          <draft-autosave
            data-tag={tag()}
            data-zone={zone()}
            data-saved={t('projects.autosave.saved', { time: '{time}' })}
            data-offline={t('projects.autosave.offline')}
            data-busy={t('projects.autosave.busy')}
            data-gone={t('projects.autosave.gone')}
            data-failed={t('projects.autosave.failed')}
            data-signed-out={t('projects.autosave.signedOut')}
          >
            <Form of={form} autocomplete="off">
              <HiddenField of={form.version} value={String(version)} />
              {conflict && <Elsewhere project={project} step={step} typed={form.state.values} />}
              {fields}
              <FormActions saved={saved ? new Date(saved.at) : null}>
                <Button kind="primary">{last ? t('projects.draft.readOver') : t('projects.draft.goOn')}</Button>
              </FormActions>
            </Form>
          </draft-autosave>
        </div>
      </div>
    </>
  )
}

const stateOf = (project: Project, step: DraftStep): 'done' | 'ahead' => (missing(project).some((gap) => gap.step === step) ? 'ahead' : 'done')
