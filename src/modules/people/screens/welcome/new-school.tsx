import type { Person } from '../../../../access/actor.ts'
import type { Problem } from '../../../../platform/forms/form-state.ts'
import { type FormOf, formPage, handleForm, showForm } from '../../../../platform/forms/index.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import type { Ctx } from '../../../../platform/http/index.ts'
import { t } from '../../../../platform/i18n/index.ts'
import { Breadcrumbs, Button, Form, FormActions, PageTitle } from '../../../../ui/index.ts'
import { participatingCountries } from '../../../countries/index.ts'
import { AddSchoolFields, addSchool, addSchoolForm, DuplicateList, type FoundSchool, likelyDuplicates, servicesApart } from '../../../schools/index.ts'
import { show } from '../../../shell/index.ts'
import { chooseSchool } from '../../domain/choose-school.ts'
import { knownSchoolForm } from '../../forms.ts'
import { newSchoolUrl, welcomeUrl } from '../../urls.ts'
import { goOn } from './step.tsx'

export const showNewSchool = (c: Ctx, actor: Person): Promise<Response> => showForm(c, page(c, actor))

/** Adds a school, once the likely duplicates have been looked at; or takes one of them. */
export const postNewSchool = (c: Ctx, actor: Person): Promise<Response> => (readForm(c, knownSchoolForm).ok ? take(c, actor) : add(c, actor))

function add(c: Ctx, actor: Person): Promise<Response> {
  const adding = page(c, actor)
  return handleForm(c, adding, async ({ anyway, ...described }, commit, form) => {
    const duplicates = anyway ? [] : await likelyDuplicates(c.var.app.db, described)
    if (duplicates.length > 0) {
      c.status(422)
      return shown(c, form, await adding.load(), duplicates)
    }
    return commit(async (tx) => {
      await chooseSchool(tx, actor, (await addSchool(tx, actor, described)).id)
      return goOn(c, tx, actor, 'school')
    })
  })
}

/** Takes a school that is there already. One that is not leaves the form as it was typed. */
function take(c: Ctx, actor: Person): Promise<Response> {
  const taking = formPage(knownSchoolForm, {
    load: page(c, actor).load,
    view({ state: { problems, key } }, known) {
      const typed = readForm(c, addSchoolForm).form.state
      const said = [...problems.values()].map((problem): [string, Problem] => ['', problem])
      return shown(c, typed.but({ problems: new Map([...typed.problems, ...said]), key }), known)
    },
  })
  return handleForm(c, taking, ({ school }, commit) =>
    commit(async (tx) => {
      await chooseSchool(tx, actor, school)
      return goOn(c, tx, actor, 'school')
    }),
  )
}

const page = (c: Ctx, actor: Person) =>
  formPage(addSchoolForm, {
    load: async (): Promise<Known> => ({ countries: await participatingCountries(c.var.app.db), services: await servicesApart(c.var.app.db) }),
    stored: () => ({ country: actor.country }),
    view: (form, known) => shown(c, form, known),
  })

type Known = { countries: readonly string[]; services: readonly { code: string; country: string }[] }
type AddSchoolForm = FormOf<typeof addSchoolForm>

const shown = (c: Ctx, form: AddSchoolForm, known: Known, duplicates: readonly FoundSchool[] = []): Promise<Response> =>
  show(c, () => ({
    title: t('people.school.add.title'),
    body: (
      <>
        <Breadcrumbs items={[{ href: welcomeUrl('school'), label: t('people.step.school') }]} />
        <PageTitle title={t('people.school.add.title')} lead={t('people.school.add.lead')} />
        <Form action={newSchoolUrl} of={form}>
          <DuplicateList schools={duplicates} name="school" />
          <AddSchoolFields form={form} {...known} />
          <FormActions>
            <Button kind="primary">{t('people.school.add.action')}</Button>
          </FormActions>
        </Form>
      </>
    ),
  }))
