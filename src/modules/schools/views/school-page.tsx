import type { Ctx } from '../../../platform/http/index.ts'
import { show } from '../../shell/index.ts'
import { zoneOf } from '../domain/time-zone.ts'
import type { ServiceForm } from '../forms.ts'
import type { SchoolView } from '../queries.ts'
import { AssignSchool } from './assign-school.tsx'
import { SchoolFacts, SchoolPageView } from './school.tsx'

/** A school's page. @param assigning for whoever may say which service it belongs to: the form, and what there is to choose */
export function showSchoolPage(c: Ctx, school: SchoolView, assigning?: { form: ServiceForm; services: readonly string[] }): Promise<Response> {
  return show(c, () => ({
    title: school.name,
    nav: 'schools',
    body: <SchoolPageView school={school} zone={zoneOf(school)} now={new Date()} />,
    aside: (
      <>
        <SchoolFacts school={school} />
        {assigning && <AssignSchool {...assigning} />}
      </>
    ),
  }))
}
