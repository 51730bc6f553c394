-- Whoever declines a contact may say why, and take it back before the sender is told.
alter table contact_requests add reason text not null default '', add told_at timestamptz;
comment on column contact_requests.told_at is 'When the sender was told that it was declined.';
update contact_requests set told_at = answered_at where answer = 'declined';
