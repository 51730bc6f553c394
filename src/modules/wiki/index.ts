export { makeCollaboration } from './collaboration/server.ts'
export { documentFromContent, documentOf, htmlOf } from './content/document.ts'
export { contentFromText } from './content/from-text.ts'
export { routes } from './routes.ts'
