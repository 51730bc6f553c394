import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { english, locales } from './messages.ts'

/** What a translator is told of a message, in locales/notes/<module>.json. */
export type Note = { is: string; reader: string; says?: string; args?: Record<string, string>; max?: number }

export const kinds = 'button link label heading title sentence help error notice status option mail-subject mail-text list-item alt term page-text'.split(' ')
export const readers = 'everyone visitor teacher officer pupil adult insider'.split(' ')

/** Names of the catalogues. */
export const modules = [...new Set([...english.keys()].map((key) => key.split('.')[0] as string))]

/** Notes by `module.key`, in their order. */
export const notes = new Map<string, Note>(
  modules.flatMap((module) => {
    const file = join(locales, `notes/${module}.json`)
    const said = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Note>) : {}
    return Object.entries(said).map(([key, note]) => [`${module}.${key}`, note] as const)
  }),
)
