import type { Idea } from '../ideas.ts'

export type State = 'draft' | 'changes' | 'waiting-for-partner' | 'waiting-for-approval' | 'active' | 'closed' | 'withdrawn' | 'refused'

/** The projects that are not simply going on. `days` since it came to this. */
const others: Readonly<Record<string, { state: State; days: number; seat1?: boolean }>> = {
  'Shadows at noon': { state: 'waiting-for-approval', days: 6 },
  'Roman stones, living streets': { state: 'waiting-for-approval', days: 12, seat1: true },
  'Democracy in the canteen': { state: 'waiting-for-approval', days: 3 },
  'Wind atlas of small places': { state: 'waiting-for-approval', days: 9, seat1: true },
  'Olive trees that remember': { state: 'waiting-for-partner', days: 2 },
  'A day without electricity': { state: 'waiting-for-partner', days: 5 },
  'What is a neighbour?': { state: 'waiting-for-partner', days: 9 },
  'Light for the long evening': { state: 'draft', days: 1 },
  'The price of a T-shirt': { state: 'draft', days: 8 },
  'Chess by post': { state: 'changes', days: 4 },
  'Theatre by letter': { state: 'refused', days: 21 },
  'Repair instead of throwing away': { state: 'withdrawn', days: 13 },
  'Memories of the shipyard': { state: 'closed', days: 0 },
  'Bridges of paper': { state: 'closed', days: 130 },
  'Letters from 1913': { state: 'closed', days: 152 },
  'Old clocks, new time': { state: 'closed', days: 168 },
  'Toys without batteries': { state: 'closed', days: 171 },
  'Statistics of the school bag': { state: 'closed', days: 149 },
  'A tree we visit every Monday': { state: 'closed', days: 160 },
  'Counting in many tongues': { state: 'closed', days: 175 },
  'Proverbs under the microscope': { state: 'closed', days: 164 },
  'Football, rules of our own': { state: 'closed', days: 155 },
  'The apple and its relatives': { state: 'closed', days: 180 },
  'Comics without words': { state: 'closed', days: 158 },
}

/** What became of an idea. `seat1`: the service of the first founder has still to decide, the other has approved. */
export const planOf = (idea: Idea): { state: State; days: number; seat1?: boolean } => others[idea.title] ?? { state: 'active', days: 0 }

/** The project from before the United Kingdom left the programme. */
export const beforeLeaving = 'Memories of the shipyard'

/** Which of the cast has which seat: the founders, then further teachers. */
export const castIn: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'Two rivers, two seas': ['eleni', 'aino', 'karim'],
  'Shadows at noon': ['eleni', 'aino'],
  'Roman stones, living streets': ['karim', 'claire'],
  'Olive trees that remember': [undefined, 'eleni'],
  'Light for the long evening': ['aino', undefined],
  'Le pain de chez nous': ['claire', 'eleni'],
  'Proverbs under the microscope': ['eleni', undefined],
  'Snow diary, sand diary': [undefined, 'karim', 'claire'],
  'Book bridges': ['aino', undefined],
}
