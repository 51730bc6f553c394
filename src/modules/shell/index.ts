export { chrome } from './chrome.tsx'
export { notHere, notYet, somethingBroke } from './refusals.tsx'
export { type Noun, type Shown, show, showDocument } from './show.tsx'
export { routes } from './theme.ts'
