import { flag, text } from '../../platform/forms/fields.ts'
import { defineForm, type FormOf } from '../../platform/forms/index.ts'
import { pictureFields, withPictures } from '../materials/index.ts'

/** Letters of a post, of a comment. */
const [postMax, commentMax] = [5000, 2000]

export const postForm = defineForm({ body: text(postMax), ...pictureFields }, { rules: withPictures() })
/** Its writer may have it open twice. */
export const editPostForm = defineForm({ body: text(postMax) }, { shared: true })
export const editCommentForm = defineForm({ body: text(commentMax) }, { shared: true })
export type EditForm = FormOf<typeof editPostForm> | FormOf<typeof editCommentForm>
/** `alone`: written on the page of the post, not in the journal. */
export const commentForm = defineForm({ body: text(commentMax), alone: flag() })
