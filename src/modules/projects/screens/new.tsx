import type { Person } from '../../../access/actor.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { FormState, handleForm } from '../../../platform/http/forms.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { contactsOf } from '../../partners/index.ts'
import { show } from '../../shell/index.ts'
import { beginDraft } from '../domain/begin-draft.ts'
import { newProjectForm } from '../forms.ts'
import { draftUrl } from '../urls.ts'
import { NewProjectView } from '../views/new.tsx'

/** GET /projects/new?contact=… */
export async function showNew(c: Ctx): Promise<Response> {
  return page(c, new FormState(), c.req.query('contact'))
}

/** POST /projects */
export async function postProject(c: Ctx): Promise<Response> {
  return handleForm(
    c,
    newProjectForm,
    async ({ schoolId, partner }) => {
      const [contactId = '', contactSchoolId = ''] = partner.split(' ')
      const id = await c.var.app.db.transaction().execute((tx) => beginDraft(tx, c.var.actor as Person, { schoolId, contactId, contactSchoolId }))
      return redirect(c, draftUrl(id), 'projects.begun')
    },
    (form) => page(c, form, undefined, 422),
  )
}

async function page(c: Ctx, form: FormState, contactId: string | undefined, status = 200): Promise<Response> {
  const { app, actor } = c.var
  const contacts = await contactsOf(app.db, actor)
  const schools = await app.db
    .selectFrom('person_schools as m')
    .innerJoin('schools as s', 's.id', 'm.school_id')
    .select(['s.id', 's.name', 's.town', 's.country'])
    .where('m.person_id', '=', (actor as Person).id)
    .orderBy('m.since')
    .execute()
  return show(c, () => ({ title: t('projects.new.title'), nav: 'projects', body: <NewProjectView {...{ form, contacts, schools, contactId }} /> }), status)
}
