export { areContacts, type Contact, type ContactSchool, contactsOf } from './domain/contacts.ts'
export { type OpenRequest, openRequests } from './queries.ts'
export { routes } from './routes.ts'
