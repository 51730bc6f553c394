export { jobs } from './jobs.ts'
export { type WaitingReports, waitingReportsSql } from './queries.ts'
export { routes } from './routes.ts'
