import type { Values } from '../../../platform/forms/form-state.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Meta, Notice } from '../../../ui/index.ts'
import { fieldsOf } from '../domain/draft-fields.ts'
import type { Project } from '../queries.ts'
import type { DraftStep } from '../urls.ts'
import { written } from './words.ts'

/** After a conflict: what stands saved now in the fields one has written differently, to take over or to replace. */
export function Elsewhere({ project, step, typed }: { project: Project; step: DraftStep; typed: Values }) {
  const differing = fieldsOf[step].filter((field) => asText(typed[field]).trim() !== asText(project[field]))
  return (
    <Notice tone="attention" title={t('projects.elsewhere.title')}>
      <p>{t('projects.elsewhere.text')}</p>
      <Meta stacked facts={differing.map((field) => [t(`projects.field.${field}`), <span dir="auto">{written(project, field) || '—'}</span>])} />
    </Notice>
  )
}

const asText = (value: unknown): string => (Array.isArray(value) ? [...value].sort().join('\n') : String(value ?? ''))
