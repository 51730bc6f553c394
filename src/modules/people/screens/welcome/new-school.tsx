import { RuleViolation } from '../../../../platform/http/errors.ts'
import { type FormState, filled, handleForm, readForm } from '../../../../platform/http/forms.ts'
import type { Ctx } from '../../../../platform/http/route.ts'
import { t } from '../../../../platform/i18n/index.ts'
import { Breadcrumbs, Button, Form, FormActions, PageTitle } from '../../../../ui/index.ts'
import { participatingCountries } from '../../../countries/index.ts'
import { AddSchoolFields, addingSchool, addSchool, DuplicateList, type FoundSchool, likelyDuplicates } from '../../../schools/index.ts'
import { show } from '../../../shell/index.ts'
import { chooseSchool } from '../../domain/choose-school.ts'
import { isUuid } from '../../forms.ts'
import { newSchoolUrl, welcomeUrl } from '../../urls.ts'
import { me } from '../me.ts'
import { goOn } from './step.tsx'

export const showNewSchool = (c: Ctx): Promise<Response> => page(c, filled({ country: me(c).country }))

/** Adds a school, once the likely duplicates have been looked at; or takes one of them. */
export async function postNewSchool(c: Ctx): Promise<Response> {
  const { db } = c.var.app
  const actor = me(c)
  const [known] = c.var.form.all('school')
  if (isUuid(known)) return take(c, known)
  return handleForm(
    c,
    addingSchool,
    async ({ anyway, ...described }, form) => {
      const duplicates = anyway ? [] : await likelyDuplicates(db, described)
      if (duplicates.length > 0) return page(c, form, 422, duplicates)
      await db.transaction().execute(async (tx) => chooseSchool(tx, actor, (await addSchool(tx, actor, described)).id))
      return goOn(c, 'school')
    },
    (form) => page(c, form, 422),
  )
}

/** Takes a school that is there already. One that is not leaves the form as it was typed. */
async function take(c: Ctx, schoolId: string): Promise<Response> {
  try {
    await c.var.app.db.transaction().execute((tx) => chooseSchool(tx, me(c), schoolId))
    return goOn(c, 'school')
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error
    const { form } = await readForm(c, addingSchool)
    return page(c, form.with('', error.key), 422)
  }
}

async function page(c: Ctx, form: FormState, status = 200, duplicates: readonly FoundSchool[] = []): Promise<Response> {
  const countries = await participatingCountries(c.var.app.db)
  return show(
    c,
    () => ({
      title: t('people.school.add.title'),
      body: (
        <>
          <Breadcrumbs items={[{ href: welcomeUrl('school'), label: t('people.step.school') }]} />
          <PageTitle title={t('people.school.add.title')} lead={t('people.school.add.lead')} />
          <Form action={newSchoolUrl} errors={form.byField}>
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
}
