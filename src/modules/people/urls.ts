/** Paths of the module, each written once. */
export const signInUrl = (next?: string): string => (next && next !== '/' ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in')
export const signInMailUrl = '/sign-in/mail'
export const signInLinkUrl = (token?: string, next = '/'): string =>
  token ? `/sign-in/link?${new URLSearchParams({ token, ...(next === '/' ? {} : { next }) })}` : '/sign-in/link'
export const registerUrl = '/register'
export const checkMailUrl = '/register/mail'
export const confirmUrl = (token: string): string => `/confirm?token=${token}`
export const passwordUrl = '/password'
export const passwordSentUrl = '/password/mail'
export const newPasswordUrl = (token: string): string => `/password/new?token=${token}`
export const secondFactorUrl = (next?: string): string => (next && next !== '/' ? `/second-factor?next=${encodeURIComponent(next)}` : '/second-factor')
export const recoveryCodesUrl = (next: string): string => `/second-factor/codes?next=${encodeURIComponent(next)}`
export const accountUrl = '/account'
export const sessionsUrl = '/sessions'
export const welcomeUrl = (step?: string): string => (step ? `/welcome/${step}` : '/welcome')
export const newSchoolUrl = '/welcome/school/new'
