import { adults, member, officer } from '../../access/guards.ts'
import { get, post, type Route } from '../../platform/http/index.ts'
import { showSchool } from './screens/school.tsx'
import { showSchools } from './screens/schools.tsx'
import { postSchoolService } from './screens/service.tsx'
import { showSuggestions } from './screens/suggestions.tsx'
import { suggestionsUrl } from './urls.ts'

export const routes: readonly Route[] = [
  get('/schools', adults, showSchools),
  get(suggestionsUrl, member, showSuggestions),
  get('/schools/:id', adults, showSchool),
  post('/schools/:id/service', officer, postSchoolService),
]
