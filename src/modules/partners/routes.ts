import { teacher } from '../../access/guards.ts'
import { get, post, type Route } from '../../platform/http/index.ts'
import { postContactRequest } from './screens/contact-request.tsx'
import { postContactAnswer, postContactReturn, showContacts } from './screens/contacts.tsx'
import { showPartners } from './screens/partners.tsx'

export const routes: readonly Route[] = [
  get('/partners', teacher, showPartners),
  post('/people/:id/contact-request', teacher, postContactRequest),
  get('/contacts', teacher, showContacts),
  post('/contact-requests/:id/answer', teacher, postContactAnswer),
  post('/contact-requests/:id/return', teacher, postContactReturn),
]
