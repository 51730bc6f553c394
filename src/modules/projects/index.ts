export { jobs } from './jobs.ts'
export { type MyProject, type ProjectCard, projectsOf, type Waiting, waitingFor } from './listings.ts'
export { routes } from './routes.ts'
export { stateWords } from './views/words.ts'
