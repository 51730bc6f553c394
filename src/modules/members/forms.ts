import { choice, code, custom } from '../../platform/forms/fields.ts'
import { defineForm, type FormOf } from '../../platform/forms/index.ts'
import { givenRoles } from './domain/given-roles.ts'

const pair = code(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/, 73)
/** A contact and the school she comes with, as one choice. */
const contact = custom(
  pair.schema.transform((value) => ({ personId: value.slice(0, 36), schoolId: value.slice(37) })),
  pair.control,
)

export const memberForm = defineForm({ contact, role: choice(['teacher', 'guest']) })
export const roleForm = defineForm({ role: choice(givenRoles) }, { shared: true, repeats: true })
export type RoleForm = FormOf<typeof roleForm>
