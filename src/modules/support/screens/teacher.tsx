import type { Person } from '../../../access/actor.ts'
import { audit } from '../../../access/audit.ts'
import { formsPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, orNotFound, redirect } from '../../../platform/http/index.ts'
import { show } from '../../shell/index.ts'
import { restore } from '../domain/restore.ts'
import { revoke } from '../domain/revoke.ts'
import { suspend } from '../domain/suspend.ts'
import { restorationForm, revocationForm, suspensionForm } from '../forms.ts'
import { loadTeacher } from '../teachers.ts'
import { restorationUrl, revocationUrl, suspensionUrl, teacherUrl } from '../urls.ts'
import { Acts, TeacherView } from '../views/teacher.tsx'

/** Somebody of the service, with all that was decided on them. A look at personal data: it stands in the audit log. */
export async function showTeacher(c: Ctx, actor: Person): Promise<Response> {
  const shown = page(c, actor).revocation
  return showForm(c, {
    ...shown,
    async load() {
      const teacher = await shown.load()
      if (!teacher.seenLately) await audit(c.var.app.db, actor, 'person.viewed', { kind: 'person', id: teacher.id }, { service: teacher.service })
      return teacher
    },
  })
}

export function postRevocation(c: Ctx, actor: Person): Promise<Response> {
  const shown = page(c, actor).revocation
  return handleForm(c, shown, async ({ why }, commit) => {
    const { id, name } = await shown.load()
    return commit(async (tx) => {
      await revoke(tx, actor, { id, why })
      return redirect(c, teacherUrl(id), 'support.revoked', { name })
    })
  })
}

export function postSuspension(c: Ctx, actor: Person): Promise<Response> {
  const shown = page(c, actor).suspension
  return handleForm(c, shown, async ({ reason, until }, commit) => {
    const { id, name } = await shown.load()
    return commit(async (tx) => {
      await suspend(tx, actor, { id, reason, until })
      return redirect(c, teacherUrl(id), 'support.suspended', { name })
    })
  })
}

export function postRestoration(c: Ctx, actor: Person): Promise<Response> {
  const shown = page(c, actor).restoration
  return handleForm(c, shown, async ({ note }, commit) => {
    const { id, name } = await shown.load()
    return commit(async (tx) => {
      await restore(tx, actor, { id, note })
      return redirect(c, teacherUrl(id), 'support.restored', { name })
    })
  })
}

function page(c: Ctx, actor: Person) {
  const personId = id(c.req.param('id'))
  return formsPage(
    c,
    { revocation: revocationForm, suspension: suspensionForm, restoration: restorationForm },
    {
      actions: { revocation: revocationUrl(personId), suspension: suspensionUrl(personId), restoration: restorationUrl(personId) },
      load: async () => orNotFound(await loadTeacher(c.var.app.db, actor, personId)),
      view: (forms, teacher) =>
        show(c, () => ({
          title: teacher.name,
          nav: 'queue',
          body: <TeacherView teacher={teacher} forms={forms} />,
          aside: <Acts teacher={teacher} forms={forms} />,
        })),
    },
  )
}
