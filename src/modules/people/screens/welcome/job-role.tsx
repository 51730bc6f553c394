import { type FormState, filled, handleForm } from '../../../../platform/http/forms.ts'
import type { Ctx } from '../../../../platform/http/route.ts'
import { message, t } from '../../../../platform/i18n/index.ts'
import { RadioGroup, TextInput } from '../../../../ui/index.ts'
import { jobRoles } from '../../../vocabularies/index.ts'
import { saveJobRole } from '../../domain/save-steps.ts'
import { choosingJobRole } from '../../forms.ts'
import { loadProfile } from '../../profile.ts'
import { me } from '../me.ts'
import { goOn, showStep } from './step.tsx'

export const showJobRoleStep = (c: Ctx): Promise<Response> => page(c)

export function postJobRoleStep(c: Ctx): Promise<Response> {
  return handleForm(
    c,
    choosingJobRole,
    async (data) => {
      await c.var.app.db.transaction().execute((tx) => saveJobRole(tx, me(c), data))
      return goOn(c, 'job-role')
    },
    (form) => page(c, form, 422),
  )
}

async function page(c: Ctx, given?: FormState, status = 200): Promise<Response> {
  const profile = await loadProfile(c.var.app.db, me(c).id)
  const form = given ?? filled({ name: profile.name, jobRole: profile.jobRole })
  const fields = () => [
    <TextInput
      name="name"
      label={t('people.name')}
      help={t('people.name.help')}
      value={form.value('name')}
      error={form.error('name')}
      autocomplete="name"
      maxlength={120}
    />,
    <RadioGroup
      name="jobRole"
      label={t('people.jobRole')}
      options={jobRoles.map((value) => ({ value, label: message(`vocabularies.jobRole.${value}`) }))}
      value={form.value('jobRole')}
      error={form.error('jobRole')}
    />,
  ]
  return showStep(c, { step: 'job-role', profile, form, fields }, status)
}
