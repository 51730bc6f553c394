alter table pupils add column card_hash bytea unique, add column card_used_at timestamptz;
comment on column pupils.card_hash is 'Of the code in the QR of the last card printed: opens the door once, and after that only fills in the user name.';
create index pupils_school on pupils (school_id);
create index pictures_space on pictures (project_id, created_at desc) where removed_at is null;
drop index pictures_project_id_created_at_idx;
alter table posts add column removed_by_pupil uuid references pupils;
alter table comments add column removed_by_pupil uuid references pupils;
alter table pictures add column removed_by uuid references people, add column removed_by_pupil uuid references pupils;
