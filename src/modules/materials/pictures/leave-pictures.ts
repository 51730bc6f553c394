import type { Actor } from '../../../access/actor.ts'
import type { Form } from '../../../platform/http/form.ts'
import { type Ctx, id } from '../../../platform/http/index.ts'
import { loadSpace } from '../../space/index.ts'
import { mayAddPictures } from '../policy.ts'
import { forgetBeyond, keepUpload } from './chosen-pictures.ts'

/**
 * Keeps the pictures of a form whose writer's session has ended, as they came, for when they have signed in again; if they still may add any.
 * @param writer id of whoever the form was shown to
 */
export async function leavePictures(c: Ctx, form: Form, writer: string): Promise<{ [name: string]: string[] }> {
  const { app } = c.var
  const whose = { owner: writer, spaceId: id(c.req.param('id')) }
  const [chosen, words] = [[...form.all('chosen')], form.all('alt')]
  const alt = chosen.map((_, at) => words[at] ?? '')
  const come = form.files('pictures').map((upload, at) => ({ upload, words: words[chosen.length + at] ?? '' }))
  const whole = come.filter(({ upload }) => upload.whole)
  if (whole.length === 0 || !(await mayStill(c, whose))) return {}
  for (const each of whole) {
    chosen.push(await keepUpload(app, whose, each.upload))
    alt.push(each.words)
  }
  await forgetBeyond(app, writer)
  return { chosen, alt }
}

async function mayStill({ var: { app } }: Ctx, { owner, spaceId }: { owner: string; spaceId: string }): Promise<boolean> {
  for (const actor of [
    { kind: 'person', id: owner },
    { kind: 'pupil', id: owner, projectId: spaceId },
  ]) {
    const space = await loadSpace(app.db, actor as Actor, spaceId)
    if (space && mayAddPictures(space)) return true
  }
  return false
}
