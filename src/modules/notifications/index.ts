export { jobs } from './jobs.ts'
export { notify } from './notify.ts'
export { routes } from './routes.ts'
