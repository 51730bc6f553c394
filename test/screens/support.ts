import { emptied, type Screens } from './screen.ts'

export const support: Screens = {
  maria: ({ application, eleni, revoked, suspended }) => [
    { at: '/queue' },
    { at: `/queue/people/${application}` },
    emptied(`/queue/people/${application}`, `/queue/people/${application}/decision`, { decision: 'refused' }),
    { at: `/queue/preview?validation=${application}` },
    { at: '/queue/decisions' },
    { at: '/queue/teachers' },
    { at: '/queue/teachers?q=nobody+of+this+name' },
    { at: `/queue/teachers/${eleni.id}` },
    emptied(`/queue/teachers/${eleni.id}`, `/queue/teachers/${eleni.id}/revocation`),
    emptied(`/queue/teachers/${eleni.id}`, `/queue/teachers/${eleni.id}/suspension`, { until: '2020-01-01' }),
    { at: `/queue/teachers/${revoked}` },
    { at: `/queue/teachers/${suspended}` },
  ],
  idle: () => [{ at: '/queue' }, { at: '/queue/decisions' }, { at: '/queue/teachers' }],
  sofia: () => [{ at: '/queue' }, { at: '/queue/decisions' }, { at: '/queue/teachers' }],
}
