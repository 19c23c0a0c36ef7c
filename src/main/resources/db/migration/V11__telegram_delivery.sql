-- 0: answers to queries, which expire within seconds; 1: replies; 2: notifications. Lower goes first.
alter table telegram_inbox add column urgency smallint default 1 not null;
alter table telegram_outbox add column urgency smallint default 1 not null;

-- What is open, in the order in which it is taken.
create index telegram_inbox_open on telegram_inbox (bot_id, ended_at, urgency, id);
create index telegram_outbox_open on telegram_outbox (bot_id, ended_at, urgency, id);
