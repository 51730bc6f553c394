import { emptied, type Screens } from './screen.ts'

const guess = (language: string) => ({ email: `guessed-at-${language}@school.example`, password: 'a wrong guess' })
const ida = (language: string) => ({ name: 'Ida Holm', email: `ida-${language}@school.example`, password: 'wool on seven spindles', language: 'en' })
const steps = ['job-role', 'school', 'school/new', 'subjects', 'languages', 'class']

export const people: Screens = {
  visitor: ({ confirm, signIn, reset }, language) => [
    { at: '/register' },
    emptied('/register'),
    { at: '/register', send: [{ form: '/register', with: ida(language) }] },
    { at: '/register/mail' },
    { at: `/confirm?token=${confirm}` },
    emptied(`/confirm?token=${confirm}`, '/confirm'),
    { at: '/confirm?token=old', status: 410 },
    { at: '/sign-in' },
    emptied('/sign-in'),
    { at: '/sign-in', send: Array.from({ length: 11 }, () => ({ form: '/sign-in', with: guess(language) })), status: 422 },
    { at: `/sign-in/link?token=${signIn}` },
    { at: '/password' },
    emptied('/password'),
    { at: '/password/mail' },
    { at: `/password/new?token=${reset}` },
    emptied(`/password/new?token=${reset}`, '/password/new'),
  ],
  newcomer: () => [{ at: '/welcome' }, ...steps.flatMap((step) => [{ at: `/welcome/${step}` }, emptied(`/welcome/${step}`)]), { at: '/welcome/send' }],
  suspended: () => [{ at: '/suspended' }],
  revoked: () => [{ at: '/welcome/send' }, { at: '/' }],
  dimitra: () => [{ at: '/welcome/send' }, { at: '/account' }],
  eleni: ({ newAddress, keepAddress }) => [
    { at: '/account' },
    emptied('/account', '/account/address'),
    { at: `/account/address/new?token=${newAddress}` },
    { at: `/address/keep?token=${keepAddress}` },
    { at: '/account/address/new?token=old', status: 410 },
    emptied('/account', '/account/name'),
    emptied('/account', '/account/password'),
    { at: '/sessions' },
    { at: '/welcome/school' },
  ],
  maria: () => [{ at: '/second-factor' }],
  firstDay: () => [{ at: '/second-factor' }, emptied('/second-factor', '/second-factor/setup'), { at: '/second-factor/codes' }],
}
