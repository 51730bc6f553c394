import { anyone } from '../../access/guards.ts'
import { post, type Route } from '../../platform/http/index.ts'
import { postDemoSignIn } from './screens/sign-in.ts'
import { demoSignInUrl } from './urls.ts'

export const routes: readonly Route[] = [post(demoSignInUrl, anyone, postDemoSignIn)]
