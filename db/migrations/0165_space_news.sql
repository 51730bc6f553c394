-- What is written in a TwinSpace is told to those it concerns, pupils too: a row for each comment or post and reader. They are put
-- together when they are read, so that what is removed, and whoever has left, is not counted.
alter table notifications alter column person_id drop not null;
alter table notifications
  add pupil_id uuid references pupils on delete cascade,
  add post_id uuid references posts on delete cascade,
  add comment_id uuid references comments on delete cascade,
  add constraint notifications_reader check (num_nonnulls(person_id, pupil_id) = 1),
  add constraint notifications_of_pupils check (pupil_id is null or post_id is not null),
  add constraint notifications_of_comments check (comment_id is null or post_id is not null);
create unique index notifications_once on notifications (comment_id, coalesce(person_id, pupil_id)) where comment_id is not null;
create index notifications_of_pupil on notifications (pupil_id, created_at desc) where pupil_id is not null;
create index notifications_unmailed on notifications (person_id) where post_id is not null and mailed_at is null and read_at is null;
create index on notifications (post_id) where post_id is not null;

alter table people
  add news_mails text not null default 'daily' check (news_mails in ('at-once', 'daily', 'weekly', 'never')),
  add news_mailed_on date;
comment on column people.news_mails is 'How often what is new in their TwinSpaces is mailed to somebody.';
comment on column people.news_mailed_on is 'The day, where they live, on which it was mailed last: at most once a day.';
update people set news_mails = 'never' where not mail_notifications;
