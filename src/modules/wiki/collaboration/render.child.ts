import { serve } from '../../../platform/limited-child.serve.ts'
import { render } from './render.ts'

serve(render)
