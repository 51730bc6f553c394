import type { Person } from '../../../../access/actor.ts'
import { handleForm, showForm } from '../../../../platform/forms/index.ts'
import type { Ctx } from '../../../../platform/http/index.ts'
import { message, namedInOrder, t } from '../../../../platform/i18n/index.ts'
import { FormField } from '../../../../ui/index.ts'
import { subjects } from '../../../vocabularies/index.ts'
import { saveSubjects } from '../../domain/save-steps.ts'
import { subjectsForm } from '../../forms.ts'
import { goOn, stepPage } from './step.tsx'

export const showSubjectsStep = (c: Ctx, actor: Person): Promise<Response> => showForm(c, page(c, actor))

export const postSubjectsStep = (c: Ctx, actor: Person): Promise<Response> =>
  handleForm(c, page(c, actor), (data, commit) =>
    commit(async (tx) => {
      await saveSubjects(tx, actor, data.subjects)
      return goOn(c, tx, actor, 'subjects')
    }),
  )

const page = (c: Ctx, actor: Person) =>
  stepPage(c, actor, subjectsForm, {
    step: 'subjects',
    stored: (profile) => ({ subjects: profile.subjects }),
    fields: (form) => <FormField of={form.subjects} label={t('people.subjects')} options={subjectOptions()} />,
  })

const subjectOptions = () => namedInOrder('subject', subjects, (code) => message(`vocabularies.subject.${code}`))
