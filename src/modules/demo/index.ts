export { demoWorldIsLoaded, loadDemoWorld, refuseDemoWorld } from './load.ts'
export { routes } from './routes.ts'
export { DemoCast, DemoCastLink } from './views/demo-cast.tsx'
