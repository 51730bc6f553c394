import type { Person } from '../../../access/actor.ts'
import { handleButton } from '../../../platform/forms/index.ts'
import { type Ctx, id, redirect } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { answerContact } from '../domain/answer-contact.ts'
import { contactsOf } from '../domain/contacts.ts'
import { undoDecline } from '../domain/undo-decline.ts'
import { contactAnswerForm, returnForm } from '../forms.ts'
import { openRequests } from '../queries.ts'
import { contactReturnUrl, contactsUrl } from '../urls.ts'
import { ContactsView } from '../views/contacts.tsx'

export async function showContacts(c: Ctx, actor: Person): Promise<Response> {
  const { db } = c.var.app
  const requests = await openRequests(db, actor)
  const contacts = await contactsOf(db, actor)
  return show(c, () => ({
    title: t('partners.contacts.title'),
    nav: 'partners',
    width: 'wide',
    body: <ContactsView requests={requests} contacts={contacts} />,
  }))
}

export function postContactAnswer(c: Ctx, actor: Person): Promise<Response> {
  const requestId = id(c.req.param('id'))
  return handleButton(c, contactAnswerForm, ({ answer, reason }, commit) =>
    commit(async (tx) => {
      await answerContact(tx, actor, { requestId, answer, reason })
      const way = answer === 'declined' ? { undo: contactReturnUrl(requestId) } : {}
      return redirect(c, contactsUrl, `partners.said.${answer}`, undefined, way)
    }),
  )
}

export function postContactReturn(c: Ctx, actor: Person): Promise<Response> {
  const requestId = id(c.req.param('id'))
  return handleButton(c, returnForm, (_, commit) =>
    commit(async (tx) => {
      await undoDecline(tx, actor, requestId)
      return redirect(c, contactsUrl, 'partners.undo.done')
    }),
  )
}
