import { adults, anyone, member, suspended } from '../../access/guards.ts'
import { get, never, post, type Route } from '../../platform/http/index.ts'
import { postAddress, postMailChoice, postName, postPasswordChange, showAccount } from './screens/account.tsx'
import { postKeepAddress, postNewAddress, showKeepAddress, showNewAddress } from './screens/address.tsx'
import { postCheckMail, showCheckMail } from './screens/check-mail.tsx'
import { postConfirm, showConfirm } from './screens/confirm.tsx'
import { postLanguage } from './screens/language.ts'
import { postNewPassword, postPassword, showNewPassword, showPassword, showPasswordSent } from './screens/password.tsx'
import { type BesideOf, showPerson } from './screens/person.tsx'
import { postRegister, showRegister } from './screens/register.tsx'
import { postCodesSaved, postSecondFactor, postSetUp, showRecoveryCodes, showSecondFactor } from './screens/second-factor.tsx'
import { postOthersEnd, postSessionEnd, showSessions } from './screens/sessions.tsx'
import { postSignIn, postSignOut, showSignIn } from './screens/sign-in.tsx'
import { postSignInLink, postSignInMail, showSignInLink } from './screens/sign-in-link.tsx'
import { showSuspended } from './screens/suspended.tsx'
import { postClassStep, showClassStep } from './screens/welcome/class.tsx'
import { postJobRoleStep, showJobRoleStep } from './screens/welcome/job-role.tsx'
import { postLanguagesStep, showLanguagesStep } from './screens/welcome/languages.tsx'
import { postNewSchool, showNewSchool } from './screens/welcome/new-school.tsx'
import { postSchoolStep, showSchoolStep } from './screens/welcome/school.tsx'
import { postApplication, showSend } from './screens/welcome/send.tsx'
import { showWelcome } from './screens/welcome/step.tsx'
import { postSubjectsStep, showSubjectsStep } from './screens/welcome/subjects.tsx'

/** The module's addresses. @param besideOf what stands beside a person's profile */
export const routes = (besideOf: BesideOf): readonly Route[] => [
  get('/register', adults, showRegister, { asks: never }),
  post('/register', adults, postRegister),
  get('/register/mail', adults, showCheckMail),
  post('/register/mail', adults, postCheckMail),
  get('/confirm', adults, showConfirm),
  post('/confirm', adults, postConfirm),
  get('/sign-in', adults, showSignIn, { asks: never }),
  post('/sign-in', adults, postSignIn),
  post('/sign-in/mail', adults, postSignInMail),
  get('/sign-in/link', adults, showSignInLink),
  post('/sign-in/link', adults, postSignInLink),
  post('/sign-out', anyone, postSignOut),
  get('/password', adults, showPassword, { asks: never }),
  post('/password', adults, postPassword),
  get('/password/mail', adults, showPasswordSent),
  get('/password/new', adults, showNewPassword),
  post('/password/new', adults, postNewPassword),
  get('/second-factor', member, showSecondFactor),
  post('/second-factor', member, postSecondFactor),
  post('/second-factor/setup', member, postSetUp),
  get('/second-factor/codes', member, showRecoveryCodes),
  post('/second-factor/codes', member, postCodesSaved),
  get('/people/:id', member, showPerson(besideOf)),
  get('/account', member, showAccount),
  post('/account/name', member, postName),
  post('/account/language', member, postLanguage),
  post('/account/address', member, postAddress),
  get('/account/address/new', member, showNewAddress),
  post('/account/address/new', member, postNewAddress),
  get('/address/keep', adults, showKeepAddress),
  post('/address/keep', adults, postKeepAddress),
  post('/account/password', member, postPasswordChange),
  post('/account/mails', member, postMailChoice),
  get('/suspended', suspended, showSuspended),
  get('/sessions', member, showSessions),
  post('/sessions/others/end', member, postOthersEnd),
  post('/sessions/:id/end', member, postSessionEnd),
  get('/welcome', member, showWelcome),
  get('/welcome/job-role', member, showJobRoleStep),
  post('/welcome/job-role', member, postJobRoleStep),
  get('/welcome/school', member, showSchoolStep),
  post('/welcome/school', member, postSchoolStep),
  get('/welcome/school/new', member, showNewSchool),
  post('/welcome/school/new', member, postNewSchool),
  get('/welcome/subjects', member, showSubjectsStep),
  post('/welcome/subjects', member, postSubjectsStep),
  get('/welcome/languages', member, showLanguagesStep),
  post('/welcome/languages', member, postLanguagesStep),
  get('/welcome/class', member, showClassStep),
  post('/welcome/class', member, postClassStep),
  get('/welcome/send', member, showSend),
  post('/welcome/application', member, postApplication),
]
