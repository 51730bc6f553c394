import { z } from 'zod'
import { field } from '../../../platform/http/forms.ts'
import { givenRoles } from './change-role.ts'

/** A contact and the school she comes with, as one choice. */
const contact = () => field.code(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/, 73).transform((value) => ({ personId: value.slice(0, 36), schoolId: value.slice(37) }))

export const newRoles = ['teacher', 'guest'] as const
export const memberForm = z.object({ contact: contact(), role: field.choice(newRoles) })
export const roleForm = z.object({ role: field.choice(givenRoles) })
