import { setPriority } from 'node:os'
import { serve } from '../../../platform/limited-child.serve.ts'
import { makeVariants } from './variants.ts'

// Behind everything else the machine does.
setPriority(10)
serve(makeVariants)
