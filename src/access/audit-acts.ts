/** What an act is done to: `audit_events.subject_kind`. */
export type AuditSubject =
  | 'comment'
  | 'contact-request'
  | 'page'
  | 'person'
  | 'picture'
  | 'post'
  | 'project'
  | 'pupil'
  | 'register'
  | 'report'
  | 'school'
  | 'service'
  | 'space'

/** Every official act and look at personal data that is written down, in the past tense: `audit_events.act`. */
export type AuditAct =
  | `contact.${'asked' | 'accepted' | 'declined' | 'answer-undone' | 'withdrawn'}`
  | `member.${'added' | 'left' | 'removed' | 'role-changed'}`
  | `officer.${'named' | 'removed'}`
  | `page.${'created' | 'changed' | 'removed' | 'returned'}`
  | `person.${
      | 'applied'
      | 'confirmed'
      | 'validated'
      | 'refused'
      | 'decision-undone'
      | 'revoked'
      | 'suspended'
      | 'restored'
      | 'address-asked'
      | 'address-changed'
      | 'address-kept'
      | 'viewed'
      | 'school-chosen'
      | 'password-changed'
      | 'password-reset'
      | 'recovery-code-used'
      | 'second-factor-set'
      | 'second-factor-reset'}`
  | `project.${'begun' | 'proposed' | 'declined' | 'sent' | 'recalled' | 'withdrawn' | 'approved' | 'changes-asked' | 'refused' | 'closure-proposed' | 'kept-open' | 'closed' | 'reopened'}`
  | 'pupils.created'
  | `pupil.${'locked' | 'unlocked' | 'renamed' | 'removed' | 'role-changed' | 'secret-reset'}`
  | `${'post' | 'comment' | 'picture'}.${'removed' | 'restored'}`
  | `report.${'sent' | 'viewed' | 'taken' | 'closed' | 'overdue'}`
  | `school.${'added' | 'assigned'}`
  | 'schools.imported'
  | 'service.contact-changed'
