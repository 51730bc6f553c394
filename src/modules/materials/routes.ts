import { signedIn } from '../../access/guards.ts'
import { filesOf } from '../../platform/forms/fields.ts'
import { get, type Route, upload } from '../../platform/http/index.ts'
import { belongs, inSpace } from '../space/index.ts'
import { pictureForm, wallForm } from './forms.ts'
import { pictures } from './limits.ts'
import { admits, picturesFor } from './pictures/admit.ts'
import { mayAddPictures } from './policy.ts'
import { postPicture } from './screens/editors-picture.ts'
import { showChosenPicture, showPictureFile } from './screens/files.ts'
import { postMaterials, showMaterials } from './screens/materials.tsx'
import { showPicture } from './screens/picture.tsx'

const onePicture = { names: filesOf(pictureForm), admit: admits(mayAddPictures, pictures) }

export const routes: readonly Route[] = [
  get('/twinspaces/:id/materials', signedIn, inSpace(showMaterials, belongs)),
  upload('/twinspaces/:id/materials', signedIn, picturesFor(wallForm, mayAddPictures, pictures), inSpace(postMaterials, mayAddPictures)),
  upload('/twinspaces/:id/pictures', signedIn, onePicture, inSpace(postPicture, mayAddPictures)),
  get('/twinspaces/:id/pictures/:picture', signedIn, inSpace(showPicture, belongs)),
  get('/twinspaces/:id/pictures/:picture/:width{[0-9]+}', signedIn, inSpace(showPictureFile, belongs)),
  get('/twinspaces/:id/chosen-pictures/:picture', signedIn, inSpace(showChosenPicture, mayAddPictures)),
]
