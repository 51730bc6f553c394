export { live } from './live/markup.tsx'
export { routes } from './routes.ts'
