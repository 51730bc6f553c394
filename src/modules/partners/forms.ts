import { z } from 'zod'
import { field } from '../../platform/http/forms.ts'

export const contactRequestForm = z.object({ message: field.text(2000).min(20) })
export const contactAnswerForm = z.object({ answer: field.choice(['accepted', 'declined', 'withdrawn']) })
