-- What was typed at registering waits with the link that proves the address: a stranger who registers with
-- somebody's address must not leave a password in the account its owner confirms.
alter table email_tokens add password_hash text, add name text, add language text;

alter table notifications add mailed_at timestamptz;
create index mails_waiting on mails (created_at) where sent_at is null;
