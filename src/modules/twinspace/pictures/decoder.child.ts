import { serve } from '../../../platform/limited-child.serve.ts'
import { makeVariants } from './variants.ts'

serve(makeVariants)
