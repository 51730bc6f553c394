import { emptied, type Screens } from './screen.ts'

export const support: Screens = {
  maria: ({ application }) => [
    { at: '/queue' },
    { at: `/queue/people/${application}` },
    emptied(`/queue/people/${application}`, `/queue/people/${application}/decision`, { decision: 'refused' }),
  ],
  idle: () => [{ at: '/queue' }],
  sofia: () => [{ at: '/queue' }],
}
