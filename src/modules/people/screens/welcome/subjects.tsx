import { type FormState, filled, handleForm } from '../../../../platform/http/forms.ts'
import type { Ctx } from '../../../../platform/http/route.ts'
import { compare, message, t } from '../../../../platform/i18n/index.ts'
import { CheckboxGroup } from '../../../../ui/index.ts'
import { subjects } from '../../../vocabularies/index.ts'
import { saveSubjects } from '../../domain/save-steps.ts'
import { choosingSubjects } from '../../forms.ts'
import { loadProfile } from '../../profile.ts'
import { me } from '../me.ts'
import { goOn, showStep } from './step.tsx'

export const showSubjectsStep = (c: Ctx): Promise<Response> => page(c)

export function postSubjectsStep(c: Ctx): Promise<Response> {
  return handleForm(
    c,
    choosingSubjects,
    async (data) => {
      await c.var.app.db.transaction().execute((tx) => saveSubjects(tx, me(c), data.subjects))
      return goOn(c, 'subjects')
    },
    (form) => page(c, form, 422),
  )
}

async function page(c: Ctx, given?: FormState, status = 200): Promise<Response> {
  const profile = await loadProfile(c.var.app.db, me(c).id)
  const form = given ?? filled({ subjects: profile.subjects })
  const options = () =>
    subjects.map((value) => ({ value, label: message(`vocabularies.subject.${value}`) })).sort((one, other) => compare(one.label, other.label))
  const fields = () => (
    <CheckboxGroup name="subjects" label={t('people.subjects')} options={options()} values={form.all('subjects')} error={form.error('subjects')} />
  )
  return showStep(c, { step: 'subjects', profile, form, fields }, status)
}
