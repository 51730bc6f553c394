export { areContacts, type Contact, contactsOf } from './domain/contacts.ts'
export { type OpenRequest, openRequests } from './queries.ts'
export { routes } from './routes.ts'
export { besideProfile } from './screens/contact-request.tsx'
