import type { Cast } from './cast.ts'

/** Where a route's parameters lead. A route named twice in the matrix says which thing after a `#`. */
export function addressOf(path: string, cast: Cast): string {
  const [pattern = '', variant] = path.split('#')
  const { ids } = cast
  const project = variant === 'draft' ? ids.draft : variant === 'sent' ? ids.sent : ids.project
  return pattern
    .replace(
      ':kind{posts|comments|pictures}/:item',
      variant === 'comment' ? `comments/${ids.comment}` : variant === 'picture' ? `pictures/${ids.picture}` : `posts/${ids.post}`,
    )
    .replace(':kind{posts|comments|pictures|pages}/:item', variant === 'own' ? `posts/${ids.post}` : `comments/${ids.comment}`)
    .replace(':width{[0-9]+}', '320')
    .replace(':report', pattern.startsWith('/queue') ? ids.overdue : ids.report)
    .replace('/twinspaces/:id', `/twinspaces/${ids.project}`)
    .replace('/projects/:id', pattern.startsWith('/queue') ? `/projects/${ids.approval}` : `/projects/${project}`)
    .replace('/schools/:id', `/schools/${ids.school}`)
    .replace('/people/:id', pattern.startsWith('/queue') ? `/people/${ids.validation}` : `/people/${ids.person}`)
    .replace('/contact-requests/:id', `/contact-requests/${ids.request}`)
    .replace('/notifications/:id', `/notifications/${ids.notification}`)
    .replace('/outbox/:id', `/outbox/${ids.mail}`)
    .replace('/teachers/:id', `/teachers/${ids.person}`)
    .replace('/services/:service', '/services/gr')
    .replace('/sessions/:id', `/sessions/${ids.session}`)
    .replace(':post', ids.post)
    .replace(':picture', ids.picture)
    .replace(':comment', ids.comment)
    .replace(':pageId', ids.page)
    .replace(':pupil', ids.pupil)
    .replace(':person', cast.aino.id)
    .replace(':step', 'idea')
    .replace(/:kind\{[^}]+\}/, 'posts')
}
