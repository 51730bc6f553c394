import type { Actor } from '../../../access/actor.ts'
import { serves } from '../../../access/officer-scope.ts'
import { dayOf, t } from '../../../platform/i18n/index.ts'
import { Button, ButtonLink, Confirm, ErrorSummary, type Errors, Form, HiddenField, Notice, type Step, Steps } from '../../../ui/index.ts'
import { serviceName } from '../../countries/index.ts'
import { spaceUrl } from '../../space/urls.ts'
import { missing } from '../domain/draft-fields.ts'
import { type AnswerForm, proposalForm } from '../forms.ts'
import { mayReopen } from '../policy.ts'
import type { Project } from '../queries.ts'
import { approvalUrl, closureUrl, draftUrl, proposalUrl, recallUrl, reopeningUrl, withdrawalUrl } from '../urls.ts'
import { Answer } from './answer.tsx'
import { Asked } from './closure.tsx'
import { Comments } from './comments.tsx'

type Props = { project: Project; actor: Actor; form: AnswerForm }

/** What comes next, for those who can do it or wait for it. */
export function NextAct({ project, actor, form, errors }: Props & { errors: Errors }) {
  if (actor.kind !== 'person') return null
  const founder = project.standing === 'founder'
  const waits = project.state === 'waiting-for-approval' && project.standing !== 'teacher' && project.standing !== 'public'
  return (
    <div class="stack">
      <ErrorSummary errors={errors} />
      {founder && project.state === 'draft' && <Draft project={project} partner={partnerOf(project, actor.id)} />}
      {founder && project.state === 'waiting-for-partner' && <WithPartner {...{ project, actor, form }} />}
      {waits && <Steps upright steps={services(project)} />}
      {founder && project.state.startsWith('waiting') && <TakeBack id={project.id} />}
      {project.state === 'active' && (project.belongs || founder) && <Active project={project} founder={founder} />}
      {project.state === 'closed' && project.belongs && (
        <p>
          <ButtonLink kind="primary" href={spaceUrl(project.id)}>
            {t('projects.openSpace')}
          </ButtonLink>
        </p>
      )}
      {project.state === 'closed' && mayReopen(actor, project) && (
        <Confirm
          id="reopen"
          tone="primary"
          label={t('projects.reopen')}
          title={t('projects.reopen')}
          text={t('projects.reopenText')}
          action={reopeningUrl(project.id)}
          verb={t('projects.reopen')}
        />
      )}
      {project.standing === 'officer' && <Decide project={project} actor={actor} />}
    </div>
  )
}

const partnerOf = (project: Project, me: string): string => project.founders.find((founder) => founder.personId !== me)?.name ?? ''

function Draft({ project, partner }: { project: Project; partner: string }) {
  const gaps = missing(project)
  return (
    <>
      <Comments project={project} />
      {gaps.length > 0 && (
        <Notice title={t('projects.missing', { count: gaps.length })}>
          <ul>
            {gaps.map(({ step, field }) => (
              <li>
                <a href={`${draftUrl(project.id, step)}#f-${field}`}>{t(`projects.field.${field}`)}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div class="row">
        {gaps.length === 0 && (
          <Form action={proposalUrl(project.id)}>
            <HiddenField of={proposalForm.empty().version} value={String(project.version)} />
            <Button kind="primary">{t('projects.propose', { name: partner })}</Button>
          </Form>
        )}
        <ButtonLink href={draftUrl(project.id, gaps[0]?.step)}>{t('projects.continue')}</ButtonLink>
        <Withdraw id={project.id} />
      </div>
    </>
  )
}

function WithPartner({ project, actor, form }: Props & { actor: { id?: string } }) {
  const mine = project.founders.find((founder) => founder.personId === actor.id)
  if (mine?.acceptedAt)
    return (
      <Notice>
        <p>{t('projects.waitingForPartner', { name: partnerOf(project, mine.personId), day: dayOf(new Date(mine.acceptedAt)) })}</p>
      </Notice>
    )
  return <Answer project={project} name={partnerOf(project, mine?.personId ?? '')} form={form} />
}

function services(project: Project): Step[] {
  const round = project.sentAt?.toISOString() ?? ''
  const asked = project.approvals.filter((approval) => approval.decidedAt === null || new Date(approval.requestedAt).toISOString() >= round)
  return asked.map(({ service, days, requestedAt, decision }) => ({
    state: decision === 'approved' ? 'done' : 'current',
    label:
      decision === 'approved'
        ? t('projects.decided.approved', { country: serviceName(service) })
        : t('projects.waitingForService', { country: serviceName(service) }),
    detail: decision === 'approved' ? undefined : t('projects.waitingSince', { days, day: dayOf(new Date(requestedAt)) }),
  }))
}

function TakeBack({ id }: { id: string }) {
  return (
    <div class="row">
      <Confirm
        id="recall"
        tone="primary"
        label={t('projects.recall')}
        title={t('projects.recall')}
        text={t('projects.recallText')}
        action={recallUrl(id)}
        verb={t('projects.recall')}
      />
      <Withdraw id={id} />
    </div>
  )
}

function Withdraw({ id }: { id: string }) {
  return (
    <Confirm
      id="withdraw"
      label={t('projects.withdraw')}
      title={t('projects.withdrawTitle')}
      text={t('projects.withdrawText')}
      action={withdrawalUrl(id)}
      verb={t('projects.withdraw')}
    />
  )
}

function Active({ project, founder }: { project: Project; founder: boolean }) {
  return (
    <div class="stack">
      {project.closing && <Asked closing={project.closing} />}
      <div class="row">
        {project.belongs && (
          <ButtonLink kind="primary" href={spaceUrl(project.id)}>
            {t('projects.openSpace')}
          </ButtonLink>
        )}
        {founder && (
          <ButtonLink kind="quiet" href={closureUrl(project.id)}>
            {t(project.closing ? 'projects.closure.answer' : 'projects.close')}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}

function Decide({ project, actor }: { project: Project; actor: Actor }) {
  const open = project.approvals.find((approval) => approval.decidedAt === null && serves(actor, approval.service))
  return open ? (
    <p>
      <ButtonLink kind="primary" href={approvalUrl(open.id)}>
        {t('projects.decide')}
      </ButtonLink>
    </p>
  ) : null
}
