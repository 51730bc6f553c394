-- Whoever wrote a post or a comment may change its words, which says so; the words of before stay, for the teachers of the space.
alter table posts add edited_at timestamptz;
alter table comments add edited_at timestamptz;
create table former_words (
  id bigint primary key generated always as identity,
  post_id uuid references posts on delete cascade,
  comment_id uuid references comments on delete cascade,
  body text not null,
  written_at timestamptz not null,
  check (num_nonnulls(post_id, comment_id) = 1)
);
comment on table former_words is 'What a post or a comment said before it was edited.';
create index on former_words (post_id) where post_id is not null;
create index on former_words (comment_id) where comment_id is not null;
