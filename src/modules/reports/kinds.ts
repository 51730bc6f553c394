/** What somebody reports, whoever they are. */
export const reportKinds = ['unkind', 'frightening', 'secrets', 'private', 'advert', 'other'] as const
export type ReportKind = (typeof reportKinds)[number]
/** Those a child of seven tells apart. */
export const pupilKinds = ['unkind', 'frightening', 'secrets', 'other'] as const

/** What can be reported, as addresses and tables call it. */
export const spaceSubjects = ['posts', 'comments', 'pictures', 'pages'] as const
export type SpaceSubject = (typeof spaceSubjects)[number]
export type SubjectKind = SpaceSubject | 'people' | 'projects' | 'contact-requests'
