export const homeUrl = '/'
export const aboutUrl = '/about'
export const accessibilityUrl = '/accessibility'
export const privacyUrl = '/privacy'
