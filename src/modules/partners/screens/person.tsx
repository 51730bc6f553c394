import { isTeacher, type Person } from '../../../access/actor.ts'
import { oversees } from '../../../access/officer-scope.ts'
import { audit } from '../../../platform/audit/index.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/handle-form.ts'
import { id, orNotFound, RuleViolation } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { allow } from '../../../platform/http/rate-limit.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { show } from '../../shell/index.ts'
import { reasons } from '../domain/reasons.ts'
import { requestContact } from '../domain/request-contact.ts'
import { contactRequestForm } from '../forms.ts'
import { requests } from '../limits.ts'
import { facetsOfPeople, profileOf } from '../queries.ts'
import { contactRequestUrl, personUrl } from '../urls.ts'
import { InTouch, PersonView } from '../views/person.tsx'

/** A service's look at a profile is written down. */
export const showPerson = (c: Ctx, actor: Person): Promise<Response> => showForm(c, contactRequestForm, page(c, actor))

export function postContactRequest(c: Ctx, actor: Person): Promise<Response> {
  const personId = id(c.req.param('id'))
  return handleForm(c, contactRequestForm, {
    ...page(c, actor),
    async act({ message }, commit) {
      if (!(await allow(c.var.app.db, requests, actor.id))) throw new RuleViolation('partners.rule.tooMany')
      return commit(async (tx) => {
        await requestContact(tx, actor, { personId, message })
        return redirect(c, personUrl(personId), 'partners.asked')
      })
    },
  })
}

function page(c: Ctx, actor: Person) {
  const { db } = c.var.app
  const personId = id(c.req.param('id'))
  return formPage(contactRequestForm, {
    action: contactRequestUrl(personId),
    async load() {
      const profile = orNotFound(await profileOf(db, actor, personId))
      if (oversees(actor, profile.country) && personId !== actor.id)
        await audit(db, actor, 'person.viewed', { kind: 'person', id: personId }, { country: profile.country })
      const facets = isTeacher(actor) ? await facetsOfPeople(db, [actor.id, personId]) : new Map<string, number[]>()
      return { profile, why: reasons(new Set(facets.get(actor.id)), facets.get(personId) ?? []) }
    },
    view(form, { profile, why }, status) {
      const asks = isTeacher(actor) && personId !== actor.id
      const body = () => ({
        title: profile.name,
        nav: 'partners' as const,
        body: <PersonView {...{ profile, actor, form }} />,
        aside: asks && <InTouch {...{ profile, why, form }} />,
      })
      return show(c, body, status)
    },
  })
}
