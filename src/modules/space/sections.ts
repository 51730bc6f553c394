import { section as journal } from '../journal/section.ts'
import { section as materials } from '../materials/section.ts'
import { section as members } from '../members/section.ts'
import { section as pupils } from '../pupils/section.ts'
import { section as reports } from '../reports/section.ts'
import { section as pages } from '../wiki/section.ts'

/** The sections of a TwinSpace, in their order. */
export const sections = [journal, pages, materials, members, pupils, reports] as const
export type SectionName = (typeof sections)[number]['name']

/** What can be taken away and put back, each with its section. */
export const contentKinds = sections.flatMap((section) => section.contents.map((kind) => ({ ...kind, section })))
export type Content = (typeof contentKinds)[number]
