export { routes } from './routes.ts'
export { notify, type News } from './notify.ts'
