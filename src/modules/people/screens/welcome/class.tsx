import type { Person } from '../../../../access/actor.ts'
import { type FormOf, formPage, handleForm, showForm } from '../../../../platform/forms/index.ts'
import type { Ctx } from '../../../../platform/http/index.ts'
import { countryName, list, message, namedInOrder, t } from '../../../../platform/i18n/index.ts'
import { FormField } from '../../../../ui/index.ts'
import { ageBands, bandsOf } from '../../../vocabularies/index.ts'
import { saveClass } from '../../domain/save-steps.ts'
import { classForm } from '../../forms.ts'
import { loadOwnProfile, type OwnProfile } from '../../own-profile.ts'
import { plusCountries } from '../../queries.ts'
import { goOn, showStep } from './step.tsx'

export const showClassStep = (c: Ctx, actor: Person): Promise<Response> => showForm(c, page(c, actor))

export const postClassStep = (c: Ctx, actor: Person): Promise<Response> =>
  handleForm(c, page(c, actor), (data, commit) =>
    commit(async (tx) => {
      await saveClass(tx, actor, data)
      return goOn(c, tx, actor, 'class')
    }),
  )

function page(c: Ctx, actor: Person) {
  const { db } = c.var.app
  return formPage(classForm, {
    load: async () => ({ profile: await loadOwnProfile(db, actor.id), plus: await plusCountries(db) }),
    stored: ({ profile }) => stored(profile),
    view: (form, { profile, plus }) => showStep(c, { step: 'class', profile, form, fields: () => <ClassFields form={form} plus={plus} /> }),
  })
}

function stored({ agesFrom, agesTo, availableProjects, availablePlus, about, ideas }: OwnProfile) {
  const firstTime = agesFrom === null
  return { ages: bandsOf(agesFrom, agesTo), projects: firstTime || availableProjects, plus: availablePlus, about, ideas }
}

function ClassFields({ form, plus }: { form: FormOf<typeof classForm>; plus: readonly string[] }) {
  const bands = ageBands.map((value) => ({ value, label: message(`vocabularies.ages.${value}`) }))
  const plusNames = list(namedInOrder('region', plus, countryName).map(({ label }) => label))
  return (
    <>
      <FormField of={form.ages} label={t('people.ages')} help={t('people.ages.help')} options={bands} />
      <FormField of={form.projects} label={t('people.available')} help={t('people.available.help')} />
      <FormField of={form.plus} label={t('people.plus')} help={plusNames} />
      <FormField of={form.about} label={t('people.about')} help={t('people.about.help')} rows={4} />
      <FormField of={form.ideas} label={t('people.ideas')} help={t('people.ideas.help')} rows={4} />
    </>
  )
}
