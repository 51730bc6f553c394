import { defineForm } from '../../platform/forms/define-form.ts'
import { choice, flag, optionalId, text } from '../../platform/forms/fields.ts'

const title = text(120, { autocomplete: 'off' })

export const newPageForm = defineForm({ title, parentId: optionalId() })
export const settingsForm = defineForm({ title, pupilsMayEdit: flag() }, undefined, { shared: true })
export const positionForm = defineForm({ direction: choice(['up', 'down']) })
