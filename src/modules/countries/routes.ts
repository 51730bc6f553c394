import { central } from '../../access/guards.ts'
import { get, type Route } from '../../platform/http/index.ts'
import { showCountries } from './screens/countries.tsx'

export const routes: readonly Route[] = [get('/countries', central, showCountries)]
