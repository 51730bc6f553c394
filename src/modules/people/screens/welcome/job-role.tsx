import type { Person } from '../../../../access/actor.ts'
import { handleForm, showForm } from '../../../../platform/forms/index.ts'
import type { Ctx } from '../../../../platform/http/index.ts'
import { message, t } from '../../../../platform/i18n/index.ts'
import { FormField } from '../../../../ui/index.ts'
import { jobRoles } from '../../../vocabularies/index.ts'
import { saveJobRole } from '../../domain/save-steps.ts'
import { jobRoleForm } from '../../forms.ts'
import { goOn, stepPage } from './step.tsx'

export const showJobRoleStep = (c: Ctx, actor: Person): Promise<Response> => showForm(c, page(c, actor))

export const postJobRoleStep = (c: Ctx, actor: Person): Promise<Response> =>
  handleForm(c, page(c, actor), (data, commit) =>
    commit(async (tx) => {
      await saveJobRole(tx, actor, data)
      return goOn(c, tx, actor, 'job-role')
    }),
  )

const page = (c: Ctx, actor: Person) =>
  stepPage(c, actor, jobRoleForm, {
    step: 'job-role',
    stored: ({ name, jobRole }) => ({ name, jobRole }),
    fields: (form) => [
      <FormField of={form.name} label={t('people.name')} help={t('people.name.help')} />,
      <FormField of={form.jobRole} label={t('people.jobRole')} options={roleOptions()} as="radios" />,
    ],
  })

const roleOptions = () => jobRoles.map((value) => ({ value, label: message(`vocabularies.jobRole.${value}`) }))
