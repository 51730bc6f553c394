import { esCanarias } from './profiles/es-canarias.ts'
import { frRep } from './profiles/fr-rep.ts'
import { normalised } from './profiles/normalised.ts'

/** What a register may say of a school, as text. A field that a register does not carry is undefined and keeps what is stored. */
export const fields = [
  'country',
  'number',
  'name',
  'region',
  'town',
  'postcode',
  'address',
  'isced',
  'type',
  'sector',
  'lat',
  'lon',
  'website',
  'source',
  'service',
] as const
export type Field = (typeof fields)[number]
export type Said = Partial<globalThis.Record<Field, string>>

/**
 * How one publisher writes a register.
 * @property columns the publisher's column of each field it states directly; rejections name it
 * @property others columns that the header must have besides
 * @property optional columns that it may have
 * @property complete what follows from other columns, or stands in no column
 */
export type Profile = {
  name: string
  columns: Partial<globalThis.Record<Field, string>>
  others: readonly string[]
  optional?: Partial<globalThis.Record<Field, string>>
  complete(cell: (column: string) => string, said: Said): Said
}

/** Every profile by its name. */
export const profiles: ReadonlyMap<string, Profile> = new Map([normalised, esCanarias, frRep].map((profile) => [profile.name, profile]))

/** The columns a file of this profile must have. */
export const requiredColumns = (profile: Profile): string[] => [...Object.values(profile.columns), ...profile.others]
