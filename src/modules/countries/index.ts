export { type FoundingRule, foundingRule } from './domain/founding-rule.ts'
export { participatingCountries } from './queries.ts'
export { routes } from './routes.ts'
