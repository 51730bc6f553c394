/** Where streams put new posts; only on the first page of the journal. */
export const journalDomId = 'journal'
export const emptyDomId = 'journal-empty'
