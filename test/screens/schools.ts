import { emptied, type Screens } from './screen.ts'

export const schools: Screens = {
  visitor: ({ school, schoolAlone }) => [
    { at: '/schools' },
    { at: '/schools?q=Chania' },
    { at: '/schools?q=qwxzyqwxzy' },
    { at: '/schools?q=Chania+Greece' },
    { at: `/schools/${school}` },
    { at: `/schools/${schoolAlone}` },
  ],
  eleni: ({ school }) => [{ at: `/schools/${school}` }],
  maria: ({ school }) => [{ at: '/schools' }, { at: `/schools/${school}` }],
  sofia: ({ school }) => [{ at: `/schools/${school}` }, emptied(`/schools/${school}`, `/schools/${school}/service`)],
}
