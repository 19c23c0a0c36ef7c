-- Runs unchanged on H2 2.x and on PostgreSQL 15; texts are varchar because H2 reads "text" as a CLOB.
-- Texts are twice as long as fact files allow: H2 counts UTF-16 units, of which an emoji has two.

create sequence row_id start with 1 increment by 100;

-- One row: the last change number given. Writers lock it for the whole of their transaction.
create table change_counter (
    id          smallint primary key,
    last_change bigint not null,
    constraint change_counter_single check (id = 1),
    constraint change_counter_positive check (last_change >= 0)
);
insert into change_counter (id, last_change) values (1, 0);

create table topic (
    id     bigint primary key,
    slug   varchar(120) not null,
    title  varchar(1000) not null,
    origin varchar(10) not null,
    constraint topic_slug_unique unique (slug),
    constraint topic_origin_known check (origin in ('SHIPPED', 'IMPORTED', 'EDITED'))
);

create table speaker (
    id     bigint primary key,
    slug   varchar(120) not null,
    name   varchar(600) not null,
    kind   varchar(20) not null,
    role   varchar(1000) not null,
    origin varchar(10) not null,
    constraint speaker_slug_unique unique (slug),
    constraint speaker_kind_known check (kind in ('PERSON', 'ORGANIZATION', 'STATE', 'PLACE', 'THING')),
    constraint speaker_origin_known check (origin in ('SHIPPED', 'IMPORTED', 'EDITED'))
);

create table speaker_alias (
    speaker_id bigint not null,
    ordinal    integer not null,
    alias      varchar(600) not null,
    primary key (speaker_id, ordinal),
    constraint speaker_alias_unique unique (speaker_id, alias),
    constraint speaker_alias_speaker foreign key (speaker_id) references speaker (id)
);

create table speaker_speaks_for (
    speaker_id bigint not null,
    for_id     bigint not null,
    primary key (speaker_id, for_id),
    constraint speaker_speaks_for_speaker foreign key (speaker_id) references speaker (id),
    constraint speaker_speaks_for_other foreign key (for_id) references speaker (id),
    constraint speaker_speaks_for_others check (speaker_id <> for_id)
);
create index speaker_speaks_for_by_other on speaker_speaks_for (for_id);

create table source (
    id           bigint primary key,
    slug         varchar(120) not null,
    publisher    varchar(600) not null,
    title        varchar(2000) not null,
    url          varchar(4000),
    published_on date,
    archived_url varchar(4000),
    origin       varchar(10) not null,
    constraint source_slug_unique unique (slug),
    constraint source_origin_known check (origin in ('SHIPPED', 'IMPORTED', 'EDITED'))
);

create table claim (
    id            bigint primary key,
    slug          varchar(120) not null,
    topic_id      bigint not null,
    text          varchar(4000) not null,
    language      varchar(2) not null,
    status        varchar(10) not null,
    change_number bigint not null,
    origin        varchar(10) not null,
    constraint claim_slug_unique unique (slug),
    constraint claim_change_unique unique (change_number),
    constraint claim_topic foreign key (topic_id) references topic (id),
    constraint claim_status_known check (status in ('DRAFT', 'PUBLISHED', 'RETRACTED')),
    constraint claim_change_positive check (change_number > 0),
    constraint claim_origin_known check (origin in ('SHIPPED', 'IMPORTED', 'EDITED'))
);
create index claim_by_topic on claim (topic_id);
create index claim_by_status on claim (status);

create table claim_entity (
    claim_id   bigint not null,
    ordinal    integer not null,
    speaker_id bigint not null,
    primary key (claim_id, ordinal),
    constraint claim_entity_unique unique (claim_id, speaker_id),
    constraint claim_entity_claim foreign key (claim_id) references claim (id),
    constraint claim_entity_speaker foreign key (speaker_id) references speaker (id)
);
create index claim_entity_by_speaker on claim_entity (speaker_id);

create table phrasing (
    claim_id bigint not null,
    ordinal  integer not null,
    language varchar(2) not null,
    text     varchar(1000) not null,
    primary key (claim_id, ordinal),
    constraint phrasing_unique unique (claim_id, language, text),
    constraint phrasing_claim foreign key (claim_id) references claim (id)
);

create table statement (
    id         bigint primary key,
    claim_id   bigint not null,
    slug       varchar(120) not null,
    ordinal    integer not null,
    speaker_id bigint not null,
    stance     varchar(10) not null,
    text       varchar(10000) not null,
    verbatim   boolean not null,
    said_on    date,
    place      varchar(1000) not null,
    constraint statement_slug_unique unique (claim_id, slug),
    constraint statement_claim foreign key (claim_id) references claim (id),
    constraint statement_speaker foreign key (speaker_id) references speaker (id),
    constraint statement_stance_known check (stance in ('SUPPORT', 'DENY', 'QUERY', 'COMMENT'))
);
create index statement_by_speaker on statement (speaker_id);

create table statement_via (
    statement_id bigint not null,
    ordinal      integer not null,
    name         varchar(1000) not null,
    primary key (statement_id, ordinal),
    constraint statement_via_statement foreign key (statement_id) references statement (id)
);

create table statement_source (
    statement_id bigint not null,
    ordinal      integer not null,
    source_id    bigint not null,
    primary key (statement_id, ordinal),
    constraint statement_source_unique unique (statement_id, source_id),
    constraint statement_source_statement foreign key (statement_id) references statement (id),
    constraint statement_source_source foreign key (source_id) references source (id)
);
create index statement_source_by_source on statement_source (source_id);

create table assessment (
    id       bigint primary key,
    claim_id bigint not null,
    revision integer not null,
    verdict  varchar(30) not null,
    summary  varchar(10000) not null,
    assessor varchar(1000) not null,
    as_of    date not null,
    constraint assessment_revision_unique unique (claim_id, revision),
    constraint assessment_claim foreign key (claim_id) references claim (id),
    constraint assessment_revision_positive check (revision >= 1),
    constraint assessment_verdict_known
        check (verdict in ('SUPPORTED', 'REFUTED', 'NOT_ENOUGH_EVIDENCE', 'CONFLICTING_EVIDENCE'))
);

create table assessment_source (
    assessment_id bigint not null,
    ordinal       integer not null,
    source_id     bigint not null,
    primary key (assessment_id, ordinal),
    constraint assessment_source_unique unique (assessment_id, source_id),
    constraint assessment_source_assessment foreign key (assessment_id) references assessment (id),
    constraint assessment_source_source foreign key (source_id) references source (id)
);
create index assessment_source_by_source on assessment_source (source_id);
