import { z } from 'zod'
import type { Fields } from './fields.ts'
import { keyField, maxKey } from './form-key.ts'

/** Bytes of a character as a browser sends it at most: three of UTF-8, each as %XX. */
const character = 9
const id = 36
/** A choice, a tick: what has no length of its own. Bytes. */
const choice = 100
const sizes = new WeakMap<Fields, number>()

/** Bytes of the longest form that its fields find good, as browsers send it, its key included. */
export function formBytes(fields: Fields): number {
  const known = sizes.get(fields) ?? textsOf(fields).reduce((sum, [name, { schema }]) => sum + fieldBytes(name, schema), keyField.length + 2 + maxKey)
  sizes.set(fields, known)
  return known
}

const textsOf = (fields: Fields) => Object.entries(fields).filter(([, { control }]) => control.kind !== 'file')

function fieldBytes(name: string, type: z.ZodType): number {
  const [inner, times] = repeated(type)
  return times * (encodeURIComponent(name).length + 2 + valueBytes(inner))
}

function repeated(type: z.ZodType): [z.ZodType, number] {
  const plain = inside(type)
  if (!(plain instanceof z.ZodArray)) return [plain, 1]
  const element = inside(plain.element as z.ZodType)
  return [element, maxItems(plain) ?? (element instanceof z.ZodEnum ? element.options.length : 1)]
}

function maxItems({ def }: z.ZodArray): number | undefined {
  const max = def.checks?.map(({ _zod }) => _zod.def as { check: string; maximum?: number }).find(({ check }) => check === 'max_length')
  return max?.maximum
}

function valueBytes(type: z.ZodType): number {
  if (type instanceof z.ZodUUID) return id
  if (type instanceof z.ZodUnion) return Math.max(...type.options.map((each) => valueBytes(inside(each as z.ZodType))))
  if (type instanceof z.ZodEnum) return Math.max(...type.options.map((option) => encodeURIComponent(option).length))
  if (!(type instanceof z.ZodString)) return choice
  if (type.maxLength === null) throw new Error('a field of a form has no length')
  return type.maxLength * character
}

/** What a default, an option, a transformation is about. */
function inside(type: z.ZodType): z.ZodType {
  if (type instanceof z.ZodDefault || type instanceof z.ZodOptional || type instanceof z.ZodNullable) return inside(type.unwrap() as z.ZodType)
  if (type instanceof z.ZodPipe) return inside((type.in instanceof z.ZodTransform || type.out instanceof z.ZodUUID ? type.out : type.in) as z.ZodType)
  return type
}
