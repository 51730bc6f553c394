import type { Screens } from './screen.ts'

export const schools: Screens = {
  visitor: ({ school, schoolAlone }) => [
    { at: '/schools' },
    { at: '/schools?q=Chania' },
    { at: '/schools?q=qwxzyqwxzy' },
    { at: `/schools/${school}` },
    { at: `/schools/${schoolAlone}` },
  ],
  eleni: ({ school }) => [{ at: `/schools/${school}` }],
  maria: () => [{ at: '/schools' }],
}
