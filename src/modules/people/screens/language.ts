import type { Person } from '../../../access/actor.ts'
import { handleButton } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/index.ts'
import { withoutLanguage } from '../../../platform/http/language.ts'
import { pageBefore } from '../../../platform/http/page-before.ts'
import { forgetLanguage, rememberLanguage } from '../../../platform/http/session.ts'
import { languageForm } from '../forms.ts'

/** The language menu of somebody with an account: it is the account's language that is chosen, for mails and other browsers, too. */
export const postLanguage = (c: Ctx, actor: Person): Promise<Response> =>
  handleButton(c, languageForm, async ({ language }) => {
    const { db, settings } = c.var.app
    await db.updateTable('people').set({ language }).where('id', '=', actor.id).execute()
    // Many read as one person of the demonstration's cast, each in a language of their own.
    if (settings.demo) rememberLanguage(c, language)
    else forgetLanguage(c)
    const [path = '/', search] = pageBefore(c).split('?')
    return c.redirect([withoutLanguage(path), search].filter(Boolean).join('?'), 303)
  })
