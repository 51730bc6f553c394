export { jobs } from './jobs.ts'
export { type News, notify } from './notify.ts'
export { routes } from './routes.ts'
