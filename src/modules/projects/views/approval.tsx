import { countryName, t } from '../../../platform/i18n/index.ts'
import { AgeBar, Breadcrumbs, Button, Form, FormActions, FormField, Notice, Section, TitlePage } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import type { OpenApproval } from '../approvals.ts'
import { decisions } from '../domain/decide.ts'
import type { DecisionForm } from '../forms.ts'
import type { Project } from '../queries.ts'
import { approvalsUrl } from '../urls.ts'
import { History } from './history.tsx'
import { Lines } from './lines.tsx'
import { Plan } from './project.tsx'

type Props = { approval: OpenApproval; project: Project; form: DecisionForm }

/** What a service decides on: the plan, who made it, what was said before, and the decision. */
export function ApprovalView({ approval, project, form }: Props) {
  const people = project.founders.map(({ name, schoolId }) => {
    const school = project.schools.find((each) => each.id === schoolId)
    return [name, school?.name, school && countryName(school.country)]
  })
  return (
    <>
      <Breadcrumbs items={[{ href: approvalsUrl, label: t('projects.queue.title') }]} />
      <TitlePage
        emblems={project.schools.map(({ id }) => id)}
        over={approval.scope && t(`projects.scope.${project.scope ?? 'european'}`)}
        title={project.title}
        lead={project.description}
        names={<Lines of={people} />}
      />
      {approval.watched && (
        <Notice title={t('projects.decision.elsewhere', { country: serviceName(approval.service) })}>
          <p>{t('projects.decision.elsewhere.text')}</p>
        </Notice>
      )}
      {(approval.open || approval.watched) && (
        <p>
          <AgeBar since={approval.requestedAt} target={approval.target} />
        </p>
      )}
      <Plan project={project} />
      <History approvals={project.approvals.filter((each) => each.decision !== null)} />
      {approval.open &&
        (approval.own ? (
          <Notice>
            <p>{t('projects.rule.ownProject')}</p>
          </Notice>
        ) : (
          <Decision approval={approval} form={form} />
        ))}
    </>
  )
}

function Decision({ approval, form }: Pick<Props, 'approval' | 'form'>) {
  return (
    <Section title={t('projects.decision.title', { country: serviceName(approval.service) })} id="decision">
      <Form of={form}>
        <FormField
          of={form.decision}
          as="radios"
          label={t('projects.decision.label')}
          options={decisions.map((value) => ({ value, label: t(`projects.decision.${value}`), help: t(`projects.decision.${value}Help`) }))}
        />
        <FormField of={form.comment} label={t('projects.decision.comment')} help={t('projects.decision.commentHelp')} rows={5} optional={false} />
        <FormActions>
          <Button kind="primary">{t('projects.decision.send')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}
