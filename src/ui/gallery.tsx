import { Fields } from './gallery/fields.tsx'
import { Foundations } from './gallery/foundations.tsx'
import { Pictures } from './gallery/pictures.tsx'
import { Pieces } from './gallery/pieces.tsx'
import { Things } from './gallery/things.tsx'
import { PageTitle } from './title.tsx'

/** Everything the design system has, in every state, for those who build with it. Mounted at /ui inside a wide Page; its words are samples. */
export function Gallery() {
  return (
    <div class="gallery">
      <PageTitle
        over="Design system"
        title="A well-set book and a well-kept noticeboard"
        lead="Paper, ink, one strong blue, a little saffron. Colour means something or is absent."
      />
      <Foundations />
      <Pictures />
      <Pieces />
      <Fields />
      <Things />
    </div>
  )
}
