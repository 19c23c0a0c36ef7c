-- Reviews whose date cannot be read: nobody knows since when the verdict stands.
alter table assessment alter column as_of drop not null;
