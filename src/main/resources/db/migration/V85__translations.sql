-- Texts of claims in other languages, as editors have entered them: of the claim, of summaries and of statements.
create table translation (
    claim_id bigint not null,
    ordinal  integer not null,
    language varchar(2) not null,
    part     varchar(140) not null,
    text     varchar(10000) not null,
    primary key (claim_id, ordinal),
    constraint translation_unique unique (claim_id, language, part),
    constraint translation_claim foreign key (claim_id) references claim (id)
);
