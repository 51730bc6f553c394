import { file, optionalFile, text } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/index.ts'
import { pictureTypes } from './pictures/kind.ts'

const picture = { accept: pictureTypes, missing: 'space.fileMissing', tooLarge: 'materials.refused.tooHeavy' } as const
/** A picture of a form that may do without. */
export const optionalPicture = () => optionalFile(picture)

/** A picture, and what it shows in words. */
export const pictureForm = defineForm({ picture: file(picture), alt: text(300) })
