import { emptied, type Screens } from './screen.ts'

export const pupils: Screens = {
  visitor: ({ card }) => [{ at: '/pupil' }, emptied('/pupil'), { at: `/pupil?code=${card}` }],
  eleni: ({ space, closed, pupil }) => {
    const at = `/twinspaces/${space}/pupils`
    const preview = { form: `${at}/preview`, with: { list: 'Ada\nليلى' } }
    return [
      { at },
      emptied(at, `${at}/preview`),
      emptied(at, `${at}/cards/preview`),
      { at: `${at}/cards` },
      { at: `${at}/cards?pupil=${pupil}` },
      emptied(`${at}/cards`),
      { at: `${at}/history` },
      { at, send: [preview] },
      { at, send: [{ form: `${at}/preview`, with: { list: 'Surname\tFirst name\tClass\nMuster\tAnna\t6b\nLind\tAnna\t6b' } }] },
      { at, send: [preview, { form: at, with: { list: 'Ada\nليلى' } }] },
      { at: `${at}/${pupil}/name` },
      emptied(`${at}/${pupil}/name`),
      { at: `/twinspaces/${closed}/pupils` },
    ]
  },
}
