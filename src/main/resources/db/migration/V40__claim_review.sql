-- ClaimReviews as their publishers wrote them, beside the claims that were made of them. What is looked for stands in
-- columns; "original" is the whole JSON document, from which every column can be made again.

create table claim_review (
    id                 bigint primary key,
    -- SHA-256 of url and claimReviewed: which review it is, whatever it says
    identity           varchar(64) not null,
    -- SHA-256 of the document and of what its rating was taken to mean: whether anything has changed
    content_hash       varchar(64) not null,
    claim_slug         varchar(120) not null,
    url                varchar(4000) not null,
    site               varchar(255) not null,
    claim_reviewed     varchar(4000) not null,
    date_published     date,
    date_modified      date,
    in_language        varchar(100),
    author_name        varchar(600) not null,
    author_url         varchar(4000),
    author_image       varchar(4000),
    item_id            varchar(4000),
    item_name          varchar(4000),
    item_published     date,
    claimant_name      varchar(600),
    claimant_job_title varchar(1000),
    claimant_image     varchar(4000),
    first_appearance   varchar(4000),
    rating_words       varchar(10000),
    rating_value       double precision,
    rating_best        double precision,
    rating_worst       double precision,
    rating_explanation varchar(100000),
    rating_image       varchar(4000),
    sd_license         varchar(4000),
    -- lists, as JSON arrays
    keywords           varchar(100000) not null,
    claimant_same_as   varchar(100000) not null,
    appearances        varchar(100000) not null,
    original           varchar(1000000) not null,
    constraint claim_review_identity_unique unique (identity),
    constraint claim_review_claim foreign key (claim_slug) references claim (slug)
);
create index claim_review_by_claim on claim_review (claim_slug);
create index claim_review_by_site on claim_review (site);
