import type { ScreensWorld } from './screens-world.ts'

/** One form of a screen, found by its action, and what is typed into it; everything else is left empty. */
export type Sent = { form: string; with?: Record<string, string> }

/**
 * A screen as somebody meets it.
 * @property at the address, without its language
 * @property send forms sent there one after the other; the last answer is the screen
 * @property status what it answers with (200)
 * @property ready what has to be there before it is looked at
 */
export type Screen = { at: string; send?: readonly Sent[]; status?: number; ready?: string }

/** Everyone who is asked to look. `demo`: a code of the demonstration's cast; `cookies`: of somebody made for these tests. */
export type Viewer = {
  name: string
  demo?: string
  cookies?(world: ScreensWorld): Record<string, string>
  screens(world: ScreensWorld, language: string): readonly Screen[]
}

const emptied = (at: string, form = at, typed: Record<string, string> = {}): Screen => ({ at, send: [{ form, with: typed }], status: 422 })

/** Every screen of the program, by who sees it. */
export const viewers: readonly Viewer[] = [
  {
    name: 'a visitor',
    screens: (world, language) => [
      { at: '/' },
      { at: '/about' },
      { at: '/accessibility' },
      { at: '/privacy' },
      { at: '/ui' },
      { at: '/register' },
      emptied('/register'),
      {
        at: '/register',
        send: [{ form: '/register', with: { name: 'Ida Holm', email: `ida-${language}@school.example`, password: 'wool on seven spindles', language: 'en' } }],
      },
      { at: '/register/mail' },
      { at: `/confirm?token=${world.confirm}` },
      emptied(`/confirm?token=${world.confirm}`, '/confirm'),
      { at: '/confirm?token=old', status: 410 },
      { at: '/sign-in' },
      emptied('/sign-in'),
      {
        at: '/sign-in',
        send: Array.from({ length: 11 }, () => ({ form: '/sign-in', with: { email: `guessed-at-${language}@school.example`, password: 'a wrong guess' } })),
        status: 422,
      },
      { at: `/sign-in/link?token=${world.signIn}` },
      { at: '/password' },
      emptied('/password'),
      { at: '/password/mail' },
      { at: `/password/new?token=${world.reset}` },
      emptied(`/password/new?token=${world.reset}`, '/password/new'),
      { at: '/pupil' },
      emptied('/pupil'),
      { at: `/pupil?code=${world.card}` },
      { at: world.unsubscribe },
      { at: '/unsubscribe/done' },
      { at: '/schools' },
      { at: '/schools?q=Chania' },
      { at: '/schools?q=qwxzyqwxzy' },
      { at: `/schools/${world.school}` },
      { at: `/schools/${world.schoolAlone}` },
      { at: '/projects' },
      { at: `/projects/${world.space}` },
      { at: `/projects/${world.closed}` },
      { at: '/nothing/here', status: 404 },
    ],
  },
  {
    name: 'a newcomer',
    cookies: ({ sessions }) => ({ session: sessions.newcomer }),
    screens: () => [
      { at: '/' },
      { at: '/welcome' },
      ...['job-role', 'school', 'school/new', 'subjects', 'languages', 'class'].flatMap((step) => [{ at: `/welcome/${step}` }, emptied(`/welcome/${step}`)]),
      { at: '/welcome/send' },
      { at: '/partners', status: 403 },
      { at: '/notifications' },
    ],
  },
  {
    name: 'Dimitra, who waits',
    demo: 'dimitra',
    screens: () => [{ at: '/' }, { at: '/welcome/send' }, { at: '/account' }, { at: '/partners', status: 403 }, { at: '/projects/new', status: 403 }],
  },
  {
    name: 'a teacher with nothing yet',
    cookies: ({ sessions }) => ({ session: sessions.alone }),
    screens: ({ emptySpace, betweenStrangers }) => [
      { at: '/' },
      { at: '/contacts' },
      { at: '/projects' },
      { at: '/projects/new' },
      { at: '/notifications' },
      { at: `/projects/${betweenStrangers}` },
      emptied(`/projects/${betweenStrangers}`, `/projects/${betweenStrangers}/proposal`),
      { at: `/twinspaces/${emptySpace}` },
      { at: `/twinspaces/${emptySpace}/pages` },
      { at: `/twinspaces/${emptySpace}/materials` },
      { at: `/twinspaces/${emptySpace}/members` },
    ],
  },
  {
    name: 'Eleni, a teacher',
    demo: 'eleni',
    screens: ({ space, closed, draft, sent, forPartner, school, eleni, stranger }) => [
      { at: '/' },
      { at: '/account' },
      emptied('/account', '/account/name'),
      emptied('/account', '/account/password'),
      { at: '/sessions' },
      { at: '/welcome/school' },
      { at: '/notifications' },
      { at: '/partners' },
      { at: '/partners?q=water&country=FI' },
      { at: '/partners?q=qwxzyqwxzy' },
      { at: `/people/${eleni.id}` },
      { at: `/people/${stranger}` },
      emptied(`/people/${stranger}`, `/people/${stranger}/contact-request`),
      { at: '/contacts' },
      { at: `/schools/${school}` },
      { at: '/projects' },
      { at: '/projects?of=all' },
      { at: '/projects/new' },
      emptied('/projects/new', '/projects'),
      { at: `/projects/${draft}` },
      { at: `/projects/${draft}/draft` },
      ...['idea', 'pupils', 'work'].map((step) => ({ at: `/projects/${draft}/draft/${step}` })),
      emptied(`/projects/${draft}/draft/pupils`, `/projects/${draft}/draft/pupils`, { agesFrom: '15', agesTo: '3', pupilCount: 'many' }),
      { at: `/projects/${sent}` },
      { at: `/projects/${forPartner}` },
      emptied(`/projects/${forPartner}`, `/projects/${forPartner}/answer`),
      { at: `/projects/${space}` },
      { at: `/projects/${space}/closure` },
      { at: `/projects/${closed}` },
    ],
  },
  {
    name: 'Eleni, in her TwinSpace',
    demo: 'eleni',
    screens: ({ space, closed, closedPage, post, page, removedPost }) => {
      const at = `/twinspaces/${space}`
      return [
        { at },
        emptied(at, `${at}/posts`),
        { at: `${at}/posts/${post}` },
        emptied(`${at}/posts/${post}`, `${at}/posts/${post}/comments`),
        { at: `${at}/posts/${removedPost}/removal` },
        { at: `${at}/materials` },
        emptied(`${at}/materials`),
        { at: `${at}/members` },
        emptied(`${at}/members`),
        { at: `${at}/pupils` },
        emptied(`${at}/pupils`, `${at}/pupils/preview`),
        emptied(`${at}/pupils`, `${at}/pupils/cards`),
        { at: `${at}/pupils`, send: [{ form: `${at}/pupils/preview`, with: { list: 'Ada\nليلى' } }] },
        { at: `${at}/pupils`, send: [{ form: `${at}/pupils/preview`, with: { list: 'Ada\nليلى' } }, { form: `${at}/pupils` }] },
        { at: `${at}/pages` },
        emptied(`${at}/pages`),
        { at: `${at}/pages/${page}` },
        { at: `${at}/pages/${page}/edit`, ready: '[contenteditable=true]' },
        { at: `${at}/pages/${page}/settings` },
        emptied(`${at}/pages/${page}/settings`),
        { at: `/twinspaces/${closed}` },
        { at: `/twinspaces/${closed}/pages` },
        { at: `/twinspaces/${closed}/pages/${closedPage}` },
        { at: `/twinspaces/${closed}/members` },
        { at: `/twinspaces/${closed}/pupils` },
      ]
    },
  },
  {
    name: 'Nikos, a pupil',
    demo: 'nikos',
    screens: ({ space, post, page }) => {
      const at = `/twinspaces/${space}`
      return [
        { at },
        { at: `${at}/posts/${post}` },
        emptied(`${at}/posts/${post}`, `${at}/posts/${post}/comments`),
        { at: `${at}/materials` },
        { at: `${at}/members` },
        { at: `${at}/pages` },
        { at: `${at}/pages/${page}` },
        { at: '/partners', status: 404 },
      ]
    },
  },
  {
    name: 'Maria, an officer',
    demo: 'maria',
    screens: ({ application, approval }) => [
      { at: '/' },
      { at: '/queue' },
      { at: `/queue/people/${application}` },
      emptied(`/queue/people/${application}`, `/queue/people/${application}/decision`, { decision: 'refused' }),
      { at: '/queue/projects' },
      { at: `/queue/projects/${approval}` },
      emptied(`/queue/projects/${approval}`, `/queue/projects/${approval}/decision`),
      { at: '/second-factor' },
      { at: '/schools' },
    ],
  },
  {
    name: 'an officer with nothing to do',
    cookies: ({ sessions }) => ({ session: sessions.empty }),
    screens: () => [{ at: '/' }, { at: '/queue' }, { at: '/queue/projects' }],
  },
  {
    name: 'an officer on the first day',
    cookies: ({ sessions, codes }) => ({ session: sessions.officer, codes }),
    screens: () => [{ at: '/second-factor' }, emptied('/second-factor', '/second-factor/setup'), { at: '/second-factor/codes' }],
  },
  {
    name: 'Sofia, of the Central Support Service',
    demo: 'sofia',
    screens: ({ mail, space }) => [
      { at: '/' },
      { at: '/queue' },
      { at: '/queue/projects' },
      { at: '/countries' },
      { at: '/projects' },
      { at: `/projects/${space}` },
      { at: '/outbox' },
      { at: `/outbox/${mail}` },
    ],
  },
]

/** Routes that answer with something else than a screen of their own, and what that is. */
export const withoutScreen: Readonly<Record<string, string>> = {
  '/robots.txt': 'a file for machines',
  '/favicon.svg': 'a picture',
  '/schools/suggestions': 'part of a list',
  '/twinspaces/:id/stream': 'a stream',
  '/twinspaces/:id/pictures/:picture/:width{[0-9]+}': 'a picture',
  '/notifications/:id': 'leads to what happened',
}
