-- What a call is about: the message in the chat that it answers, the row whose message it edits, and whether nobody asked for it.
alter table telegram_outbox add column answers integer;
alter table telegram_outbox add column edits bigint;
alter table telegram_outbox add column notification boolean default false not null;
create index telegram_outbox_answers on telegram_outbox (bot_id, lane, answers);
