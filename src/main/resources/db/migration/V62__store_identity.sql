-- At most one row, written when it is first asked for: what tells this store from another one in its place.
create table store_identity (
    id       smallint primary key,
    identity varchar(36) not null,
    constraint store_identity_single check (id = 1)
);
