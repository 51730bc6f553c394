import { flag, optionalText, text } from '../../platform/forms/fields.ts'
import { defineForm, type FormOf } from '../../platform/forms/index.ts'
import type { Key } from '../../platform/i18n/index.ts'
import { optionalPicture } from '../materials/index.ts'

/** Letters of a post, of a comment. */
const [postMax, commentMax] = [5000, 2000]
/** Pictures one post can carry. */
const slots = [1, 2, 3] as const
/** The names of each one's fields: its file, and what it shows in words. */
export const pictureFields = slots.map((at) => ({ file: `picture${at}`, alt: `alt${at}` }) as const)

const picture = optionalPicture()
const alt = optionalText(300)
/** A picture needs its words, and words their picture. */
export const postForm = defineForm(
  { body: text(postMax), picture1: picture, alt1: alt, picture2: picture, alt2: alt, picture3: picture, alt3: alt },
  {
    rules: (schema) =>
      pictureFields.reduce(
        (sofar, { file, alt }) =>
          sofar
            .refine((post) => !post[file] || post[alt] !== '', { path: [alt], error: 'journal.altMissing' satisfies Key })
            .refine((post) => post[file] || post[alt] === '', { path: [file], error: 'space.fileMissing' satisfies Key }),
        schema,
      ),
  },
)
/** Its writer may have it open twice. */
export const editPostForm = defineForm({ body: text(postMax) }, { shared: true })
export const editCommentForm = defineForm({ body: text(commentMax) }, { shared: true })
export type EditForm = FormOf<typeof editPostForm> | FormOf<typeof editCommentForm>
/** `alone`: written on the page of the post, not in the journal. */
export const commentForm = defineForm({ body: text(commentMax), alone: flag() })
