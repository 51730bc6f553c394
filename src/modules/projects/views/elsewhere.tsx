import type { FormState } from '../../../platform/http/forms.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Meta, Notice } from '../../../ui/index.ts'
import { type Draft, fieldsOf } from '../domain/draft-fields.ts'
import type { Project } from '../queries.ts'
import type { DraftStep } from '../urls.ts'
import { written } from './words.ts'

/** After a conflict: what stands saved now in the fields one has written differently, to take over or to replace. */
export function Elsewhere({ project, step, form }: { project: Project; step: DraftStep; form: FormState }) {
  const differing = fieldsOf[step].filter((field) => typed(form, field) !== stored(project, field))
  return (
    <Notice tone="attention" title={t('projects.elsewhere.title')}>
      <p>{t('projects.elsewhere.text')}</p>
      <Meta stacked facts={differing.map((field) => [t(`projects.field.${field}`), <span dir="auto">{written(project, field) || '—'}</span>])} />
    </Notice>
  )
}

const typed = (form: FormState, field: keyof Draft): string => [...form.all(field)].sort().join('\n').trim()

function stored(project: Project, field: keyof Draft): string {
  const value = project[field]
  return Array.isArray(value) ? [...value].sort().join('\n') : String(value ?? '')
}
