import type { FormState } from '../../../platform/http/forms.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, RadioGroup, Section, TextArea } from '../../../ui/index.ts'
import type { Project } from '../queries.ts'
import { answerUrl } from '../urls.ts'

/** The partner's answer to a proposal. */
export function Answer({ project, name, form }: { project: Project; name: string; form: FormState }) {
  return (
    <Section title={t('projects.answer.title', { name })}>
      <Form action={answerUrl(project.id)}>
        <RadioGroup
          name="answer"
          label={t('projects.answer.label')}
          help={t('projects.answer.help')}
          options={[
            { value: 'accept', label: t('projects.answer.accept'), help: t('projects.answer.acceptHelp') },
            { value: 'decline', label: t('projects.answer.decline'), help: t('projects.answer.declineHelp') },
          ]}
          value={form.value('answer') || 'accept'}
          error={form.error('answer')}
        />
        <TextArea
          name="reason"
          label={t('projects.answer.reason')}
          help={t('projects.answer.reasonHelp')}
          optional
          rows={3}
          maxlength={1000}
          value={form.value('reason')}
          error={form.error('reason')}
        />
        <FormActions>
          <Button kind="primary">{t('projects.answer.send', { name })}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}
