-- At most one row, drawn when it is first needed: seals the ids of conversations at all replicas. Nothing about users.
create table conversation_key (
    id     smallint primary key,
    secret varchar(64) not null,
    constraint conversation_key_single check (id = 1)
);
