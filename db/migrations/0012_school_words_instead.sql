-- Misspellings are found through school_words; this index made up half the time of an import.
drop index schools_trgm;
