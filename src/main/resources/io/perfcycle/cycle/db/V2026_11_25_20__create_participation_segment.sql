-- The stretches into which HR split a participation, such as by a transfer; whoever was never split has no row here.
create table participation_segment (
  participation_id bigint not null,
  position int not null,
  from_on date not null,
  to_on date not null,
  org_unit varchar(64) not null,
  post varchar(64) not null,
  manager_no varchar(64),
  counts boolean not null,
  primary key (participation_id, position)
);

alter table participation add column segments int default 1 not null;

alter table scorecard_item add column segment int default 0 not null;
alter table scorecard_item drop constraint scorecard_item_once;
alter table scorecard_item add constraint scorecard_item_once unique (participation_id, segment, indicator);
