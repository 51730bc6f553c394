import { signedIn } from '../../access/guards.ts'
import { filesOf } from '../../platform/forms/fields.ts'
import { get, type Route, upload } from '../../platform/http/index.ts'
import { belongs, inSpace } from '../space/index.ts'
import { pictureForm } from './forms.ts'
import { pictures } from './limits.ts'
import { admits } from './pictures/admit.ts'
import { mayAddPictures } from './policy.ts'
import { postMaterial, postPicture, showMaterials, showPicture } from './screens/materials.tsx'

const onePicture = { names: filesOf(pictureForm), admit: admits(mayAddPictures, pictures) }

export const routes: readonly Route[] = [
  get('/twinspaces/:id/materials', signedIn, inSpace(showMaterials, belongs)),
  upload('/twinspaces/:id/materials', signedIn, onePicture, inSpace(postMaterial, mayAddPictures)),
  upload('/twinspaces/:id/pictures', signedIn, onePicture, inSpace(postPicture, mayAddPictures)),
  get('/twinspaces/:id/pictures/:picture/:width{[0-9]+}', signedIn, inSpace(showPicture, belongs)),
]
