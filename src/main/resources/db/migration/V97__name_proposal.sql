-- A change of a topic, speaker or source that waits for another editor; one for each. subject: speakers/SLUG; had: what it was made from.
create table name_proposal (
    subject     varchar(140) primary key,
    actor       varchar(300) not null,
    reason      varchar(2000) not null,
    proposed_at timestamp(6) with time zone not null,
    had         bytea not null,
    document    bytea not null
);
