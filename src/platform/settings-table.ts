/** One environment variable: its name, what holds without it, and what it decides. */
export type Setting = { name: string; default: string; meaning: string }

/** Every environment variable the program reads. The README repeats this table. */
export const settingsTable = [
  { name: 'PORT', default: '3000', meaning: 'The port the web server listens on' },
  {
    name: 'HOST',
    default: '127.0.0.1; in production 0.0.0.0',
    meaning: 'The address the web server listens on: 127.0.0.1 is this machine only, 0.0.0.0 everybody who can reach it',
  },
  {
    name: 'BASE_URL',
    default: 'http://localhost:PORT',
    meaning: 'How browsers reach the site, as it stands in mails: https://twinning.example.eu, without a path',
  },
  {
    name: 'PROXY',
    default: 'on when BASE_URL begins with https; else off',
    meaning: 'on or off: a proxy stands in front, and what it says of where a request comes from (X-Forwarded-For) is believed',
  },
  {
    name: 'DATABASE_URL',
    default: 'a PostgreSQL of its own below VAR_DIR',
    meaning: 'PostgreSQL 18, as postgres://user:password@host/database. Setting it means production',
  },
  { name: 'SMTP_URL', default: 'mails stay in the database; outside production /outbox shows them', meaning: 'The mail server, as smtps://user:password@host' },
  { name: 'MAIL_FROM', default: 'OpenTwinning <no-reply@localhost>', meaning: 'The sender of mails' },
  {
    name: 'SUPPORT_EMAIL',
    default: '',
    meaning: 'The address that stands where people are told whom to write to, as long as neither their support service nor the central one has said its own',
  },
  {
    name: 'OPERATOR',
    default: '',
    meaning: 'Who runs this server, with an address: the privacy notice says that they are responsible for the personal data it keeps',
  },
  { name: 'PRIVACY_URL', default: '', meaning: 'The privacy notice of whoever runs this server, which states the legal basis: the one here links to it' },
  { name: 'VAR_DIR', default: 'var', meaning: 'The folder for everything the program keeps on this machine' },
  { name: 'FILES_DIR', default: 'VAR_DIR/files', meaning: 'The folder for uploaded files, or for those on their way into FILES_S3' },
  {
    name: 'FILES_S3',
    default: '',
    meaning: 'A bucket that keeps uploaded files instead of FILES_DIR, as several processes need: https://key:secret@host/bucket?region=eu-west-1',
  },
  {
    name: 'SECRET',
    default: 'made once, in VAR_DIR/secret; in production it must be set',
    meaning: 'At least 32 random characters that sign links and cookies. Whoever knows it can enter as anybody',
  },
  {
    name: 'DEMO',
    default: 'on; in production off',
    meaning: 'on or off: begin with an invented world of schools and people to try everything with. Refused in production',
  },
  { name: 'LOG_LEVEL', default: 'warn; in production info', meaning: 'debug, info, warn, error or silent' },
  { name: 'ROLES', default: 'web,worker,live', meaning: 'Which parts this process runs, when several share the work' },
  { name: 'NODE_ENV', default: '', meaning: 'production: strict settings and no demo, also with the PostgreSQL of its own' },
] as const satisfies Setting[]
