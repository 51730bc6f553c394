import type { Person, Visitor } from '../../../access/actor.ts'
import { serviceOfPerson } from '../../../access/responsible-service.ts'
import { type Ctx, orNotFound } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { listServices, servicePage } from '../contacts.ts'
import { maySayContact } from '../policy.ts'
import { servicesUrl, serviceUrl } from '../urls.ts'
import { ServiceView } from '../views/service.tsx'
import { serviceTitle } from '../views/service-name.ts'
import { ServicesView } from '../views/services.tsx'
import { askedService } from './asked-service.ts'

/** How a service is written to, for everybody. */
export async function showService(c: Ctx, actor: Visitor | Person): Promise<Response> {
  const { db, settings } = c.var.app
  const found = orNotFound(await servicePage(db, settings, askedService(c)))
  const own = actor.kind === 'person' && maySayContact(actor, found.code)
  return show(c, () => ({ title: serviceTitle(found.code), body: <ServiceView found={found} own={own} /> }))
}

export async function showServices(c: Ctx): Promise<Response> {
  const services = await listServices(c.var.app.db)
  return show(c, () => ({ title: t('countries.services.all'), width: 'wide', body: <ServicesView services={services} /> }))
}

/** Leads to the service of whoever asks; to all of them while nobody knows which that is. */
export async function showOwnService(c: Ctx, actor: Visitor | Person): Promise<Response> {
  const who = actor.kind === 'person' ? actor : actor.suspended
  const service = who ? await serviceOfPerson(c.var.app.db, who.id) : null
  return c.redirect(service === null ? servicesUrl : serviceUrl(service), 303)
}
