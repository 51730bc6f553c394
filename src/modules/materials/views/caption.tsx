import { Time } from '../../../ui/index.ts'
import { type Author, authorName } from '../../space/index.ts'

/** Who brought a picture, and when. */
export function Caption({ picture: { author, at } }: { picture: { author: Author; at: Date } }) {
  return (
    <>
      <bdi>{authorName(author)}</bdi> · <Time at={at} />
    </>
  )
}
