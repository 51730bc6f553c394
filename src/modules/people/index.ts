export { loadActor } from './load-actor.ts'
export { routes } from './routes.ts'
