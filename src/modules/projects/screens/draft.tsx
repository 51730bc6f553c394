import type { Person } from '../../../access/actor.ts'
import { id, NotFound, orNotFound } from '../../../platform/http/errors.ts'
import { redirect } from '../../../platform/http/flash.ts'
import { type FormState, filled, handleForm } from '../../../platform/http/forms.ts'
import type { Ctx } from '../../../platform/http/route.ts'
import { t, withLocale } from '../../../platform/i18n/index.ts'
import { show } from '../../shell/index.ts'
import { draftSteps } from '../domain/draft-fields.ts'
import { saveDraft } from '../domain/save-draft.ts'
import { draftForms } from '../forms.ts'
import { type Project, projectOf } from '../queries.ts'
import { type DraftStep, draftUrl, projectUrl } from '../urls.ts'
import { DraftView } from '../views/draft.tsx'

/** GET /projects/:id/draft/:step */
export async function showDraft(c: Ctx): Promise<Response> {
  const step = stepOf(c)
  const project = await loadForFounder(c)
  if (project.state !== 'draft') return redirect(c, projectUrl(project.id))
  return page(c, project, step, filled({ ...project }))
}

/** POST /projects/:id/draft/:step, by the button or by the autosave island, which sends `x-autosave` and reads JSON. */
export async function postDraft(c: Ctx): Promise<Response> {
  const [projectId, step, actor] = [id(c.req.param('id')), stepOf(c), c.var.actor as Person]
  const auto = c.req.header('x-autosave') !== undefined
  return handleForm(
    c,
    draftForms[step],
    async ({ version, ...values }) => {
      const saved = await c.var.app.db.transaction().execute((tx) => saveDraft(tx, actor, { id: projectId, step, version, values }))
      if (auto) return c.json({ version: saved.version })
      const next = draftSteps[draftSteps.indexOf(step) + 1]
      return redirect(c, next ? draftUrl(projectId, next) : projectUrl(projectId), 'projects.draft.saved')
    },
    async (form) => {
      if (auto) return c.json({ text: withLocale(c.var.locale, () => form.error('') ?? t('projects.autosave.problem')) }, 422)
      return page(c, await loadForFounder(c), step, form, 422)
    },
  )
}

function stepOf(c: Ctx): DraftStep {
  const asked = c.req.param('step')
  return asked === undefined ? 'idea' : orNotFound(draftSteps.find((step) => step === asked))
}

async function loadForFounder(c: Ctx): Promise<Project> {
  const project = orNotFound(await projectOf(c.var.app.db, c.var.actor, id(c.req.param('id'))))
  if (project.standing !== 'founder') throw new NotFound()
  return project
}

function page(c: Ctx, project: Project, step: DraftStep, form: FormState, status = 200): Promise<Response> {
  const actor = c.var.actor as Person
  return show(
    c,
    () => ({
      title: t(`projects.step.${step}`),
      nav: 'projects',
      islands: ['draft-autosave.island.js'],
      body: <DraftView {...{ project, step, form, actor }} />,
    }),
    status,
  )
}
