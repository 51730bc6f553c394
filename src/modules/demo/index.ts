export { demoWorldIsLoaded, loadDemoWorld } from './load.ts'
export { routes } from './routes.ts'
