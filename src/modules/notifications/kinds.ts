import type { Key } from '../../platform/i18n/index.ts'

type Named = { name: string }
type Titled = { title: string }
type Nothing = Record<never, never>

/** Every kind of notification, with what its messages `notifications.<kind>.line`, `.subject` and `.text` are given. */
type Kinds = {
  'contact-asked': Named
  'contact-accepted': Named
  'contact-declined': Named
  'contact-declined-because': Named & { reason: string }
  'project-begun': Named
  'project-asked': Named & Titled
  'project-accepted': Named & Titled
  'project-declined': Named & Titled
  'project-recalled': Named & Titled
  'project-withdrawn': Named & Titled
  'project-changes': Titled
  'project-refused': Titled
  'project-active': Titled
  'project-closed': Titled
  'project-reopened': Titled
  'closure-asked': Named & Titled
  'closure-declined': Named & Titled
  'space-joined': Named & Titled
  'space-left': Named & Titled
  'help-asked': Titled
  'report-asked': Titled
  'report-waits': Nothing
  'report-overdue': Nothing
  'report-closed': Nothing
  'validation-asked': Named & { school: string }
  'school-assigned': { school: string }
  validated: { school: string }
  refused: { school: string; reason: string }
  revoked: { school: string; reason: string }
  suspended: { reason: string }
  restored: Record<string, never>
}
type Worded = Key extends infer K ? (K extends `notifications.${infer Kind}.line` ? Kind : never) : never

/** A kind that has its words. */
export type NotificationKind = keyof Kinds & Worded
export type NotificationArgs<Kind extends NotificationKind> = Kinds[Kind]
