import { type Actor, isOfficer, isTeacher, type Person } from '../../../access/actor.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { newestContact, openRequests } from '../../partners/index.ts'
import { suspendedUrl } from '../../people/urls.ts'
import { projectsOf } from '../../projects/index.ts'
import { show, showCached } from '../../shell/index.ts'
import { spacesOf } from '../../space/index.ts'
import { spaceUrl } from '../../space/urls.ts'
import { nextSteps } from '../next-steps.ts'
import { deskQueue, ownStanding, publicFacts } from '../queries.ts'
import { DeskPage } from '../views/desk.tsx'
import { Welcome } from '../views/welcome.tsx'

/** The first page: for visitors what this is, for people their desk, for pupils the way to their space. */
export async function showHome(c: Ctx, actor: Actor): Promise<Response> {
  const { app } = c.var
  if (actor.kind === 'pupil') return c.redirect(spaceUrl(actor.projectId), 303)
  if (actor.kind === 'person') return desk(c, actor)
  if (actor.suspended) return c.redirect(suspendedUrl, 303)
  return showCached(c, 30, async () => {
    const facts = await publicFacts(app.db)
    return () => ({ title: t('home.title'), description: t('home.lead'), width: 'wide', body: <Welcome facts={facts} demo={app.settings.demo} /> })
  })
}

async function desk(c: Ctx, actor: Person): Promise<Response> {
  const { db } = c.var.app
  const [teacher, officer] = [isTeacher(actor), isOfficer(actor)]
  // One after the other: a request has one connection at a time.
  const requests = teacher ? await openRequests(db, actor) : []
  const contact = teacher ? await newestContact(db, actor) : undefined
  const projects = teacher ? await projectsOf(db, actor) : []
  const spaces = teacher ? await spacesOf(db, actor) : []
  const queue = teacher || officer ? await deskQueue(db, actor) : undefined
  const standing = teacher || officer ? undefined : await ownStanding(db, actor)
  const steps = nextSteps({ person: actor, officer, standing, requests, contact, projects, spaces })
  return show(c, () => ({ title: t('home.desk'), nav: 'desk', width: 'wide', body: <DeskPage {...{ actor, steps, projects, spaces, queue, standing }} /> }))
}
