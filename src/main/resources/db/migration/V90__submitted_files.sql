-- A picture, a recording or a document that somebody submitted: where Telegram has it, not what is in it.
alter table editor_task add column file_id varchar(256);
alter table editor_task add column file_kind varchar(12);
alter table editor_task add column file_size bigint;
