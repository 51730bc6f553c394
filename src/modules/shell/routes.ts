import { anyone } from '../../access/guards.ts'
import { post, type Route } from '../../platform/http/index.ts'
import { postTheme } from './screens/theme.ts'
import { themeUrl } from './urls.ts'

export const routes: readonly Route[] = [post(themeUrl, anyone, postTheme)]
