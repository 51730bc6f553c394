import { isTeacher, type Person } from '../../../access/actor.ts'
import { oversees } from '../../../access/officer-scope.ts'
import { audit } from '../../../platform/audit/index.ts'
import { id, orNotFound, RuleViolation } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { FormState, handleForm } from '../../../platform/http/forms.ts'
import { allow } from '../../../platform/http/rate-limit.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { show } from '../../shell/index.ts'
import { reasons } from '../domain/reasons.ts'
import { requestContact } from '../domain/request-contact.ts'
import { contactRequestForm } from '../forms.ts'
import { requests } from '../limits.ts'
import { facetsOfPeople, profileOf } from '../queries.ts'
import { personUrl } from '../urls.ts'
import { InTouch, PersonView } from '../views/person.tsx'

/** GET /people/:id. A service's look at a profile is written down. */
export const showPerson = (c: Ctx): Promise<Response> => page(c, new FormState())

/** POST /people/:id/contact-request */
export async function postContactRequest(c: Ctx): Promise<Response> {
  const { app } = c.var
  const actor = c.var.actor as Person
  const personId = id(c.req.param('id'))
  return handleForm(
    c,
    contactRequestForm,
    async ({ message }) => {
      if (!(await allow(app.db, requests, actor.id))) throw new RuleViolation('partners.rule.tooMany')
      await app.db.transaction().execute((tx) => requestContact(tx, actor, { personId, message }))
      return redirect(c, personUrl(personId), 'partners.asked')
    },
    (form) => page(c, form, 422),
  )
}

async function page(c: Ctx, form: FormState, status = 200): Promise<Response> {
  const { db } = c.var.app
  const actor = c.var.actor as Person
  const profile = orNotFound(await profileOf(db, actor, id(c.req.param('id'))))
  const officer = oversees(actor, profile.country)
  if (officer && profile.id !== actor.id) await audit(db, actor, 'person.viewed', { kind: 'person', id: profile.id }, { country: profile.country })
  const facets = isTeacher(actor) ? await facetsOfPeople(db, [actor.id, profile.id]) : new Map<string, number[]>()
  const why = reasons(new Set(facets.get(actor.id)), facets.get(profile.id) ?? [])
  const asks = isTeacher(actor) && profile.id !== actor.id
  return show(
    c,
    () => ({
      title: profile.name,
      nav: 'partners',
      body: <PersonView {...{ profile, actor, form }} />,
      aside: asks && <InTouch {...{ profile, why, form }} />,
    }),
    status,
  )
}
