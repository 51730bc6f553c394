-- A form that was answered by a page of its own, such as pupils' cards, shows it again to the browser that sent it twice.
comment on column form_posts.answer is 'Where the answer led, and the sentence it left; or the page it was, readable only with what the browser has: its session''s token and the form''s key.';
