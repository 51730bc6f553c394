import type { Chance } from '../chance.ts'
import type { Rows } from './insert.ts'
import type { DemoPerson } from './people.ts'
import type { DemoProject } from './projects.ts'
import { ago } from './times.ts'

type Ties = { contacts: Rows<'contacts'>; contact_requests: Rows<'contact_requests'> }

/** Who has still to answer whom: the country of the one who asks, the cast's code, days, words. */
const waiting: readonly (readonly [from: string, to: string, days: number, message: string])[] = [
  [
    'IT',
    'eleni',
    1,
    'Buongiorno Eleni, I teach science in a lower secondary school and read the page of your rivers with my class. We live beside a lake. Would you like to compare?',
  ],
  [
    'DK',
    'eleni',
    4,
    'Dear Eleni, we plan a small project on seagrass and beaches, from January to April. Your pupils have the right age and, I suspect, the better weather.',
  ],
  ['PL', 'aino', 2, 'Hello Aino, my pupils in the sixth class would like to exchange ice and snow diaries. We could begin after the new year.'],
  ['ES', 'karim', 3, 'Dear Karim, we are looking for a school in a very old city. Ours has a Roman bridge and pupils who ask why. Shall we talk?'],
  ['TN', 'claire', 5, 'Chère Claire, ma classe de Sousse écrit un journal radio en français. Vos élèves pourraient-ils être nos premiers auditeurs ?'],
]

/** Members of a project are contacts, as the rules of founding ask, and were asked once; some are still to be answered. */
export function makeTies(chance: Chance, projects: readonly DemoProject[], teachers: readonly DemoPerson[]): Ties {
  const pairs = new Map<string, readonly [DemoPerson, DemoPerson, number]>()
  for (const { members, from } of projects) {
    for (const [at, one] of members.entries()) {
      for (const other of members.slice(at + 1)) pairs.set([one.id, other.id].sort().join(), [one, other, Math.min(from + 40, 3000)])
    }
  }
  const created: Ties = { contacts: [], contact_requests: [] }
  for (const [one, other, days] of pairs.values()) {
    const answered = ago(days, chance.between(0, 20))
    created.contacts.push({ person_id: one.id, contact_id: other.id, since: answered }, { person_id: other.id, contact_id: one.id, since: answered })
    const sent = new Date(answered.getTime() - chance.between(2, 90) * 3_600_000)
    created.contact_requests.push({
      id: chance.id(sent),
      sender_id: one.id,
      recipient_id: other.id,
      message: 'I have read your profile and our ideas are close. Shall we plan something together?',
      sent_at: sent,
      answered_at: answered,
      answer: 'accepted',
    })
  }
  for (const [country, code, days, message] of waiting) {
    const recipient = teachers.find(({ cast }) => cast === code) as DemoPerson
    const sender = teachers.find((each) => each.country === country && !each.cast && !pairs.has([each.id, recipient.id].sort().join())) as DemoPerson
    const sent = ago(days, 4)
    created.contact_requests.push({
      id: chance.id(sent),
      sender_id: sender.id,
      recipient_id: recipient.id,
      message,
      sent_at: sent,
      answered_at: null,
      answer: null,
    })
  }
  return created
}
