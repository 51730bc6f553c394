import type { z } from 'zod'
import { file, ids, optionalFiles, text, texts } from '../../platform/forms/fields.ts'
import type { BoundField } from '../../platform/forms/form-state.ts'
import { defineForm } from '../../platform/forms/index.ts'
import type { FormFile } from '../../platform/http/form.ts'
import type { Key } from '../../platform/i18n/index.ts'
import { pictureTypes } from './pictures/kind.ts'
import { mostPictures } from './pictures/most.ts'

const altMax = 300
const picture = { accept: pictureTypes, missing: 'space.fileMissing', tooLarge: 'materials.refused.tooHeavy', tooMany: 'materials.tooMany' } as const

/** A picture for a page, and what it shows in words. */
export const pictureForm = defineForm({ picture: file(picture), alt: text(altMax) })

/**
 * The pictures of a form: those it brings; those kept of it when it came back (`chosen`), less those left out (`dropped`); and
 * what each shows in words, the kept ones' first.
 */
export const pictureFields = {
  pictures: optionalFiles(mostPictures, picture),
  chosen: ids(mostPictures),
  dropped: ids(mostPictures),
  alt: texts(altMax, mostPictures),
} as const
export type PictureFields = { readonly [Name in keyof typeof pictureFields]: BoundField }
type Sent = { pictures: readonly FormFile[]; chosen: string[]; dropped: string[]; alt: string[] }

const wordsOf = ({ pictures, chosen, dropped, alt }: Sent): string[] =>
  [...chosen, ...pictures].flatMap((each, at) => (typeof each === 'string' && dropped.includes(each) ? [] : [alt[at] ?? '']))

/** Whether there are words without a picture. */
const hasSpare = ({ pictures, chosen, alt }: Sent): boolean => alt.slice(chosen.length + pictures.length).some((words) => words !== '')

const isMissing = 'space.fileMissing' satisfies Key
const tooMany = { error: 'materials.tooMany' satisfies Key, params: { max: mostPictures } }
const wordless = 'space.altMissing' satisfies Key

/** The rules of a form with these fields: no more than so many, each with its words, and no words without one. @param least how many there have to be */
export const withPictures =
  (least = 0) =>
  <S extends Sent>(schema: z.ZodType<S>): z.ZodType<S> =>
    schema
      .refine((sent) => wordsOf(sent).length >= least && !hasSpare(sent), { path: ['pictures'], error: isMissing })
      .refine((sent) => wordsOf(sent).length <= mostPictures, { path: ['pictures'], ...tooMany })
      .refine((sent) => wordsOf(sent).every((words) => words !== ''), { path: ['alt'], error: wordless })

/** Pictures for the wall. */
export const wallForm = defineForm(pictureFields, { rules: withPictures(1) })
