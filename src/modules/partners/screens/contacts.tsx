import type { Person } from '../../../access/actor.ts'
import { id, NotFound } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { handleForm } from '../../../platform/http/forms.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { answerContact } from '../domain/answer-contact.ts'
import { contactsOf } from '../domain/contacts.ts'
import { contactAnswerForm } from '../forms.ts'
import { openRequests } from '../queries.ts'
import { contactsUrl } from '../urls.ts'
import { ContactsView } from '../views/contacts.tsx'

/** GET /contacts */
export async function showContacts(c: Ctx): Promise<Response> {
  const { db } = c.var.app
  const requests = await openRequests(db, c.var.actor as Person)
  const contacts = await contactsOf(db, c.var.actor)
  return show(c, () => ({
    title: t('partners.contacts.title'),
    nav: 'partners',
    width: 'wide',
    body: <ContactsView requests={requests} contacts={contacts} />,
  }))
}

/** POST /contact-requests/:id/answer. Its buttons carry the answer, so there is no form to show again. */
export async function postContactAnswer(c: Ctx): Promise<Response> {
  const requestId = id(c.req.param('id'))
  return handleForm(
    c,
    contactAnswerForm,
    async ({ answer }) => {
      await c.var.app.db.transaction().execute((tx) => answerContact(tx, c.var.actor as Person, { requestId, answer }))
      return redirect(c, contactsUrl, `partners.said.${answer}`)
    },
    () => {
      throw new NotFound()
    },
  )
}
