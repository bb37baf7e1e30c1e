-- What happened to somebody's place in the company while he takes part in a cycle, and what HR made of it.
create table organization_change (
  id bigint not null auto_increment primary key,
  participation_id bigint not null,
  kind varchar(16) not null,
  effective_on date not null,
  org_unit varchar(64) not null,
  post varchar(64) not null,
  manager_no varchar(64),
  state varchar(16) not null,
  decision varchar(16),
  split_on date,
  reason varchar(2000),
  raised_by varchar(64) not null,
  raised_at datetime(3) not null,
  decided_by varchar(64),
  decided_at datetime(3)
);
create index organization_change_person on organization_change (participation_id, state);
