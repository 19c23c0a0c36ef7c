-- Questions are submitted on pages too; those who submit there have no chat to be told in.
alter table editor_task_voice add column channel varchar(16) default 'TELEGRAM' not null;
