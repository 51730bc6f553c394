-- An account's other address: `address` is the link to the new one, `keep` the one to the old one, which brings that back for a week.
alter table email_tokens drop constraint email_tokens_purpose_check;
alter table email_tokens add constraint email_tokens_purpose_check check (purpose in ('confirm', 'reset', 'sign-in', 'address', 'keep'));
alter table email_tokens add email text;
alter table email_tokens add constraint email_tokens_email check ((purpose in ('address', 'keep')) = (email is not null));
comment on column email_tokens.email is 'The address that somebody has by this link.';
