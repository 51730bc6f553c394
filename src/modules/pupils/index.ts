export { pupilSessionHours } from './domain/admit.ts'
export { routes } from './routes.ts'
