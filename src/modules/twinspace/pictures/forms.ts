import { z } from 'zod'
import { field } from '../../../platform/http/forms.ts'

export const pictureForm = z.object({ alt: field.text(300) })
