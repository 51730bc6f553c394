import { z } from 'zod'
import { field } from '../../platform/http/forms.ts'

const title = () => field.text(120)

export const newPageForm = z.object({ title: title(), parentId: z.union([z.literal('').transform(() => null), field.id()]).default(null) })
export const settingsForm = z.object({ title: title(), pupilsMayEdit: field.flag() })
export const positionForm = z.object({ direction: field.choice(['up', 'down']) })
