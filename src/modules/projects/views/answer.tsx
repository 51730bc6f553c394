import { t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, FormField, HiddenField, Section } from '../../../ui/index.ts'
import type { AnswerForm } from '../forms.ts'
import type { Project } from '../queries.ts'
import { answerUrl } from '../urls.ts'

/** The partner's answer to a proposal. */
export function Answer({ project, name, form }: { project: Project; name: string; form: AnswerForm }) {
  return (
    <Section title={t('projects.answer.title', { name })}>
      <Form action={answerUrl(project.id)} of={form} summary={false}>
        <HiddenField of={form.version} value={String(project.version)} />
        <FormField
          of={form.answer}
          as="radios"
          label={t('projects.answer.label')}
          help={t('projects.answer.help')}
          options={[
            { value: 'accept', label: t('projects.answer.accept'), help: t('projects.answer.acceptHelp') },
            { value: 'decline', label: t('projects.answer.decline'), help: t('projects.answer.declineHelp') },
          ]}
        />
        <FormField of={form.reason} label={t('projects.answer.reason')} help={t('projects.answer.reasonHelp')} rows={3} />
        <FormActions>
          <Button kind="primary">{t('projects.answer.send')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}
