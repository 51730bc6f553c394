-- One row a count: its window begins with the first act, and after several wrong tries the next has to wait since the last.
truncate rate_limits;
alter table rate_limits drop constraint rate_limits_pkey, add primary key (key);
alter table rate_limits add column last_at timestamptz not null default now();
alter table rate_limits alter column window_start set default now();

-- A link that lets its reader in, for whom a stranger's wrong guesses keep from signing in with the password.
alter table email_tokens drop constraint email_tokens_purpose_check;
alter table email_tokens add constraint email_tokens_purpose_check check (purpose in ('confirm', 'reset', 'sign-in'));
