import { hashToken, newToken } from '../../../platform/crypto/index.ts'
import { handleButton } from '../../../platform/forms/index.ts'
import { clientAddress } from '../../../platform/http/client-address.ts'
import { type Ctx, NotFound, orNotFound, redirect } from '../../../platform/http/index.ts'
import { rememberLanguage, startSessionCookie } from '../../../platform/http/session.ts'
import { offeredAs } from '../../../platform/i18n/index.ts'
import { homeUrl } from '../../home/urls.ts'
import { beginSession } from '../../people/index.ts'
import { spaceUrl } from '../../space/urls.ts'
import { castForm } from '../forms.ts'
import { castPupils } from '../world/cast.ts'

/** Lets a visitor of the demonstration in as somebody of its cast, in the visitor's language; officers with their second factor passed. */
export async function postDemoSignIn(c: Ctx): Promise<Response> {
  if (!c.var.app.settings.demo) throw new NotFound()
  return handleButton(c, castForm, async ({ cast }) => {
    const pupil = castPupils.find(({ code }) => code === cast)
    if (pupil) return enterAsPupil(c, pupil)
    const person = await c.var.app.db.selectFrom('people').select('id').where('demo_cast', '=', cast).executeTakeFirst()
    await beginSession(c, orNotFound(person).id, { secondFactor: true })
    rememberLanguage(c, offeredAs(c.var.locale.lang))
    return redirect(c, homeUrl)
  })
}

async function enterAsPupil(c: Ctx, { userName }: (typeof castPupils)[number]): Promise<Response> {
  const { db } = c.var.app
  const pupil = orNotFound(
    await db
      .selectFrom('pupils')
      .select(['id', 'project_id'])
      .where('user_name', '=', userName)
      .where('left_at', 'is', null)
      .where('locked_at', 'is', null)
      .executeTakeFirst(),
  )
  const token = newToken()
  const expires = new Date(Date.now() + 8 * 3_600_000)
  await db
    .insertInto('sessions')
    .values({ token_hash: hashToken(token), pupil_id: pupil.id, expires_at: expires, address: clientAddress(c), agent: '' })
    .execute()
  startSessionCookie(c, token, 1)
  rememberLanguage(c, offeredAs(c.var.locale.lang))
  return redirect(c, spaceUrl(pupil.project_id))
}
