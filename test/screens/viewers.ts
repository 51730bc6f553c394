import type { ScreensWorld } from './world.ts'

/** Somebody who looks. `demo`: a code of the demonstration's cast; `cookies`: of somebody made for these tests. */
export type Viewer = { name: string; demo?: string; cookies?(world: ScreensWorld): Record<string, string> }

/** Everyone who is asked to look. */
export const viewers = {
  visitor: { name: 'a visitor' },
  newcomer: { name: 'a newcomer', cookies: ({ sessions }) => ({ session: sessions.newcomer }) },
  dimitra: { name: 'Dimitra, who waits', demo: 'dimitra' },
  alone: { name: 'a teacher with nothing yet', cookies: ({ sessions }) => ({ session: sessions.alone }) },
  suspended: { name: 'a teacher who is suspended', cookies: ({ sessions }) => ({ session: sessions.suspended }) },
  revoked: { name: 'a teacher whose validation was revoked', cookies: ({ sessions }) => ({ session: sessions.revoked }) },
  eleni: { name: 'Eleni, a teacher', demo: 'eleni' },
  nikos: { name: 'Nikos, a pupil', demo: 'nikos' },
  maria: { name: 'Maria, an officer', demo: 'maria' },
  idle: { name: 'an officer with nothing to do', cookies: ({ sessions }) => ({ session: sessions.idle }) },
  firstDay: { name: 'an officer on the first day', cookies: ({ sessions, codes }) => ({ session: sessions.firstDay, codes }) },
  sofia: { name: 'Sofia, of the Central Support Service', demo: 'sofia' },
} as const satisfies Record<string, Viewer>
