export { type Author, authorOf, authorsOf } from './domain/author.ts'
export { authorshipOf } from './domain/authorship.ts'
export { personOnly, written } from './domain/insider.ts'
export { authorize, authorizeForm, lockOpen } from './domain/lock-space.ts'
export type { Listener } from './live/listener.ts'
export {
  hasPupils,
  isStaff,
  mayAddPictures,
  mayAddPupils,
  mayArrangePages,
  mayComment,
  mayEditPages,
  mayKnowPupils,
  mayManage,
  mayManagePupil,
  mayOpenPagesToPupils,
  mayPost,
  mayRemove,
} from './policy.ts'
export { routes } from './routes.ts'
export { orClosed } from './screens/removal.tsx'
export { countryOf, loadSpace, type Present, type Space, type SpaceSchool, spaceOf } from './space.ts'
export { type MySpace, spacesOf } from './spaces-of.ts'
export { authorName, byline } from './views/author.tsx'
export { ConfirmDialog } from './views/confirm-dialog.tsx'
export { RemoveButton } from './views/remove-button.tsx'
export { type Section, type SpaceShown, showSpace } from './views/show-space.tsx'
export { Written } from './views/written.tsx'
