import type { Person } from '../../../access/actor.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, redirect } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { contactsOf } from '../../partners/index.ts'
import { show } from '../../shell/index.ts'
import { beginDraft } from '../domain/begin-draft.ts'
import { newProjectForm } from '../forms.ts'
import { draftUrl, projectsUrl } from '../urls.ts'
import { NewProjectView, type Partner } from '../views/new.tsx'

/** `?contact=`: whom it is begun with. */
export const showNew = (c: Ctx, actor: Person): Promise<Response> => showForm(c, page(c, actor))

export const postProject = (c: Ctx, actor: Person): Promise<Response> =>
  handleForm(c, page(c, actor), ({ schoolId, partner }, commit) => {
    const [contactId = '', contactSchoolId = ''] = partner.split(' ')
    return commit(async (tx) => redirect(c, draftUrl(await beginDraft(tx, actor, { schoolId, contactId, contactSchoolId })), 'projects.begun'))
  })

function page(c: Ctx, actor: Person) {
  const { db } = c.var.app
  return formPage(newProjectForm, {
    action: projectsUrl,
    async load() {
      const contacts = await contactsOf(db, actor)
      const schools = await db
        .selectFrom('person_schools as m')
        .innerJoin('schools as s', 's.id', 'm.school_id')
        .select(['s.id', 's.name', 's.town', 's.country'])
        .where('m.person_id', '=', actor.id)
        .orderBy('m.since')
        .execute()
      const partners = contacts.flatMap(({ id, name, schools }) => schools.map((school) => ({ value: `${id} ${school.id}`, contactId: id, name, school })))
      return { partners, schools }
    },
    stored: ({ partners, schools }) => ({ schoolId: schools[0]?.id, partner: likely(partners, c.req.query('contact'))?.value }),
    view: (form, loaded) => show(c, () => ({ title: t('projects.new.title'), nav: 'projects', body: <NewProjectView form={form} {...loaded} /> })),
  })
}

const likely = (partners: readonly Partner[], asked: string | undefined): Partner | undefined =>
  partners.find(({ contactId }) => contactId === asked) ?? (partners.length === 1 ? partners[0] : undefined)
