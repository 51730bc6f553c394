export { id, NotFound, orNotFound, RuleViolation } from './errors.ts'
export { redirect } from './flash.ts'
export { type Ctx, get, kilobytes, never, post, type Route, upload } from './route.ts'
