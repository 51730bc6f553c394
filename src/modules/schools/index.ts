export { type Import, type ImportReport, importSchools } from './domain/import/import-schools.ts'
export { profiles } from './domain/import/profile.ts'
export { type Rejected, RejectsFile } from './domain/import/rejects.ts'
export { routes } from './routes.ts'
