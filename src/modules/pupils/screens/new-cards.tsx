import type { Person } from '../../../access/actor.ts'
import { formPage, handleForm, showForm } from '../../../platform/forms/index.ts'
import { type Ctx, id, orNotFound } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { type Space, showSpace } from '../../space/index.ts'
import { cardsForm } from '../forms.ts'
import { ownPupils } from '../queries.ts'
import { pupilCardsUrl } from '../urls.ts'
import { NewCards } from '../views/new-cards.tsx'
import { pupilsPage } from './list.tsx'
import { wordsForClass } from './words-for-class.ts'

/** For whom there shall be new cards, and why, before the old ones end. */
export const newCardsPage = (c: Ctx, space: Space) =>
  formPage(cardsForm, {
    action: pupilCardsUrl(space.id),
    load: async () => ({ pupils: await ownPupils(c.var.app.db, space), words: await wordsForClass(c, space) }),
    stored: ({ pupils, words }) => {
      const one = c.req.query('pupil')
      const chosen = one ? [orNotFound(pupils.find((pupil) => pupil.id === id(one)))] : pupils
      return { pupil: chosen.map((pupil) => pupil.id), words }
    },
    view: (form, { pupils }) =>
      showSpace(c, space, () => ({ title: t('pupils.newCardsTitle'), section: 'pupils', body: <NewCards space={space} pupils={pupils} form={form} /> })),
  })

/** Asks for all pupils, or for the one of the address. */
export const showNewCards = (c: Ctx, _: Person, space: Space): Promise<Response> => showForm(c, newCardsPage(c, space))

/** Asks for the ticked ones; nothing is done yet. */
export function postTickedPupils(c: Ctx, _: Person, space: Space): Promise<Response> {
  return handleForm(c, pupilsPage(c, space).ticked, async ({ pupil }) => {
    const { action, load, view } = newCardsPage(c, space)
    const loaded = await load()
    return view(cardsForm.filled({ pupil, words: loaded.words }).state.but({ action }), loaded)
  })
}
