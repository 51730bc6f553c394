import { namedInOrder, t } from '../../../platform/i18n/index.ts'
import { Button, Form, FormActions, FormField, Section } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import type { ServiceForm } from '../forms.ts'

/** For officers, in the margin of a school's page: whose it is. */
export function AssignSchool({ form, services }: { form: ServiceForm; services: readonly string[] }) {
  return (
    <Section title={t('schools.service')} id="service">
      <Form of={form}>
        <FormField
          of={form.service}
          label={t('schools.page.service')}
          help={t('schools.service.help')}
          options={namedInOrder('service', services, serviceName)}
        />
        <FormActions>
          <Button>{t('schools.service.save')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}
