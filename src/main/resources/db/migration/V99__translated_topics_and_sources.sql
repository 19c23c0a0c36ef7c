-- What topics and sources are called in other languages, as JSON; null for none.
alter table topic add column translations varchar;
alter table source add column translations varchar;
