import { getSchema } from '@tiptap/core'
import { content } from './extensions.ts'

/** The extensions as a ProseMirror schema, for the server. */
export const schema = getSchema(content)
