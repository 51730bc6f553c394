export type WelcomeStep = 'job-role' | 'school' | 'subjects' | 'languages' | 'class' | 'send'

/** Addresses of registering, signing in, the account, the steps of a new person's application, and people's pages. */
export const signInUrl = (next?: string): string => (next && next !== '/' ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in')
export const signInMailUrl = '/sign-in/mail'
export const signInLinkUrl = (token: string, next = '/'): string => `/sign-in/link?${new URLSearchParams({ token, ...(next === '/' ? {} : { next }) })}`
export const registerUrl = '/register'
export const checkMailUrl = '/register/mail'
export const confirmUrl = (token: string): string => `/confirm?token=${token}`
export const signOutUrl = '/sign-out'
export const passwordUrl = '/password'
export const passwordSentUrl = '/password/mail'
export const newPasswordUrl = (token: string): string => `/password/new?token=${token}`
export const secondFactorUrl = (next?: string): string => (next && next !== '/' ? `/second-factor?next=${encodeURIComponent(next)}` : '/second-factor')
export const secondFactorSetUpUrl = '/second-factor/setup'
export const recoveryCodesUrl = (next: string): string => `/second-factor/codes?next=${encodeURIComponent(next)}`
export const personUrl = (id: string): string => `/people/${id}`
export const accountUrl = '/account'
export const nameUrl = '/account/name'
export const languageUrl = '/account/language'
export const passwordChangeUrl = '/account/password'
export const mailChoiceUrl = '/account/mails'
export const sessionsUrl = '/sessions'
export const sessionEndUrl = (id: string): string => `/sessions/${id}/end`
export const otherSessionsEndUrl = '/sessions/others/end'
export const addressUrl = '/account/address'
export const addressConfirmUrl = (token: string): string => `/account/address/new?token=${token}`
export const addressKeepUrl = (token: string): string => `/address/keep?token=${token}`
/** What somebody who is suspended reads. */
export const suspendedUrl = '/suspended'
export const welcomeUrl = (step?: WelcomeStep): string => (step ? `/welcome/${step}` : '/welcome')
export const newSchoolUrl = '/welcome/school/new'
export const applicationPostUrl = '/welcome/application'
