import type { Person } from '../../../../access/actor.ts'
import type { FormOf, Problem } from '../../../../platform/forms/form-state.ts'
import { formPage, handleForm, showForm } from '../../../../platform/forms/handle-form.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import type { Ctx } from '../../../../platform/http/route.ts'
import { t } from '../../../../platform/i18n/index.ts'
import { Breadcrumbs, Button, Form, FormActions, PageTitle } from '../../../../ui/index.ts'
import { participatingCountries } from '../../../countries/index.ts'
import { AddSchoolFields, addSchool, addSchoolForm, DuplicateList, type FoundSchool, likelyDuplicates } from '../../../schools/index.ts'
import { show } from '../../../shell/index.ts'
import { chooseSchool } from '../../domain/choose-school.ts'
import { knownSchoolForm } from '../../forms.ts'
import { newSchoolUrl, welcomeUrl } from '../../urls.ts'
import { goOn } from './step.tsx'

export const showNewSchool = (c: Ctx, actor: Person): Promise<Response> => showForm(c, addSchoolForm, page(c, actor))

/** Adds a school, once the likely duplicates have been looked at; or takes one of them. */
export const postNewSchool = (c: Ctx, actor: Person): Promise<Response> => (readForm(c, knownSchoolForm).ok ? take(c, actor) : add(c, actor))

function add(c: Ctx, actor: Person): Promise<Response> {
  const { db } = c.var.app
  const { load, view } = page(c, actor)
  return handleForm(c, addSchoolForm, {
    load,
    view,
    async act({ anyway, ...described }, commit, form) {
      const duplicates = anyway ? [] : await likelyDuplicates(db, described)
      if (duplicates.length > 0) return shown(c, form, await load(), 422, duplicates)
      return commit(async (tx) => {
        await chooseSchool(tx, actor, (await addSchool(tx, actor, described)).id)
        return goOn(c, tx, actor, 'school')
      })
    },
  })
}

/** Takes a school that is there already. One that is not leaves the form as it was typed. */
const take = (c: Ctx, actor: Person): Promise<Response> =>
  handleForm(c, knownSchoolForm, {
    load: page(c, actor).load,
    view({ state: { problems, key } }, countries, status) {
      const typed = readForm(c, addSchoolForm).form.state
      const said = [...problems.values()].map((problem): [string, Problem] => ['', problem])
      return shown(c, typed.but({ problems: new Map([...typed.problems, ...said]), key }), countries, status)
    },
    act: ({ school }, commit) =>
      commit(async (tx) => {
        await chooseSchool(tx, actor, school)
        return goOn(c, tx, actor, 'school')
      }),
  })

const page = (c: Ctx, actor: Person) =>
  formPage(addSchoolForm, {
    action: newSchoolUrl,
    load: () => participatingCountries(c.var.app.db),
    stored: () => ({ country: actor.country }),
    view: (form, countries, status) => shown(c, form, countries, status),
  })

type AddSchoolForm = FormOf<typeof addSchoolForm>

const shown = (c: Ctx, form: AddSchoolForm, countries: readonly string[], status: number, duplicates: readonly FoundSchool[] = []): Promise<Response> =>
  show(
    c,
    () => ({
      title: t('people.school.add.title'),
      body: (
        <>
          <Breadcrumbs items={[{ href: welcomeUrl('school'), label: t('people.step.school') }]} />
          <PageTitle title={t('people.school.add.title')} lead={t('people.school.add.lead')} />
          <Form action={newSchoolUrl} of={form}>
            <DuplicateList schools={duplicates} name="school" />
            <AddSchoolFields form={form} countries={countries} />
            <FormActions>
              <Button kind="primary">{t('people.school.add.action')}</Button>
            </FormActions>
          </Form>
        </>
      ),
    }),
    status,
  )
