import { choice, flag, name, optionalId } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/index.ts'

const title = name(120, { autocomplete: 'off' })

export const newPageForm = defineForm({ title, parentId: optionalId() })
export const settingsForm = defineForm({ title, pupilsMayEdit: flag() }, { shared: true, repeats: true })
export const positionForm = defineForm({ direction: choice(['up', 'down']) })
