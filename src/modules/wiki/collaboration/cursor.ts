import { fragmentName } from '../content/extensions.ts'

type Id = { client: number; clock: number }
type Place = { type: Id | null; tname: string | null; item: Id | null; assoc: number }

/**
 * Where a browser says its caret is, as others' browsers can work with it: they look the places up in their documents,
 * and a place that cannot be one would stop their editors. Empty when there is none.
 */
export function cursorOf(cursor: unknown): { cursor?: { anchor: Place; head: Place } | null } {
  if (cursor === null) return { cursor }
  const { anchor, head } = fields(cursor)
  const [from, to] = [placeOf(anchor), placeOf(head)]
  return from && to ? { cursor: { anchor: from, head: to } } : {}
}

function placeOf(value: unknown): Place | undefined {
  const { type, tname, item, assoc } = fields(value)
  const place = { type: idOf(type), tname: tname === fragmentName ? tname : null, item: idOf(item), assoc: assoc === -1 ? -1 : 0 }
  return place.type || place.tname || place.item ? place : undefined
}

function idOf(value: unknown): Id | null {
  const { client, clock } = fields(value)
  return isCount(client) && isCount(clock) ? { client, clock } : null
}

const fields = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {})
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
