import { type Person, zoneOfActor } from '../../../access/actor.ts'
import type { FormState } from '../../../platform/forms/form-state.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { forgetKept } from '../../../platform/forms/kept-forms.ts'
import { readForm } from '../../../platform/forms/read-form.ts'
import { noStore } from '../../../platform/http/answer.ts'
import { type Ctx, id, NotFound, orNotFound, RuleViolation, redirect } from '../../../platform/http/index.ts'
import { message, t, unmarked, withLocale } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { draftSteps } from '../domain/draft-fields.ts'
import { saveDraft } from '../domain/save-draft.ts'
import { draftForms } from '../forms.ts'
import { projectOf } from '../queries.ts'
import { type DraftStep, draftUrl, projectUrl } from '../urls.ts'
import { DraftView } from '../views/draft.tsx'
import { stepFields } from '../views/draft-fields.tsx'

export function showDraft(c: Ctx, actor: Person): Promise<Response> {
  // Whoever goes back to it finds what was saved since, not the page as it came the first time.
  noStore(c)
  return showStep(c, actor, stepOf(c))
}

/** By the button, or by the autosave island, which sends `x-autosave` and reads JSON. */
export function postDraft(c: Ctx, actor: Person): Promise<Response> {
  const step = stepOf(c)
  return c.req.header('x-autosave') === undefined ? saveStep(c, actor, step) : autosaveStep(c, actor, step)
}

function stepOf(c: Ctx): DraftStep {
  const asked = c.req.param('step')
  return asked === undefined ? 'idea' : orNotFound(draftSteps.find((step) => step === asked))
}

function showStep<Step extends DraftStep>(c: Ctx, actor: Person, step: Step): Promise<Response> {
  const page = stepPage(c, actor, step)
  return showForm(c, { ...page, view: (form, project) => (project.state === 'draft' ? page.view(form, project) : redirect(c, projectUrl(project.id))) })
}

function saveStep<Step extends DraftStep>(c: Ctx, actor: Person, step: Step): Promise<Response> {
  const projectId = id(c.req.param('id'))
  return handleForm(c, stepPage(c, actor, step), ({ version, ...values }, commit) =>
    commit(async (tx) => {
      await saveDraft(tx, actor, { id: projectId, step, version: version as number, values })
      const next = draftSteps[draftSteps.indexOf(step) + 1]
      return redirect(c, next ? draftUrl(projectId, next) : projectUrl(projectId), 'projects.draft.saved')
    }),
  )
}

/** The same form comes again and again, with other words: none of these times takes its once-only key. */
async function autosaveStep<Step extends DraftStep>(c: Ctx, actor: Person, step: Step): Promise<Response> {
  const projectId = id(c.req.param('id'))
  const read = readForm(c, draftForms[step])
  if (!read.ok) return problem(c, actor, read.form.state)
  const { version, ...values } = read.data
  try {
    const saved = await c.var.app.db.transaction().execute((tx) => saveDraft(tx, actor, { id: projectId, step, version: version as number, values }))
    await forgetKept(c)
    return c.json({ version: saved.version })
  } catch (error) {
    if (error instanceof RuleViolation) return problem(c, actor, read.form.state.saying(error).state)
    throw error
  }
}

const problem = (c: Ctx, actor: Person, form: FormState): Response =>
  c.json({ text: unmarked(withLocale(c.var.locale, () => form.errors[''] ?? t('projects.autosave.problem'), zoneOfActor(actor))) }, 422)

function stepPage<Step extends DraftStep>(c: Ctx, actor: Person, step: Step) {
  const projectId = id(c.req.param('id'))
  return formPage(draftForms[step], {
    action: draftUrl(projectId, step),
    async load() {
      const project = orNotFound(await projectOf(c.var.app.db, actor, projectId))
      if (project.standing !== 'founder') throw new NotFound()
      return project
    },
    stored: (project) => ({ ...project }),
    view: (form, project) =>
      show(c, () => ({
        title: message(`projects.step.${step}`),
        nav: 'projects',
        islands: ['draft-autosave.island.js'],
        body: <DraftView {...{ project, step, form, actor }} fields={stepFields[step]({ form, spoken: project.spoken })} />,
      })),
  })
}
