import { randomUUID } from 'node:crypto'
import { makeContact } from '../src/modules/partners/factory.ts'
import { type Made, makeCentral, makeMember, makeOfficer, makeTeacher } from '../src/modules/people/factory.ts'
import { makeReport } from '../src/modules/reports/factory.ts'
import { makeSchool } from '../src/modules/schools/factory.ts'
import { makePage } from '../src/modules/wiki/factory.ts'
import type { Browser } from './browser.ts'
import type { World } from './world.ts'

/** Eleni and Aino found together; Marta is a teacher with no part in it; Nils waits for nobody to validate him yet. */
export type Cast = {
  eleni: Made
  aino: Made
  marta: Made
  nils: Made
  greece: Made
  portugal: Made
  central: Made
  nikos: { id: string }
  /** What the addresses of routes lead to: the id for each kind of parameter. */
  ids: Record<
    | 'school'
    | 'person'
    | 'project'
    | 'draft'
    | 'sent'
    | 'post'
    | 'comment'
    | 'picture'
    | 'page'
    | 'pupil'
    | 'validation'
    | 'approval'
    | 'request'
    | 'notification'
    | 'mail'
    | 'session'
    | 'report'
    | 'overdue',
    string
  >
}

/** Eight kinds of people, in the order the role matrix lists them. */
export const roles = ['visitor', 'pupil', 'member', 'other teacher', 'other officer', 'officer', 'central', 'teacher'] as const
export type Role = (typeof roles)[number]

export async function browserOf(world: World, cast: Cast, role: Role): Promise<Browser> {
  switch (role) {
    case 'visitor':
      return world.visitor()
    case 'pupil':
      return world.as(cast.nikos, 'pupil')
    case 'member':
      return world.as(cast.nils)
    case 'other teacher':
      return world.as(cast.marta)
    case 'other officer':
      return world.as(cast.portugal)
    case 'officer':
      return world.as(cast.greece)
    case 'central':
      return world.as(cast.central)
    case 'teacher':
      return world.as(cast.eleni)
  }
}

/** A small world in which there is one of everything, and everything could leak. */
export async function makeCast(world: World): Promise<Cast> {
  const { db } = world
  const chania = await makeSchool(world, { name: 'Γυμνάσιο Χανίων', country: 'GR', town: 'Χανιά' })
  const oulu = await makeSchool(world, { name: 'Oulun lyseo', country: 'FI', town: 'Oulu' })
  const eleni = await makeTeacher(world, { name: 'Eleni Papadaki', country: 'GR', school: chania, language: 'en' })
  const aino = await makeTeacher(world, { name: 'Aino Virtanen', country: 'FI', school: oulu, language: 'en' })
  const marta = await makeTeacher(world, { name: 'Marta Oliveira', country: 'PT' })
  const nils = await makeMember(world, { name: 'Nils Berg', country: 'GR', school: chania, state: 'waiting' })
  const [greece, portugal, central] = [await makeOfficer(world, { country: 'GR' }), await makeOfficer(world, { country: 'PT' }), await makeCentral(world)]
  await makeContact(world, eleni, aino)

  const project = await makeProject('active')
  const draft = await makeProject('draft')
  const sent = await makeProject('waiting-for-approval')
  const one = async (row: Promise<{ id: string } | undefined>) => (await row)?.id ?? ''
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

  const pupil = await one(
    db
      .insertInto('pupils')
      .values({
        project_id: project,
        school_id: chania.id,
        created_by: eleni.id,
        nickname: 'Nikos the fox',
        user_name: `fox-${randomUUID()}`,
        secret_hash: '-',
      })
      .returning('id')
      .executeTakeFirst(),
  )
  const post = await one(
    db.insertInto('posts').values({ project_id: project, person_id: eleni.id, body: 'We measured the river today.' }).returning('id').executeTakeFirst(),
  )
  const comment = await one(db.insertInto('comments').values({ post_id: post, pupil_id: pupil, body: 'It was cold.' }).returning('id').executeTakeFirst())
  const picture = await one(
    db
      .insertInto('pictures')
      .values({ project_id: project, post_id: post, person_id: eleni.id, alt: 'The river', width: 10, height: 10, bytes: 10, file_key: `pictures/${post}` })
      .returning('id')
      .executeTakeFirst(),
  )
  const page = await makePage(world, { id: project }, { title: 'The river', text: 'Cold and clear.' })
  const validation = await one(
    db
      .insertInto('validations')
      .values({ person_id: nils.id, school_id: chania.id, service: 'gr', due_at: inDays(7) })
      .returning('id')
      .executeTakeFirst(),
  )
  const approval = await one(
    db
      .insertInto('approvals')
      .values({ project_id: sent, service: 'gr', due_at: inDays(10) })
      .returning('id')
      .executeTakeFirst(),
  )
  const request = await one(
    db.insertInto('contact_requests').values({ sender_id: aino.id, recipient_id: marta.id, message: 'Shall we?' }).returning('id').executeTakeFirst(),
  )
  const notification = await one(
    db
      .insertInto('notifications')
      .values({ person_id: eleni.id, kind: 'contact-asked', args: JSON.stringify({ name: 'Aino' }), href: '/contacts' })
      .returning('id')
      .executeTakeFirst(),
  )
  const mail = await one(
    db
      .insertInto('mails')
      .values({ recipient: eleni.email, person_id: eleni.id, subject: 'Hello', body_text: 'Hello', body_html: '<p>Hello</p>', language: 'en' })
      .returning('id')
      .executeTakeFirst(),
  )
  const report = await makeReport(world, { space: { id: project, schoolId: chania.id }, pupil: { id: pupil }, words: 'A secret of Nikos' })
  const overdue = await makeReport(world, { space: { id: project, schoolId: chania.id }, pupil: { id: pupil }, services: ['gr'], discreet: true })
  const ids = {
    report: report.id,
    overdue: overdue.id,
    school: chania.id,
    person: eleni.id,
    project,
    draft,
    sent,
    post,
    comment,
    picture,
    page: page.id,
    pupil,
    validation,
    approval,
    request,
    notification,
    mail,
    session: project,
  }
  return { eleni, aino, marta, nils, greece, portugal, central, nikos: { id: pupil }, ids }

  async function makeProject(state: 'active' | 'draft' | 'waiting-for-approval'): Promise<string> {
    const active = state === 'active'
    const { id } = await db
      .insertInto('projects')
      .values({
        state,
        scope: 'european',
        title: `River water (${state})`,
        search_text: 'river water',
        sent_at: state === 'draft' ? null : new Date(),
        activated_at: active ? new Date() : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('founders')
      .values([
        { project_id: id, seat: 1, person_id: eleni.id, school_id: chania.id, country: 'GR', accepted_at: new Date() },
        { project_id: id, seat: 2, person_id: aino.id, school_id: oulu.id, country: 'FI', accepted_at: state === 'draft' ? null : new Date() },
      ])
      .execute()
    if (active)
      await db
        .insertInto('memberships')
        .values([
          { project_id: id, person_id: eleni.id, school_id: chania.id, role: 'founder' },
          { project_id: id, person_id: aino.id, school_id: oulu.id, role: 'founder' },
        ])
        .execute()
    return id
  }
}
