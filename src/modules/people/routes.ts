import { adults, anyone, member } from '../../platform/http/guard.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import { accountPage, postMailChoice, postName, postPasswordChange } from './pages/account.tsx'
import { confirmPage, postConfirm } from './pages/confirm.tsx'
import { showCheckMail, postCheckMail } from './pages/letter.tsx'
import { newPasswordPage, passwordPage, passwordSentPage, postNewPassword, postPassword } from './pages/password.tsx'
import { postRegister, registerPage } from './pages/register.tsx'
import { postCodesKept, postSecondFactor, postSetUp, recoveryCodesPage, secondFactorPage } from './pages/second-factor.tsx'
import { postOthersEnd, postSessionEnd, sessionsPage } from './pages/sessions.tsx'
import { postSignIn, postSignOut, signInPage } from './pages/sign-in.tsx'
import { postSignInMail, postSignInLink, signInLinkPage } from './pages/sign-in-link.tsx'
import { classStep, saveClassStep } from './pages/welcome/class.tsx'
import { languagesStep, saveLanguagesStep } from './pages/welcome/languages.tsx'
import { newSchoolPage, postNewSchool } from './pages/welcome/new-school.tsx'
import { postStep, savePostStep } from './pages/welcome/post.tsx'
import { saveSchoolStep, schoolStep } from './pages/welcome/school.tsx'
import { postApplication, sendPage } from './pages/welcome/send.tsx'
import { welcomePage } from './pages/welcome/step.tsx'
import { saveSubjectsStep, subjectsStep } from './pages/welcome/subjects.tsx'

/** The module's addresses. */
export const routes: readonly Route[] = [
  get('/register', adults, registerPage),
  post('/register', adults, postRegister),
  get('/register/letter', adults, showCheckMail),
  post('/register/letter', adults, postCheckMail),
  get('/confirm', adults, confirmPage),
  post('/confirm', adults, postConfirm),
  get('/sign-in', adults, signInPage),
  post('/sign-in', adults, postSignIn),
  post('/sign-in/letter', adults, postSignInMail),
  get('/sign-in/link', adults, signInLinkPage),
  post('/sign-in/link', adults, postSignInLink),
  post('/sign-out', anyone, postSignOut),
  get('/password', adults, passwordPage),
  post('/password', adults, postPassword),
  get('/password/letter', adults, passwordSentPage),
  get('/password/new', adults, newPasswordPage),
  post('/password/new', adults, postNewPassword),
  get('/second-factor', member, secondFactorPage),
  post('/second-factor', member, postSecondFactor),
  post('/second-factor/setup', member, postSetUp),
  get('/second-factor/codes', member, recoveryCodesPage),
  post('/second-factor/codes', member, postCodesKept),
  get('/account', member, accountPage),
  post('/account/name', member, postName),
  post('/account/password', member, postPasswordChange),
  post('/account/letters', member, postMailChoice),
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
