import { adults, member } from '../../access/guards.ts'
import { get, type Route } from '../../platform/http/index.ts'
import { showSchool } from './screens/school.tsx'
import { showSchools } from './screens/schools.tsx'
import { showSuggestions } from './screens/suggestions.tsx'
import { suggestionsUrl } from './urls.ts'

export const routes: readonly Route[] = [
  get('/schools', adults, showSchools),
  get(suggestionsUrl, member, showSuggestions),
  get('/schools/:id', adults, showSchool),
]
