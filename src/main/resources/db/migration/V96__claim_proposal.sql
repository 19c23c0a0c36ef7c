-- A change of a claim that waits for another editor; one for each claim. revision: that of the claim which it was made from.
create table claim_proposal (
    claim_id    bigint primary key,
    revision    integer not null,
    actor       varchar(300) not null,
    reason      varchar(2000) not null,
    proposed_at timestamp(6) with time zone not null,
    document    bytea not null,
    constraint claim_proposal_claim foreign key (claim_id) references claim (id)
);
