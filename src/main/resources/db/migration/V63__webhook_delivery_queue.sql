-- Deliveries become work of a durable queue as the inbox and the outbox are: the webhook is the lane.
alter table webhook_delivery drop constraint webhook_delivery_state_known;
update webhook_delivery set state = 'WAITING' where state = 'PENDING';
update webhook_delivery set state = 'DONE' where state = 'DELIVERED';
update webhook_delivery set state = 'SET_ASIDE' where state = 'DEAD';
alter table webhook_delivery rename column attempts to claims;
alter table webhook_delivery rename column last_error to reason;
alter table webhook_delivery add column owner bigint default 0 not null;
alter table webhook_delivery add column urgency smallint default 1 not null;
alter table webhook_delivery add column failures integer default 0 not null;
update webhook_delivery set failures = claims;

drop index webhook_delivery_due;
create index webhook_delivery_lane on webhook_delivery (owner, ended_at, webhook_id, id);
create index webhook_delivery_open on webhook_delivery (owner, ended_at, urgency, id);
