import type { Person } from '../../../access/actor.ts'
import { formPage, handleForm } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import type { Space } from '../../space/index.ts'
import { authorize, showSpace } from '../../space/index.ts'
import { understand } from '../domain/made.ts'
import { distinct } from '../domain/names.ts'
import { sealIdentities } from '../domain/sealed-identities.ts'
import { freeIdentities } from '../domain/user-names.ts'
import { createForm, listForm } from '../forms.ts'
import { mayAddPupils } from '../policy.ts'
import { nicknamesIn } from '../queries.ts'
import { Preview } from '../views/preview.tsx'
import { pupilsPage } from './list.tsx'
import { wordsForClass } from './words-for-class.ts'

/** Shows what a pasted list would make; nothing is made yet. With `again`, the list to be changed. */
export function postPupilsPreview(c: Ctx, _: Person, space: Space): Promise<Response> {
  const { db, settings } = c.var.app
  const { load, view } = pupilsPage(c, space).list
  const page = formPage(listForm, { load, view: (form, loaded) => view(form, loaded) })
  return handleForm(c, page, async ({ list, reading, surnames, words: wanted }, _, form) => {
    authorize(mayAddPupils(space), space)
    if (c.req.query('again') !== undefined) return view(form, await load())
    const read = understand(list, { reading, surnames })
    const names = distinct(read.names, await nicknamesIn(db, space.id))
    const words = wanted || (await wordsForClass(c, space))
    const identities = await freeIdentities(db, names.length)
    const make = createForm.filled({ list: names.join('\n'), userNames: sealIdentities(settings, space, identities), words })
    const again = listForm.filled({ list, reading: reading || read.reading, surnames, words })
    return showSpace(c, space, () => ({
      title: t('pupils.add'),
      section: 'pupils',
      body: <Preview space={space} read={read} names={names} identities={identities} make={make} again={again} />,
    }))
  })
}
