import { countryName, t } from '../../../platform/i18n/index.ts'
import { Breadcrumbs, Button, ButtonLink, EmptyState, Form, FormActions, FormField, PageTitle, Parts } from '../../../ui/index.ts'
import { partnersUrl } from '../../partners/urls.ts'
import type { Workplace } from '../../people/index.ts'
import type { NewProjectForm } from '../forms.ts'
import type { ProjectSchool } from '../queries.ts'
import { projectsUrl } from '../urls.ts'

/** A contact at one of their schools; `value` names both. */
export type Partner = { value: string; contactId: string; name: string; school: Workplace }
type Props = { form: NewProjectForm; partners: readonly Partner[]; schools: readonly ProjectSchool[] }

/** Who founds: one school of mine, and one contact at another school. */
export function NewProjectView({ form, partners, schools }: Props) {
  return (
    <>
      <Breadcrumbs items={[{ href: projectsUrl, label: t('projects.title') }]} />
      <PageTitle title={t('projects.new.title')} lead={t('projects.new.lead')} />
      {partners.length === 0 ? (
        <EmptyState
          drawing="twin"
          title={t('projects.new.nobody')}
          action={
            <ButtonLink kind="primary" href={partnersUrl}>
              {t('projects.new.find')}
            </ButtonLink>
          }
        >
          <p>{t('projects.new.nobodyText')}</p>
        </EmptyState>
      ) : (
        <Form of={form}>
          <FormField
            of={form.schoolId}
            as="radios"
            label={t('projects.new.mySchool')}
            help={schools.length > 1 ? t('projects.new.mySchoolHelp') : undefined}
            options={schools.map((school) => ({ value: school.id, label: <span dir="auto">{school.name}</span>, help: placeWords({ ...school, name: '' }) }))}
          />
          <FormField
            of={form.partner}
            as="radios"
            label={t('projects.new.partner')}
            help={t('projects.new.partnerHelp')}
            options={partners.map(({ value, name, school }) => ({ value, label: <span dir="auto">{name}</span>, help: placeWords(school) }))}
          />
          <FormActions>
            <Button kind="primary">{t('projects.new.begin')}</Button>
          </FormActions>
        </Form>
      )}
    </>
  )
}

function placeWords({ name, town, country }: { name: string; town: string; country: string }) {
  return <Parts of={[name, town, countryName(country)]} />
}
