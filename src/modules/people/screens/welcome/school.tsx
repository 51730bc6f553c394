import type { Person } from '../../../../access/actor.ts'
import { formPage, handleForm, showForm } from '../../../../platform/forms/index.ts'
import { type Ctx, RuleViolation } from '../../../../platform/http/index.ts'
import { t } from '../../../../platform/i18n/index.ts'
import { findSchools, nearTo, SchoolPicker, schoolPickerIsland } from '../../../schools/index.ts'
import { chooseSchool } from '../../domain/choose-school.ts'
import { schoolForm } from '../../forms.ts'
import { loadOwnProfile } from '../../own-profile.ts'
import { newSchoolUrl, welcomeUrl } from '../../urls.ts'
import { goOn, showStep } from './step.tsx'

const searchUrl = (text: string): string => `${welcomeUrl('school')}?q=${encodeURIComponent(text)}`

/** `?q=`: what was looked for, where no script suggests while one types. */
export const showSchoolStep = (c: Ctx, actor: Person): Promise<Response> => showForm(c, page(c, actor))

export const postSchoolStep = (c: Ctx, actor: Person): Promise<Response> =>
  handleForm(c, page(c, actor), async ({ school, ...searched }, commit) => {
    if (searched['school-search']) return c.redirect(searchUrl(searched['school-text']), 303)
    if (!school) throw new RuleViolation('people.school.none', 'school')
    return commit(async (tx) => {
      await chooseSchool(tx, actor, school)
      return goOn(c, tx, actor, 'school')
    })
  })

function page(c: Ctx, actor: Person) {
  const { db } = c.var.app
  return formPage(schoolForm, {
    load: () => loadOwnProfile(db, actor.id),
    stored: () => ({ 'school-text': c.req.query('q') }),
    async view(form, profile) {
      const { country } = actor
      const text = form['school-text'].value
      const results = text ? await findSchools(db, { text, country, near: await nearTo(db, actor) }) : undefined
      const chosen = text ? null : profile.school
      const fields = () => (
        <>
          <SchoolPicker of={form.school} text={form['school-text']} country={country} chosen={chosen} {...(results ? { results } : {})} />
          <p>
            <a href={newSchoolUrl}>{t('people.school.add')}</a>
          </p>
        </>
      )
      return showStep(c, { step: 'school', profile, form, fields, islands: [schoolPickerIsland] })
    },
  })
}
