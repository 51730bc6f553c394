import { type FormState, filled, handleForm } from '../../../../platform/http/forms.ts'
import type { Ctx } from '../../../../platform/http/route.ts'
import { message, t } from '../../../../platform/i18n/index.ts'
import { Checkbox, CheckboxGroup, TextArea } from '../../../../ui/index.ts'
import { ageBands, bandsOf } from '../../../vocabularies/index.ts'
import { saveClass } from '../../domain/save-steps.ts'
import { describingClass } from '../../forms.ts'
import { loadProfile, type Profile } from '../../profile.ts'
import { me } from '../me.ts'
import { goOn, showStep } from './step.tsx'

export const showClassStep = (c: Ctx): Promise<Response> => page(c)

export function postClassStep(c: Ctx): Promise<Response> {
  return handleForm(
    c,
    describingClass,
    async (data) => {
      await c.var.app.db.transaction().execute((tx) => saveClass(tx, me(c), data))
      return goOn(c, 'class')
    },
    (form) => page(c, form, 422),
  )
}

async function page(c: Ctx, given?: FormState, status = 200): Promise<Response> {
  const profile = await loadProfile(c.var.app.db, me(c).id)
  const form = given ?? stored(profile)
  return showStep(c, { step: 'class', profile, form, fields: () => <Fields form={form} /> }, status)
}

function stored({ agesFrom, agesTo, availableProjects, availablePlus, about, ideas }: Profile): FormState {
  const firstTime = agesFrom === null
  return filled({ ages: bandsOf(agesFrom, agesTo), projects: firstTime || availableProjects, plus: availablePlus, about, ideas })
}

function Fields({ form }: { form: FormState }) {
  const bands = ageBands.map((value) => ({ value, label: message(`vocabularies.ages.${value}`) }))
  return (
    <>
      <CheckboxGroup name="ages" label={t('people.ages')} help={t('people.ages.help')} options={bands} values={form.all('ages')} error={form.error('ages')} />
      <Checkbox name="projects" label={t('people.available')} help={t('people.available.help')} checked={form.value('projects') === 'on'} />
      <Checkbox name="plus" label={t('people.plus')} help={t('people.plus.help')} checked={form.value('plus') === 'on'} />
      <TextArea
        name="about"
        label={t('people.about')}
        help={t('people.about.help')}
        value={form.value('about')}
        error={form.error('about')}
        rows={4}
        maxlength={1000}
        optional
      />
      <TextArea
        name="ideas"
        label={t('people.ideas')}
        help={t('people.ideas.help')}
        value={form.value('ideas')}
        error={form.error('ideas')}
        rows={4}
        maxlength={1000}
        optional
      />
    </>
  )
}
