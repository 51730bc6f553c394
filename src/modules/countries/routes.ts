import { adults, central, officer } from '../../access/guards.ts'
import { get, post, type Route } from '../../platform/http/index.ts'
import { postContact, showContact } from './screens/contact.tsx'
import { showCountries } from './screens/countries.tsx'
import { showOwnService, showService, showServices } from './screens/services.tsx'

export const routes: readonly Route[] = [
  get('/countries', central, showCountries),
  get('/services', adults, showServices),
  get('/services/own', adults, showOwnService),
  get('/services/:service', adults, showService),
  get('/services/:service/contact', officer, showContact),
  post('/services/:service/contact', officer, postContact),
]
