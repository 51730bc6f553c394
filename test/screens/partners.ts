import { emptied, type Screens } from './screen.ts'

export const partners: Screens = {
  newcomer: () => [{ at: '/partners', status: 403 }],
  dimitra: () => [{ at: '/partners', status: 403 }],
  alone: () => [{ at: '/contacts' }],
  eleni: ({ eleni, stranger }) => [
    { at: '/partners' },
    { at: '/partners?q=water&country=FI' },
    { at: '/partners?q=qwxzyqwxzy' },
    { at: '/partners?q=music+Chania+aged+12&sort=recent' },
    { at: '/partners?q=aa+bb+cc+dd+ee+ff+gg+hh+ii+jj' },
    { at: `/people/${eleni.id}` },
    { at: `/people/${stranger}` },
    emptied(`/people/${stranger}`, `/people/${stranger}/contact-request`),
    { at: '/contacts' },
  ],
  nikos: () => [{ at: '/partners', status: 404 }],
}
