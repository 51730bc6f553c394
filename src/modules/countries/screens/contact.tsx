import type { Person } from '../../../access/actor.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, NotFound, orNotFound, redirect } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { nothingSaid, servicePage } from '../contacts.ts'
import { saveContact } from '../domain/save-contact.ts'
import { contactForm } from '../forms.ts'
import { maySayContact } from '../policy.ts'
import { contactUrl, serviceUrl } from '../urls.ts'
import { ContactView } from '../views/contact.tsx'
import { askedService } from './asked-service.ts'

/** How a service is written to, to be said by its officers. */
export const showContact = (c: Ctx, actor: Person): Promise<Response> => showForm(c, page(c, actor))

export function postContact(c: Ctx, actor: Person): Promise<Response> {
  const service = askedService(c)
  return handleForm(c, page(c, actor), (said, commit, form) =>
    commit(async (tx) => {
      await saveContact(tx, actor, { service, said, form })
      return redirect(c, serviceUrl(service), 'countries.contact.done')
    }),
  )
}

function page(c: Ctx, actor: Person) {
  const service = askedService(c)
  if (!maySayContact(actor, service)) throw new NotFound()
  return formPage(contactForm, {
    action: contactUrl(service),
    load: async () => orNotFound(await servicePage(c.var.app.db, c.var.app.settings, service)),
    stored: ({ own }) => own ?? nothingSaid,
    view: (form, found) => show(c, () => ({ title: t('countries.contact'), body: <ContactView form={form} found={found} /> })),
  })
}
