// Written by bin/db-types.mjs from db/migrations. Do not edit: run `node bin/db-types.mjs`.
import type { ColumnType, GeneratedAlways } from 'kysely'

/** A column that the database fills when an insert leaves it out. */
export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>

/** A moment. ISO text is understood on the way in. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>

/** jsonb. Arrays have to be passed as JSON text: the driver takes a bare array for a PostgreSQL array. */
export type Json = ColumnType<unknown, string | number | boolean | object, string | number | boolean | object>

export interface ApprovalsTable {
  id: Generated<string>
  project_id: string
  requested_at: Generated<Timestamp>
  due_at: Timestamp
  decided_at: Timestamp | null
  decided_by: string | null
  decision: 'approved' | 'changes' | 'refused' | 'recalled' | null
  comment: Generated<string>
  service: string
}

export interface AuditEventsTable {
  id: Generated<string>
  at: Generated<Timestamp>
  actor_kind: 'person' | 'pupil' | 'system'
  actor_id: string | null
  act: string
  subject_kind: string
  subject_id: string
  country: string | null
  details: Generated<Json>
  service: string | null
}

export interface ChosenPicturesTable {
  id: Generated<string>
  owner_id: string
  project_id: string
  name: string
  width: number | null
  height: number | null
  bytes: number | null
  file_key: string
  created_at: Generated<Timestamp>
}

export interface ClosureProposalsTable {
  project_id: string
  proposed_by: string
  proposed_at: Generated<Timestamp>
  outcome: string
}

export interface ClosuresTable {
  project_id: string
  closed_by: string | null
  closed_at: Generated<Timestamp>
  outcome: Generated<string>
}

export interface CommentsTable {
  id: Generated<string>
  post_id: string
  person_id: string | null
  pupil_id: string | null
  body: string
  created_at: Generated<Timestamp>
  removed_at: Timestamp | null
  removed_by: string | null
  removed_by_pupil: string | null
  edited_at: Timestamp | null
}

export interface ConsentRulesTable {
  country: string
  from_day: string | null
  until_day: string | null
  below_age: number | null
  consents: Generated<'child' | 'parent' | 'both' | 'judge'>
  certainty: Generated<'sure' | 'likely' | 'memory' | 'unsure'>
  source: Generated<string>
}

export interface ContactRequestsTable {
  id: Generated<string>
  sender_id: string
  recipient_id: string
  message: string
  sent_at: Generated<Timestamp>
  answered_at: Timestamp | null
  answer: 'accepted' | 'declined' | 'withdrawn' | null
  reason: Generated<string>
  told_at: Timestamp | null
}

export interface ContactsTable {
  person_id: string
  contact_id: string
  since: Generated<Timestamp>
}

export interface CountriesTable {
  code: string
  member_state: string | null
  time_zone: string
  languages: string[]
  lat: number
  lon: number
  further_languages: Generated<string[]>
  school_week: Generated<(1 | 2 | 3 | 4 | 5 | 6 | 7)[]>
  calendar_by: Generated<('country' | 'region' | 'community' | 'municipality' | 'school')[]>
}

export interface CountryPeriodsTable {
  country: string
  scheme: 'member' | 'associated' | 'plus'
  from_day: string
  until_day: string | null
  certainty: Generated<'sure' | 'month' | 'year' | 'likely' | 'memory' | 'unsure'>
  source: Generated<string>
}

export interface DraftStepsTable {
  project_id: string
  step: 'idea' | 'pupils' | 'work'
  version: number
  saved_by: string
  saved_at: Generated<Timestamp>
}

export interface EmailTokensTable {
  token_hash: Buffer
  person_id: string
  purpose: 'confirm' | 'reset' | 'sign-in' | 'address' | 'keep'
  expires_at: Timestamp
  created_at: Generated<Timestamp>
  password_hash: string | null
  name: string | null
  language: string | null
  email: string | null
}

export interface FormPostsTable {
  actor_id: string
  form_key: Buffer
  digest: Buffer
  answer: Json | null
  created_at: Generated<Timestamp>
}

export interface FormerWordsTable {
  id: GeneratedAlways<number>
  post_id: string | null
  comment_id: string | null
  body: string
  written_at: Timestamp
}

export interface FoundersTable {
  project_id: string
  seat: 1 | 2
  person_id: string
  school_id: string
  country: string
  accepted_at: Timestamp | null
  declined_at: Timestamp | null
  reason: Generated<string>
}

export interface FoundingRulesTable {
  one: string
  other: string
  rule: 'allowed' | 'needs-partner' | 'refused'
}

export interface HappeningsTable {
  of: string
  about: string
  number: number
}

export interface KeptFormsTable {
  token_hash: Buffer
  form_key: string
  page: string
  action: string
  sealed: string
  created_at: Generated<Timestamp>
}

export interface MailsTable {
  id: Generated<string>
  recipient: string
  person_id: string | null
  subject: string
  body_text: string
  body_html: string
  language: string
  created_at: Generated<Timestamp>
  sent_at: Timestamp | null
  failure: string | null
  unsubscribe_url: string | null
}

export interface MembershipsTable {
  project_id: string
  person_id: string
  school_id: string
  role: 'founder' | 'administrator' | 'teacher' | 'guest'
  joined_at: Generated<Timestamp>
  left_at: Timestamp | null
}

export interface NotificationsTable {
  id: Generated<string>
  person_id: string | null
  kind: string
  args: Generated<Json>
  href: string
  created_at: Generated<Timestamp>
  read_at: Timestamp | null
  mailed_at: Timestamp | null
  pupil_id: string | null
  post_id: string | null
  comment_id: string | null
}

export interface OfficersTable {
  person_id: string
  named_at: Generated<Timestamp>
  service: string | null
}

export interface PageEditorsTable {
  page_id: string
  person_id: string | null
  pupil_id: string | null
  first_at: Timestamp
  last_at: Timestamp
  changes: number
  clients: Generated<number[]>
}

export interface PageUpdatesTable {
  seq: GeneratedAlways<number>
  page_id: string
  update: Buffer
  person_id: string | null
  pupil_id: string | null
  at: Generated<Timestamp>
  client: number | null
}

export interface PageUpdatesSetAsideTable {
  id: GeneratedAlways<number>
  page_id: string
  seq: number | null
  update: Buffer
  person_id: string | null
  pupil_id: string | null
  at: Timestamp
  reason: string
  set_aside_at: Generated<Timestamp>
}

export interface PagesTable {
  id: Generated<string>
  project_id: string
  parent_id: string | null
  title: string
  position: Generated<number>
  pupils_may_edit: Generated<boolean>
  html: Generated<string>
  state: Buffer | null
  state_seq: Generated<number>
  created_by: string | null
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
  removed_at: Timestamp | null
}

export interface PeopleTable {
  id: Generated<string>
  email: string
  email_confirmed_at: Timestamp | null
  password_hash: string | null
  name: Generated<string>
  language: Generated<string>
  country: string | null
  job_role: 'teacher' | 'head' | 'librarian' | 'psychologist' | 'special-needs' | 'trainer' | 'student-teacher' | null
  state: Generated<'registered' | 'waiting' | 'validated' | 'refused' | 'suspended' | 'inactive' | 'anonymised'>
  about: Generated<string>
  ideas: Generated<string>
  subjects: Generated<string[]>
  ages_from: number | null
  ages_to: number | null
  available_projects: Generated<boolean>
  available_plus: Generated<boolean>
  onboarded_at: Timestamp | null
  seen_at: Generated<Timestamp>
  created_at: Generated<Timestamp>
  demo_cast: string | null
  search_text: Generated<string>
  facets: Generated<number[]>
  tsv: GeneratedAlways<string | null>
  mail_notifications: Generated<boolean>
  facet_letters: GeneratedAlways<string>
  time_zone: string | null
  time_zone_chosen: Generated<boolean>
  suspended_until: string | null
  state_before: 'registered' | 'waiting' | 'validated' | 'refused' | 'inactive' | null
  news_mails: Generated<'at-once' | 'daily' | 'weekly' | 'never'>
  news_mailed_on: string | null
}

export interface PersonLanguagesTable {
  person_id: string
  language: string
  level: 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2' | 'native'
}

export interface PersonSchoolsTable {
  person_id: string
  school_id: string
  since: Generated<Timestamp>
}

export interface PersonSecondFactorsTable {
  person_id: string
  secret: string
  confirmed_at: Timestamp | null
  last_counter: Generated<number>
  created_at: Generated<Timestamp>
}

export interface PicturesTable {
  id: Generated<string>
  project_id: string
  post_id: string | null
  person_id: string | null
  pupil_id: string | null
  alt: Generated<string>
  width: number
  height: number
  bytes: number
  file_key: string
  created_at: Generated<Timestamp>
  removed_at: Timestamp | null
  removed_by: string | null
  removed_by_pupil: string | null
}

export interface PostsTable {
  id: Generated<string>
  project_id: string
  person_id: string | null
  pupil_id: string | null
  body: string
  created_at: Generated<Timestamp>
  removed_at: Timestamp | null
  removed_by: string | null
  removed_by_pupil: string | null
  edited_at: Timestamp | null
}

export interface PresenceTable {
  project_id: string
  actor_id: string
  kind: 'person' | 'pupil'
  seen_at: Generated<Timestamp>
}

export interface ProjectsTable {
  id: Generated<string>
  state: Generated<'draft' | 'waiting-for-partner' | 'waiting-for-approval' | 'active' | 'closed' | 'withdrawn' | 'refused'>
  scope: 'european' | 'national' | null
  title: Generated<string>
  description: Generated<string>
  languages: Generated<string[]>
  ages_from: number | null
  ages_to: number | null
  pupil_count: number | null
  subjects: Generated<string[]>
  competences: Generated<string[]>
  tools: Generated<string>
  aims: Generated<string>
  process: Generated<string>
  results: Generated<string>
  starts_on: string | null
  ends_on: string | null
  version: Generated<number>
  saved_at: Generated<Timestamp>
  created_at: Generated<Timestamp>
  sent_at: Timestamp | null
  activated_at: Timestamp | null
  demo: Generated<boolean>
  search_text: Generated<string>
  tsv: GeneratedAlways<string | null>
  partner_needed_by: string | null
}

export interface PupilsTable {
  id: Generated<string>
  project_id: string
  school_id: string
  created_by: string
  nickname: string
  user_name: string
  secret_hash: string
  animal: Generated<string>
  administrator: Generated<boolean>
  created_at: Generated<Timestamp>
  secret_set_at: Generated<Timestamp>
  locked_at: Timestamp | null
  left_at: Timestamp | null
  card_hash: Buffer | null
  card_used_at: Timestamp | null
  words_in: string | null
}

export interface RateLimitsTable {
  key: string
  window_start: Generated<Timestamp>
  count: Generated<number>
  last_at: Generated<Timestamp>
}

export interface RecoveryCodesTable {
  person_id: string
  code_hash: Buffer
  used_at: Timestamp | null
}

export interface ReportServicesTable {
  report_id: string
  service: string
}

export interface ReportsTable {
  id: Generated<string>
  project_id: string | null
  school_id: string | null
  person_id: string | null
  pupil_id: string | null
  kind: 'unkind' | 'frightening' | 'secrets' | 'private' | 'advert' | 'other'
  discreet: Generated<boolean>
  subject_kind: 'posts' | 'comments' | 'pictures' | 'pages' | 'people' | 'projects' | 'contact-requests' | null
  subject_id: string | null
  said: Json
  kept: Json
  reported_people: Generated<string[]>
  sent_at: Generated<Timestamp>
  due_at: Timestamp
  taken_at: Timestamp | null
  taken_by: string | null
  closed_at: Timestamp | null
  closed_by: string | null
  outcome: Generated<string>
  overdue_at: Timestamp | null
  read_at: Timestamp | null
}

export interface SchoolCountsTable {
  country: string
  schools: number
}

export interface SchoolWordsTable {
  word: string
}

export interface SchoolsTable {
  id: Generated<string>
  country: string
  register_number: string | null
  name: string
  region: Generated<string>
  town: Generated<string>
  postcode: Generated<string>
  address: Generated<string>
  lat: number | null
  lon: number | null
  isced: Generated<number[]>
  type_raw: Generated<string>
  sector: Generated<string>
  website: Generated<string>
  source: Generated<string>
  about: Generated<string>
  added_by: string | null
  created_at: Generated<Timestamp>
  updated_at: Generated<Timestamp>
  search_text: string
  facets: Generated<number[]>
  tsv: GeneratedAlways<string | null>
  service: Generated<string>
  service_said: Generated<boolean>
}

export interface ServiceContactsTable {
  service: string | null
  contact: Generated<string>
  email: string
  website: Generated<string>
  languages: Generated<string[]>
  hours: Generated<string>
  changed_at: Generated<Timestamp>
  changed_by: string | null
}

export interface ServicesTable {
  code: string
  country: string
  place: Generated<number>
  languages: string[]
  name: Generated<string>
  website: Generated<string>
  certainty: Generated<'sure' | 'likely' | 'memory' | 'unsure'>
  regions: Generated<string[]>
  postcodes: Generated<string[]>
  validation_target_days: Generated<number>
  approval_target_days: Generated<number>
}

export interface SessionsTable {
  id: Generated<string>
  token_hash: Buffer
  person_id: string | null
  pupil_id: string | null
  created_at: Generated<Timestamp>
  seen_at: Generated<Timestamp>
  expires_at: Timestamp
  address: Generated<string>
  agent: Generated<string>
  second_factor_at: Timestamp | null
}

export interface StandingsTable {
  id: Generated<string>
  person_id: string
  service: string | null
  decision: 'revoked' | 'suspended' | 'restored'
  reason: Generated<string>
  until: string | null
  decided_at: Generated<Timestamp>
  decided_by: string | null
}

export interface ValidationsTable {
  id: Generated<string>
  person_id: string
  school_id: string
  requested_at: Generated<Timestamp>
  due_at: Timestamp
  decided_at: Timestamp | null
  decided_by: string | null
  decision: 'validated' | 'refused' | null
  reason: Generated<string>
  service: string
  told_at: Timestamp | null
}

/** Every table, by its name in the database. */
export interface Database {
  approvals: ApprovalsTable
  audit_events: AuditEventsTable
  chosen_pictures: ChosenPicturesTable
  closure_proposals: ClosureProposalsTable
  closures: ClosuresTable
  comments: CommentsTable
  consent_rules: ConsentRulesTable
  contact_requests: ContactRequestsTable
  contacts: ContactsTable
  countries: CountriesTable
  country_periods: CountryPeriodsTable
  draft_steps: DraftStepsTable
  email_tokens: EmailTokensTable
  form_posts: FormPostsTable
  former_words: FormerWordsTable
  founders: FoundersTable
  founding_rules: FoundingRulesTable
  happenings: HappeningsTable
  kept_forms: KeptFormsTable
  mails: MailsTable
  memberships: MembershipsTable
  notifications: NotificationsTable
  officers: OfficersTable
  page_editors: PageEditorsTable
  page_updates: PageUpdatesTable
  page_updates_set_aside: PageUpdatesSetAsideTable
  pages: PagesTable
  people: PeopleTable
  person_languages: PersonLanguagesTable
  person_schools: PersonSchoolsTable
  person_second_factors: PersonSecondFactorsTable
  pictures: PicturesTable
  posts: PostsTable
  presence: PresenceTable
  projects: ProjectsTable
  pupils: PupilsTable
  rate_limits: RateLimitsTable
  recovery_codes: RecoveryCodesTable
  report_services: ReportServicesTable
  reports: ReportsTable
  school_counts: SchoolCountsTable
  school_words: SchoolWordsTable
  schools: SchoolsTable
  service_contacts: ServiceContactsTable
  services: ServicesTable
  sessions: SessionsTable
  standings: StandingsTable
  validations: ValidationsTable
}
