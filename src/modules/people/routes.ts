import { adults, anyone, member } from '../../platform/http/guard.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import { accountPage, postMailChoice, postName, postPasswordChange } from './screens/account.tsx'
import { postCheckMail, showCheckMail } from './screens/check-mail.tsx'
import { confirmPage, postConfirm } from './screens/confirm.tsx'
import { newPasswordPage, passwordPage, passwordSentPage, postNewPassword, postPassword } from './screens/password.tsx'
import { postRegister, registerPage } from './screens/register.tsx'
import { postCodesSaved, postSecondFactor, postSetUp, recoveryCodesPage, secondFactorPage } from './screens/second-factor.tsx'
import { postOthersEnd, postSessionEnd, sessionsPage } from './screens/sessions.tsx'
import { postSignIn, postSignOut, signInPage } from './screens/sign-in.tsx'
import { postSignInLink, postSignInMail, signInLinkPage } from './screens/sign-in-link.tsx'
import { classStep, saveClassStep } from './screens/welcome/class.tsx'
import { languagesStep, saveLanguagesStep } from './screens/welcome/languages.tsx'
import { newSchoolPage, postNewSchool } from './screens/welcome/new-school.tsx'
import { postStep, savePostStep } from './screens/welcome/post.tsx'
import { saveSchoolStep, schoolStep } from './screens/welcome/school.tsx'
import { postApplication, sendPage } from './screens/welcome/send.tsx'
import { welcomePage } from './screens/welcome/step.tsx'
import { saveSubjectsStep, subjectsStep } from './screens/welcome/subjects.tsx'

/** The module's addresses. */
export const routes: readonly Route[] = [
  get('/register', adults, registerPage),
  post('/register', adults, postRegister),
  get('/register/mail', adults, showCheckMail),
  post('/register/mail', adults, postCheckMail),
  get('/confirm', adults, confirmPage),
  post('/confirm', adults, postConfirm),
  get('/sign-in', adults, signInPage),
  post('/sign-in', adults, postSignIn),
  post('/sign-in/mail', adults, postSignInMail),
  get('/sign-in/link', adults, signInLinkPage),
  post('/sign-in/link', adults, postSignInLink),
  post('/sign-out', anyone, postSignOut),
  get('/password', adults, passwordPage),
  post('/password', adults, postPassword),
  get('/password/mail', adults, passwordSentPage),
  get('/password/new', adults, newPasswordPage),
  post('/password/new', adults, postNewPassword),
  get('/second-factor', member, secondFactorPage),
  post('/second-factor', member, postSecondFactor),
  post('/second-factor/setup', member, postSetUp),
  get('/second-factor/codes', member, recoveryCodesPage),
  post('/second-factor/codes', member, postCodesSaved),
  get('/account', member, accountPage),
  post('/account/name', member, postName),
  post('/account/password', member, postPasswordChange),
  post('/account/mails', member, postMailChoice),
  get('/sessions', member, sessionsPage),
  post('/sessions/others/end', member, postOthersEnd),
  post('/sessions/:id/end', member, postSessionEnd),
  get('/welcome', member, welcomePage),
  get('/welcome/post', member, postStep),
  post('/welcome/post', member, savePostStep),
  get('/welcome/school', member, schoolStep),
  post('/welcome/school', member, saveSchoolStep),
  get('/welcome/school/new', member, newSchoolPage),
  post('/welcome/school/new', member, postNewSchool),
  get('/welcome/subjects', member, subjectsStep),
  post('/welcome/subjects', member, saveSubjectsStep),
  get('/welcome/languages', member, languagesStep),
  post('/welcome/languages', member, saveLanguagesStep),
  get('/welcome/class', member, classStep),
  post('/welcome/class', member, saveClassStep),
  get('/welcome/send', member, sendPage),
  post('/welcome/application', member, postApplication),
]
