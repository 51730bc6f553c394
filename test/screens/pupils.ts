import { emptied, type Screens } from './screen.ts'

export const pupils: Screens = {
  visitor: ({ card }) => [{ at: '/pupil' }, emptied('/pupil'), { at: `/pupil?code=${card}` }],
  eleni: ({ space, closed }) => {
    const at = `/twinspaces/${space}/pupils`
    const preview = { form: `${at}/preview`, with: { list: 'Ada\nليلى' } }
    return [
      { at },
      emptied(at, `${at}/preview`),
      emptied(at, `${at}/cards`),
      { at, send: [preview] },
      { at, send: [preview, { form: at }] },
      { at: `/twinspaces/${closed}/pupils` },
    ]
  },
}
