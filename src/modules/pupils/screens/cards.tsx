import type { Person } from '../../../access/actor.ts'
import { formPage, handleForm } from '../../../platform/forms/index.ts'
import { noStore } from '../../../platform/http/answer.ts'
import { type Ctx, RuleViolation } from '../../../platform/http/index.ts'
import { t } from '../../../platform/i18n/index.ts'
import { type Animal, CardMark, DocumentShell, PageTitle, PrintButton, Qr, SignCards } from '../../../ui/index.ts'
import { chrome, showDocument } from '../../shell/index.ts'
import type { Space } from '../../space/index.ts'
import { authorize } from '../../space/index.ts'
import { createPupils } from '../domain/create-pupils.ts'
import { namesOf } from '../domain/made.ts'
import { resetSecret } from '../domain/manage-pupil.ts'
import { openIdentities } from '../domain/sealed-identities.ts'
import { makeSecrets, type Secret } from '../domain/secrets.ts'
import type { Identity } from '../domain/user-names.ts'
import { createForm } from '../forms.ts'
import { mayAddPupils } from '../policy.ts'
import { pupilSignInUrl, pupilsUrl } from '../urls.ts'
import { pupilsPage } from './list.tsx'
import { newCardsPage } from './new-cards.tsx'
import { wordsForClass } from './words-for-class.ts'

type CardOf = Pick<Secret, 'secret' | 'wordsIn' | 'code'> & { nickname: string; userName: string; animal: string }

/** Makes the previewed accounts; the answer is their cards. What comes back is the list, where it was pasted. */
export function postPupils(c: Ctx, actor: Person, space: Space): Promise<Response> {
  const { load, view } = pupilsPage(c, space).list
  const page = formPage(createForm, { load, view: (form, pupils) => view(form, pupils) })
  return handleForm(c, page, async ({ list, userNames, words }, commit) => {
    authorize(mayAddPupils(space), space)
    const names = namesOf(list)
    const identities = openIdentities(c.var.app.settings, space, userNames)
    if (identities.length < names.length) throw new RuleViolation('pupils.lookAgain', 'list')
    const secrets = await makeSecrets(names.length, words || (await wordsForClass(c, space)), actor.id)
    const pupils = names.map((nickname, at) => ({ ...(identities[at] as Identity), nickname, ...(secrets[at] as Secret) }))
    return commit(async (tx) => {
      const nicknames = await createPupils(tx, actor, { space, pupils })
      const cards = pupils.map((pupil, at) => ({ ...pupil, nickname: nicknames[at] as string }))
      return showCards(c, space, cards)
    })
  })
}

/** Gives the ticked pupils new secrets; the answer is their cards. */
export function postPupilCards(c: Ctx, actor: Person, space: Space): Promise<Response> {
  return handleForm(c, newCardsPage(c, space), async ({ pupil, reason, words }, commit) => {
    // By id: two who make cards for the same pupils at once would else wait for each other.
    const ids = [...new Set(pupil)].sort()
    authorize(mayAddPupils(space), space)
    const secrets = await makeSecrets(ids.length, words || (await wordsForClass(c, space)), actor.id)
    return commit(async (tx) => {
      const created = new Map<string, CardOf>()
      for (const [at, pupilId] of ids.entries()) {
        const secret = secrets[at] as Secret
        const { nickname, user_name, animal } = await resetSecret(tx, actor, { space, pupilId, secret, reason })
        created.set(pupilId, { nickname, userName: user_name, animal, ...secret })
      }
      const cards = [...new Set(pupil)].flatMap((id) => created.get(id) ?? [])
      return showCards(c, space, cards)
    })
  })
}

/** Secrets leave the program here and nowhere else; no browser or proxy keeps the page. */
async function showCards(c: Ctx, space: Space, cards: readonly CardOf[]): Promise<Response> {
  const { baseUrl } = c.var.app.settings
  noStore(c)
  return showDocument(c, () => (
    <DocumentShell {...chrome(c)} title={t('pupils.cardsTitle')}>
      <div class="no-print stack">
        <PageTitle title={t('pupils.cardsTitle')} lead={t('pupils.cardsText')} />
        <p>{t('pupils.cardsOnce')}</p>
        <div class="row">
          <PrintButton>{t('pupils.print')}</PrintButton>
          <a href={pupilsUrl(space.id)}>{t('pupils.cardsBack')}</a>
        </div>
      </div>
      <SignCards
        cards={cards.map(({ nickname, userName, secret, wordsIn, code, animal }) => ({
          name: nickname,
          space: space.title,
          animal: animal as Animal,
          lines: [
            [t('pupils.cardAddress'), `${new URL(baseUrl).host}${pupilSignInUrl}`],
            [
              <>
                <CardMark of="circle" /> {t('pupils.userName')}
              </>,
              userName,
            ],
            [
              <>
                <CardMark of="star" /> {t('pupils.secret')}
              </>,
              secret,
              wordsIn,
            ],
          ],
          code: <Qr text={`${baseUrl}${pupilSignInUrl}?code=${code}`} label={t('pupils.cardCode')} size={106} />,
        }))}
      />
    </DocumentShell>
  ))
}
