import { member, teacher } from '../../access/guards.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import { postContactAnswer, showContacts } from './screens/contacts.tsx'
import { showPartners } from './screens/partners.tsx'
import { postContactRequest, showPerson } from './screens/person.tsx'

export const routes: readonly Route[] = [
  get('/partners', teacher, showPartners),
  get('/people/:id', member, showPerson),
  post('/people/:id/contact-request', teacher, postContactRequest),
  get('/contacts', teacher, showContacts),
  post('/contact-requests/:id/answer', teacher, postContactAnswer),
]
