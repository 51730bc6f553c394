/** Where the demonstration lets people in as somebody of its cast. */
export const demoSignInUrl = '/demo/sign-in'
