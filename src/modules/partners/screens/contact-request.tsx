import { isTeacher, type Person } from '../../../access/actor.ts'
import { formFor, formPage, handleForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, RuleViolation, redirect } from '../../../platform/http/index.ts'
import { allow } from '../../../platform/http/rate-limit.ts'
import { type Beside, openProfile, type Profile, showProfile } from '../../people/index.ts'
import { personUrl } from '../../people/urls.ts'
import { requestContact } from '../domain/request-contact.ts'
import { contactRequestForm } from '../forms.ts'
import { requests } from '../limits.ts'
import { type Tie, tieTo } from '../queries.ts'
import { contactRequestUrl } from '../urls.ts'
import { type ContactRequestForm, InTouch } from '../views/in-touch.tsx'

/** Teachers read beside a profile why it fits, and how to get in touch. */
export async function besideProfile(c: Ctx, actor: Person, profile: Profile): Promise<Beside | undefined> {
  if (!isTeacher(actor)) return undefined
  const tie = await tieTo(c.var.app.db, actor, profile.id)
  return inTouch(profile, tie, await formFor(c, contactRequestForm, { action: contactRequestUrl(profile.id) }))
}

const inTouch =
  (profile: Profile, tie: Tie | undefined, form: ContactRequestForm): Beside =>
  () => ({ aside: tie && <InTouch {...{ profile, tie, form }} />, errors: form.state.errors })

export function postContactRequest(c: Ctx, actor: Person): Promise<Response> {
  const { db } = c.var.app
  const personId = id(c.req.param('id'))
  const page = formPage(contactRequestForm, {
    async load() {
      const profile = await openProfile(c, actor)
      return { profile, tie: await tieTo(db, actor, personId) }
    },
    view: (form, { profile, tie }) => showProfile(c, actor, profile, inTouch(profile, tie, form)),
  })
  return handleForm(c, page, async ({ message }, commit) => {
    if (!(await allow(db, requests, actor.id))) throw new RuleViolation('partners.rule.tooMany')
    return commit(async (tx) => {
      await requestContact(tx, actor, { personId, message })
      return redirect(c, personUrl(personId), 'partners.asked')
    })
  })
}
