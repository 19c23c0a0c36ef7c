-- What speakers are called in other languages, as JSON; null for none.
alter table speaker add column translations varchar;

-- A part may be a link of a chain of attribution. original: hash of what the translation was made of; null where that is not known.
alter table translation alter column part set data type varchar(1010);
alter table translation add column original varchar(64);
