-- Every assessment of a published claim, and every withdrawal, in the order in which they were noticed. number counts up
-- without gaps and becomes visible in its order, so that readers can ask for what came after the last one they saw.
create table verdict_change (
    number         bigint primary key,
    claim          varchar(120) not null,
    topic          varchar(120) not null,
    kind           varchar(10) not null,
    revision       integer not null,
    verdict_before varchar(30),
    verdict        varchar(30),
    noticed_at     timestamp(6) with time zone not null,
    constraint verdict_change_kind_known check (kind in ('PUBLISHED', 'CHANGED', 'REVISED', 'WITHDRAWN'))
);
create index verdict_change_claim on verdict_change (claim, number);
create index verdict_change_topic on verdict_change (topic, number);

-- One row, locked by whoever looks: how far the changes of the store were looked through, and the last number given.
create table verdict_watch (
    id          smallint primary key,
    last_change bigint not null,
    last_number bigint not null,
    constraint verdict_watch_single check (id = 1)
);
insert into verdict_watch (id, last_change, last_number) values (1, 0, 0);
