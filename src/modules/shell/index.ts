export { notHere, notYet, somethingBroke } from './refusals.tsx'
export { type Shown, show } from './show.tsx'
