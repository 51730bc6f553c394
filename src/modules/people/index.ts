export { indexPerson } from './domain/index-person.ts'
export { loadActor } from './load-actor.ts'
export { routes } from './routes.ts'
export { startSession } from './domain/sessions.ts'
