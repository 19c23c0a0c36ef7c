-- Topics whose changes a webhook is told; those of all for one that has none here.
create table webhook_topic (
    webhook_id bigint not null,
    topic      varchar(120) not null,
    primary key (webhook_id, topic),
    constraint webhook_topic_webhook foreign key (webhook_id) references webhook (id) on delete cascade
);
