-- Who changed what, when and why; append-only, each row carries the hash of the one before.
create table audit_event (
    seq bigint not null primary key,
    happened_at datetime(3) not null,
    actor varchar(64) not null,
    roles varchar(200) not null,
    action varchar(64) not null,
    object varchar(255) not null,
    was varchar(4000),
    became varchar(4000),
    reason varchar(1000),
    prev_hash char(64) not null,
    hash char(64) not null
);
create index audit_event_object on audit_event (object);
create index audit_event_actor on audit_event (actor);

-- The last link of the chain: its one row is locked while entries are appended.
create table audit_head (
    id int not null primary key,
    seq bigint not null,
    hash char(64) not null
);
insert into audit_head (id, seq, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
