import type { Form } from '../http/form.ts'
import type { Ctx } from '../http/route.ts'
import { keyField, nobody, readFormKey } from './form-key.ts'

/** Whether a form that came was shown to somebody else, who was signed in with this browser before. What visitors may fill in is nobody's. */
export function isAnothers({ var: { actor, app } }: Ctx, form: Form): boolean {
  const [key = ''] = form.all(keyField)
  const writer = readFormKey(app.settings.secret, key)?.writer
  return actor.kind !== 'visitor' && writer !== undefined && writer !== nobody && writer !== actor.id
}
