import { limits } from './limits.ts'
import { schema } from './schema.ts'

/** Whether a value is one that an attribute of a page can have: a word, a number, yes or no. */
export function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
}

const spans = new Set(['colspan', 'rowspan'])
const isSpan = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= limits.span
const isShort = (value: unknown): boolean => value === null || value === undefined || (isPlain(value) && String(value).length <= limits.value)
const areWidths = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= limits.span && value.every((each) => each === null || Number.isFinite(each))

/** Whether an editor could have given a block this value. An editor lays a table out by its spans: a huge one would stop it. */
export function isAttribute(node: string, name: string, value: unknown): boolean {
  if (!Object.hasOwn(schema.nodes[node]?.spec.attrs ?? {}, name)) return false
  if (spans.has(name)) return isSpan(value)
  return isShort(value) || (name === 'colwidth' && areWidths(value))
}

/** Whether an editor could have formatted text so. `null` ends a format. No mark of a page overlaps itself, so its name is all. */
export function isFormat(name: string, value: unknown): boolean {
  const type = Object.hasOwn(schema.marks, name) ? schema.marks[name] : undefined
  if (!type) return false
  if (value === null) return true
  return typeof value === 'object' && Object.entries(value).every(([key, each]) => Object.hasOwn(type.spec.attrs ?? {}, key) && isShort(each))
}
