import { RuleViolation } from '../../../../platform/http/errors.ts'
import { FormState, filled, handleForm } from '../../../../platform/http/forms.ts'
import type { Ctx } from '../../../../platform/http/route.ts'
import { t } from '../../../../platform/i18n/index.ts'
import { findSchools, nearTo, pickerFields, SchoolPicker, schoolPickerIsland } from '../../../schools/index.ts'
import { chooseSchool } from '../../domain/choose-school.ts'
import { choosingSchool } from '../../forms.ts'
import { loadProfile } from '../../profile.ts'
import { newSchoolUrl, welcomeUrl } from '../../urls.ts'
import { me } from '../me.ts'
import { goOn, showStep } from './step.tsx'

const fields = pickerFields('school')
const searchUrl = (text: string): string => `${welcomeUrl('school')}?q=${encodeURIComponent(text)}`

/** `?q=`: what was looked for, where no script suggests while one types. */
export const showSchoolStep = (c: Ctx): Promise<Response> => page(c)

export function postSchoolStep(c: Ctx): Promise<Response> {
  return handleForm(
    c,
    choosingSchool,
    async (data) => {
      if (data['school-search']) return c.redirect(searchUrl(data['school-text']), 303)
      if (!data.school) throw new RuleViolation('people.school.none', 'school')
      const schoolId = data.school
      await c.var.app.db.transaction().execute((tx) => chooseSchool(tx, me(c), schoolId))
      return goOn(c, 'school')
    },
    (form) => page(c, form, 422),
  )
}

async function page(c: Ctx, given?: FormState, status = 200): Promise<Response> {
  const { db } = c.var.app
  const actor = me(c)
  const profile = await loadProfile(db, actor.id)
  const text = given?.value(fields.text) ?? c.req.query('q')
  const results = text ? await findSchools(db, { text, country: actor.country, near: await nearTo(db, actor) }) : undefined
  const form = given ?? (text ? filled({ [fields.text]: text }) : new FormState())
  return showStep(
    c,
    {
      step: 'school',
      profile,
      form,
      islands: [schoolPickerIsland],
      fields: () => (
        <>
          <SchoolPicker name="school" form={form} country={actor.country} chosen={text ? null : profile.school} {...(results ? { results } : {})} />
          <p>
            <a href={newSchoolUrl}>{t('people.school.add')}</a>
          </p>
        </>
      ),
    },
    status,
  )
}
