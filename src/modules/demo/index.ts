export { demoWorldIsLoaded, loadDemoWorld, refuseDemoWorld } from './load.ts'
export { routes } from './routes.ts'
export { DemoCast } from './views/demo-cast.tsx'
