import { adults, member } from '../../platform/http/guard.ts'
import { get, type Route } from '../../platform/http/route.ts'
import { showSchool } from './pages/school.tsx'
import { showSchools } from './pages/schools.tsx'
import { showSuggestions } from './pages/suggestions.tsx'
import { suggestionsUrl } from './urls.ts'

export const routes: readonly Route[] = [
  get('/schools', adults, showSchools),
  get(suggestionsUrl, member, showSuggestions),
  get('/schools/:id', adults, showSchool),
]
