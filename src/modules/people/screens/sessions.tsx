import type { Person } from '../../../access/actor.ts'
import { type Ctx, id, orNotFound, redirect } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { Badge, Button, ButtonForm, Form, PageTitle, Table, Time } from '../../../ui/index.ts'
import { show } from '../../shell/index.ts'
import { device } from '../domain/device.ts'
import { endOtherSessions, endSessionOf, type SessionRow, sessionsOf } from '../domain/sessions.ts'
import { otherSessionsEndUrl, sessionEndUrl, sessionsUrl } from '../urls.ts'

export async function showSessions(c: Ctx, actor: Person): Promise<Response> {
  const sessions = await sessionsOf(c.var.app.db, actor.id)
  return show(c, () => ({ title: t('people.sessions.title'), width: 'wide', body: <Sessions sessions={sessions} own={actor.sessionId} /> }))
}

export async function postSessionEnd(c: Ctx, actor: Person): Promise<Response> {
  const ended = await endSessionOf(c.var.app.db, actor.id, id(c.req.param('id')))
  orNotFound(ended || undefined)
  return redirect(c, sessionsUrl, 'people.sessions.ended')
}

export async function postOthersEnd(c: Ctx, actor: Person): Promise<Response> {
  await endOtherSessions(c.var.app.db, actor.id, actor.sessionId)
  return redirect(c, sessionsUrl, 'people.sessions.othersEnded')
}

function Sessions({ sessions, own }: { sessions: readonly SessionRow[]; own: string }) {
  const columns = [
    { label: t('people.sessions.device'), head: true },
    { label: t('people.sessions.place') },
    { label: t('people.sessions.since') },
    { label: t('people.sessions.seen') },
    { label: t('people.sessions.act'), unseen: true },
  ]
  const rows = sessions.map((session) => [
    deviceWords(session.agent),
    session.address ? <bdi>{session.address}</bdi> : t('people.sessions.nowhere'),
    <Time at={session.created_at} form="date" />,
    <Time at={session.seen_at} />,
    session.id === own ? (
      <Badge tone="done">{t('people.sessions.here')}</Badge>
    ) : (
      <ButtonForm action={sessionEndUrl(session.id)}>
        <Button size="small">{t('people.sessions.end')}</Button>
      </ButtonForm>
    ),
  ])
  return (
    <>
      <PageTitle title={t('people.sessions.title')} lead={t('people.sessions.lead')} />
      <Table caption={t('people.sessions.title')} quiet columns={columns} rows={rows} />
      {sessions.length > 1 && (
        <Form action={otherSessionsEndUrl}>
          <div class="actions">
            <Button>{t('people.sessions.endOthers')}</Button>
          </div>
        </Form>
      )}
    </>
  )
}

function deviceWords(agent: string): string {
  const known = device(agent)
  return known ? t('people.device', known) : t('people.device.unknown')
}
